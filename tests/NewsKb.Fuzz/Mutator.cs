using System.Text;

namespace NewsKb.Fuzz;

/// <summary>Makes bad files of good ones, the same for the same seed: what scanners, scrapers, converters and broken disks do to a page.</summary>
internal sealed class Mutator(int seed, IReadOnlyList<byte[]> files)
{
    private static readonly string[] Poison =
    [
        "9999999999999999999999999999999999", "１２３,４５６．７", "亿亿亿亿", "万万元", "0.0.0.0", "1/0", "-", "——", "《《《", "（（（（", "””“”", "二〇二二年二月三十日", "2022年13月45日",
        "第一百零八条之二", "最高不超过万元", "%", "至", "分别为", "其中", "\0", "\uFEFF", "\u200B", "\u202E", "\uD800", "\uFFFD", "𠮷", "e\u0301", "👨‍👩‍👧‍👦", "&#0;", "&#x110000;", "&#xFFFFFFFF;", "&lt;script&gt;",
        "<td>", "</div>", "<div style='display:none'>", "<!--", "<![CDATA[", "<script>", "<svg onload=1>", "<p", "</", "<table><table>", "\r", "\u2028", "\t\t\t", "我市", "我市我省本区", "（记者 ）",
    ];

    private readonly Random _random = new(seed);

    /// <summary>One file, some of its parts harmed one to five times.</summary>
    public byte[] Next()
    {
        var bytes = Pick(files);
        for (var i = _random.Next(1, 6); i > 0; i--) bytes = Harm(bytes);
        return bytes;
    }

    private byte[] Harm(byte[] bytes) => _random.Next(8) switch
    {
        0 => Flip(bytes),
        1 => bytes[..At(bytes)],
        2 => [.. bytes[..At(bytes)], .. Tail(Pick(files))],
        3 => Encoded(AsText(bytes)),
        4 => Utf8(Lines(AsText(bytes))),
        5 => Utf8(Without(AsText(bytes), Pick<Func<char, bool>>([char.IsDigit, char.IsPunctuation, c => c is '<' or '>', char.IsWhiteSpace]))),
        6 => Utf8(Doubled(AsText(bytes))),
        _ => Utf8(Poisoned(AsText(bytes))),
    };

    private byte[] Flip(byte[] bytes)
    {
        if (bytes.Length == 0) return bytes;
        var flipped = bytes.ToArray();
        for (var i = _random.Next(1, 20); i > 0; i--) flipped[_random.Next(flipped.Length)] = (byte)_random.Next(256);
        return flipped;
    }

    /// <summary>In another charset, its label left as it was.</summary>
    private byte[] Encoded(string text) => Pick<Encoding>([Encoding.GetEncoding("gb18030"), Encoding.GetEncoding("big5"), Encoding.Unicode, Encoding.BigEndianUnicode]).GetBytes(text);

    private string Lines(string text)
    {
        var lines = text.Split('\n');
        if (_random.Next(2) == 0) _random.Shuffle(lines);
        return string.Join(_random.Next(3) switch { 0 => "\n\n", 1 => "", _ => "\r\n" }, lines);
    }

    private static string Without(string text, Func<char, bool> isDropped) => string.Concat(text.Where(c => !isDropped(c)));

    /// <summary>A run printed twice, or many times.</summary>
    private string Doubled(string text)
    {
        var start = At(text.Length);
        var run = text.Substring(start, Math.Min(_random.Next(1, 30), text.Length - start));
        return text.Insert(start, string.Concat(Enumerable.Repeat(run, _random.Next(10) == 0 ? 500 : 1)));
    }

    private string Poisoned(string text)
    {
        var poisoned = new StringBuilder(text);
        for (var i = _random.Next(1, 12); i > 0; i--) poisoned.Insert(At(poisoned.Length), Pick(Poison));
        return poisoned.ToString();
    }

    private byte[] Tail(byte[] bytes) => bytes[At(bytes)..];

    private int At(byte[] bytes) => At(bytes.Length);

    private int At(int length) => _random.Next(length + 1);

    private T Pick<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    private static string AsText(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
