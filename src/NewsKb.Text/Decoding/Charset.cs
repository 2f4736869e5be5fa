using System.Collections.Frozen;
using System.Text;

namespace NewsKb.Text.Decoding;

/// <summary>A charset that can be decoded.</summary>
internal sealed class Charset
{
    private readonly Lazy<Encoding> _encoding;
    private readonly byte[] _mark;

    private Charset(string name, Func<Encoding> encoding, params byte[] mark)
    {
        (Name, _encoding, _mark) = (name, new Lazy<Encoding>(encoding), mark);
    }

    public static readonly Charset Utf8 = new("utf-8", () => Encoding.UTF8, 0xEF, 0xBB, 0xBF);
    public static readonly Charset Utf16Little = new("utf-16le", () => Encoding.Unicode, 0xFF, 0xFE);
    public static readonly Charset Utf16Big = new("utf-16be", () => Encoding.BigEndianUnicode, 0xFE, 0xFF);
    public static readonly Charset Gb18030 = new("gb18030", () => CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!, 0x84, 0x31, 0x95, 0x33);
    public static readonly Charset Big5 = new("big5-hkscs", () => CodePagesEncodingProvider.Instance.GetEncoding(950)!);

    private static readonly Charset[] All = [Utf8, Utf16Little, Utf16Big, Gb18030, Big5];

    private static readonly FrozenDictionary<string, Charset> Labels = new Dictionary<string, Charset>
    {
        ["utf-8"] = Utf8, ["utf8"] = Utf8, ["unicode-1-1-utf-8"] = Utf8, ["ascii"] = Utf8, ["us-ascii"] = Utf8,
        ["utf-16"] = Utf16Little, ["utf-16le"] = Utf16Little, ["utf16"] = Utf16Little, ["unicode"] = Utf16Little, ["utf-16be"] = Utf16Big,
        ["gb18030"] = Gb18030, ["gbk"] = Gb18030, ["gb2312"] = Gb18030, ["gb_2312-80"] = Gb18030, ["gb_2312"] = Gb18030,
        ["x-gbk"] = Gb18030, ["cp936"] = Gb18030, ["ms936"] = Gb18030, ["windows-936"] = Gb18030, ["euc-cn"] = Gb18030, ["chinese"] = Gb18030,
        ["big5"] = Big5, ["big5-hkscs"] = Big5, ["big5hkscs"] = Big5, ["cn-big5"] = Big5, ["x-x-big5"] = Big5, ["cp950"] = Big5, ["ms950"] = Big5, ["windows-950"] = Big5,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<string> Names => All.Select(c => c.Name);

    public string Name { get; }

    /// <summary>The charset of a label, or null.</summary>
    public static Charset? Find(string label) => Labels.GetValueOrDefault(label.Trim().Trim('"', '\''));

    /// <summary>The charset whose byte order mark the bytes start with, or null.</summary>
    public static Charset? OfMark(ReadOnlySpan<byte> bytes, out int length)
    {
        foreach (var charset in All)
            if ((length = charset.MarkLength(bytes)) > 0) return charset;
        length = 0;
        return null;
    }

    /// <summary>The length of this charset's byte order mark at the start of the bytes, or 0.</summary>
    public int MarkLength(ReadOnlySpan<byte> bytes) => _mark.Length > 0 && bytes.StartsWith(_mark) ? _mark.Length : 0;

    /// <summary>Decodes; <paramref name="offset"/> is where these bytes start in the file.</summary>
    public string Decode(ReadOnlySpan<byte> bytes, int offset, BrokenBytes broken)
    {
        var text = _encoding.Value.GetString(bytes);
        for (var at = text.IndexOf('\uFFFD'); at >= 0; at = text.IndexOf('\uFFFD', at + 1)) broken.Add(offset, [], at);
        broken.End();
        return text;
    }
}
