using System.Collections.Frozen;

namespace NewsKb.Text.Decoding;

/// <summary>A charset that can be decoded: its name and labels, its byte order mark, and how.</summary>
internal sealed class Charset
{
    public static readonly Charset Utf8 = new("utf-8", Utf8Decoder.Decode, 0xEF, 0xBB, 0xBF);
    public static readonly Charset Utf16Little = new("utf-16le", (bytes, offset, broken) => Utf16Decoder.Decode(bytes, offset, isBigEndian: false, broken), 0xFF, 0xFE);
    public static readonly Charset Utf16Big = new("utf-16be", (bytes, offset, broken) => Utf16Decoder.Decode(bytes, offset, isBigEndian: true, broken), 0xFE, 0xFF);
    public static readonly Charset Gb18030 = new("gb18030", Gb18030Decoder.Decode, 0x84, 0x31, 0x95, 0x33);
    public static readonly Charset Big5 = new("big5-hkscs", Big5Decoder.Decode);

    private static readonly Charset[] All = [Utf8, Utf16Little, Utf16Big, Gb18030, Big5];

    /// <summary>The labels of the Encoding Standard, and the names that systems give these code pages.</summary>
    private static readonly FrozenDictionary<string, Charset> Labels = new (Charset Charset, string Labels)[]
    {
        (Utf8, "utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8 ascii us-ascii"),
        (Utf16Little, "utf-16le utf-16 utf16 unicode ucs-2 iso-10646-ucs-2 unicodefeff csunicode"),
        (Utf16Big, "utf-16be unicodefffe"),
        (Gb18030, "gb18030 gbk gb2312 gb_2312 gb_2312-80 x-gbk cp936 ms936 windows-936 euc-cn chinese csgb2312 csiso58gb231280 iso-ir-58"),
        (Big5, "big5-hkscs big5 big5hkscs cn-big5 csbig5 x-x-big5 cp950 ms950 windows-950"),
    }.SelectMany(c => c.Labels.Split(' ').Select(label => (label, c.Charset))).ToFrozenDictionary(l => l.label, l => l.Charset, StringComparer.OrdinalIgnoreCase);

    private readonly Decoder _decode;
    private readonly byte[] _mark;

    private Charset(string name, Decoder decode, params byte[] mark) => (Name, _decode, _mark) = (name, decode, mark);

    private delegate string Decoder(ReadOnlySpan<byte> bytes, int offset, BrokenBytes broken);

    public static IEnumerable<string> Names => All.Select(c => c.Name);

    public string Name { get; }

    /// <summary>The charset of a label, or null.</summary>
    public static Charset? Find(string label) => Labels.GetValueOrDefault(label.Trim().Trim('"', '\''));

    /// <summary>The charset whose byte order mark the bytes start with, or null.</summary>
    public static Charset? OfMark(ReadOnlySpan<byte> bytes)
    {
        foreach (var charset in All)
            if (charset.MarkLength(bytes) > 0) return charset;
        return null;
    }

    /// <summary>The length of this charset's byte order mark at the start of the bytes, or 0.</summary>
    public int MarkLength(ReadOnlySpan<byte> bytes) => _mark.Length > 0 && bytes.StartsWith(_mark) ? _mark.Length : 0;

    /// <summary>Decodes; <paramref name="offset"/> is where these bytes start in the file.</summary>
    public string Decode(ReadOnlySpan<byte> bytes, int offset, BrokenBytes broken) => _decode(bytes, offset, broken);
}
