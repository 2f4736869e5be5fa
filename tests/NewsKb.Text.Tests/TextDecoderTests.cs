using System.Text;

namespace NewsKb.Text.Tests;

public static class TextDecoderTests
{
    private const string Simplified = "为进一步帮助小微企业渡过难关，我市安排专项资金3000万元，对受影响的个体工商户给予贷款贴息。";
    private const string Traditional = "為進一步協助中小企業渡過難關，本市編列專案經費3000萬元，對受影響的商家提供貸款利息補貼。";

    static TextDecoderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData(Simplified, "utf-8", "utf-8")]
    [InlineData(Traditional, "utf-8", "utf-8")]
    [InlineData(Simplified, "gb18030", "gb18030")]
    [InlineData(Traditional, "gb18030", "gb18030")]
    [InlineData(Traditional, "big5", "big5-hkscs")]
    [InlineData(Simplified, "utf-16le", "utf-16le")]
    [InlineData(Simplified, "utf-16be", "utf-16be")]
    [InlineData("贷款贴息", "gb18030", "gb18030")]
    [InlineData("貸款利息補貼", "big5", "big5-hkscs")]
    [InlineData("plain ASCII", "utf-8", "utf-8")]
    public static void TheContentTellsTheCharset(string text, string encoding, string charset)
    {
        var decoded = TextDecoder.Decode(Encoding.GetEncoding(encoding).GetBytes(text));
        Assert.Equal((charset, text), (decoded.Charset, decoded.Text));
        Assert.Empty(decoded.Warnings);
        Assert.InRange(decoded.Confidence, 0.5, 1);
    }

    [Theory]
    [InlineData("utf-8", "utf-8")]
    [InlineData("utf-16le", "utf-16le")]
    [InlineData("utf-16be", "utf-16be")]
    [InlineData("gb18030", "gb18030")]
    public static void AByteOrderMarkDecidesAndIsLeftOut(string encoding, string charset)
    {
        var bytes = Encoding.GetEncoding(encoding).GetBytes("\uFEFF贷款");
        Assert.Equal(("贷款", charset, 1.0), TextDecoder.Decode(bytes, new DecodeOptions { Label = "big5" }) is var d ? (d.Text, d.Charset, d.Confidence) : default);
    }

    [Theory]
    [InlineData("gb2312")]
    [InlineData("GBK")]
    [InlineData(" gb18030 ")]
    public static void TextBeyondTheLabelledSubsetIsDecodedWithoutAWarning(string label)
    {
        const string Text = "镕䶮𠮷€：超出国标的字";
        var decoded = TextDecoder.Decode(Encoding.GetEncoding("gb18030").GetBytes(Text), new DecodeOptions { Label = label });
        Assert.Equal((Text, "gb18030"), (decoded.Text, decoded.Charset));
        Assert.Empty(decoded.Warnings);
    }

    [Fact]
    public static void HongKongCharactersOfBig5AreDecoded()
    {
        byte[] bytes = [0xAD, 0xBB, 0xB4, 0xE4, 0x9D, 0xF8, 0x9D, 0xEF, 0x9D, 0xF2, 0x88, 0x62, 0x41];
        var decoded = TextDecoder.Decode(bytes, new DecodeOptions { Charset = "big5" });
        Assert.Equal("香港啲嘅𨋢Ê̄A", decoded.Text);
        Assert.Empty(decoded.Warnings);
    }

    [Theory]
    [InlineData("<html><head><meta charset=gb2312><title>", "gb18030")]
    [InlineData("<meta http-equiv='Content-Type' content='text/html; charset=GBK'>", "gb18030")]
    [InlineData("<?xml version=\"1.0\" encoding=\"gb18030\"?>", "gb18030")]
    public static void ADeclarationInTheMarkupIsRead(string head, string charset)
    {
        var decoded = TextDecoder.Decode(Encoding.GetEncoding("gb18030").GetBytes(head + "贷款"));
        Assert.Equal((charset, head + "贷款"), (decoded.Charset, decoded.Text));
        Assert.Empty(decoded.Warnings);
    }

    [Theory]
    [InlineData("gb2312", "utf-8", "utf-8")]
    [InlineData("utf-8", "gb18030", "gb18030")]
    [InlineData("big5", "gb18030", "gb18030")]
    public static void ALyingLabelIsOverruledWithAWarning(string label, string encoding, string charset)
    {
        var decoded = TextDecoder.Decode(Encoding.GetEncoding(encoding).GetBytes(Simplified), new DecodeOptions { Label = label });
        Assert.Equal((charset, Simplified), (decoded.Charset, decoded.Text));
        var warning = Assert.Single(decoded.Warnings);
        Assert.Equal("charset_mismatch", warning.Kind);
        Assert.Equal($"labelled {(label == "gb2312" ? "gb18030" : label == "big5" ? "big5-hkscs" : label)}, but the content is {charset}", warning.Text);
    }

    [Fact]
    public static void AnUnknownLabelIsReportedAndTheContentDecides()
    {
        var decoded = TextDecoder.Decode(Encoding.UTF8.GetBytes(Simplified), new DecodeOptions { Label = "x-klingon" });
        Assert.Equal(("utf-8", Simplified), (decoded.Charset, decoded.Text));
        Assert.Equal([new Warning("unknown_charset", "x-klingon")], decoded.Warnings);
    }

    [Fact]
    public static void AnUnknownForcedCharsetIsTheCallersMistake() =>
        Assert.Contains("utf-8, utf-16le", Assert.Throws<ArgumentException>(() => TextDecoder.Decode([1], new DecodeOptions { Charset = "x-klingon" })).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("utf-8", new byte[] { 0xE8, 0xB4, 0xB7, 0xFF, 0x41, 0xE6, 0xAC }, "贷\uFFFDA\uFFFD", "FF at byte 3|E6AC at byte 5")]
    [InlineData("gb18030", new byte[] { 0xB4, 0xFB, 0xFF, 0x41, 0xBF }, "贷\uFFFDA\uFFFD", "FF at byte 2|BF at byte 4")]
    [InlineData("gb18030", new byte[] { 0xE3, 0x32, 0x9A, 0x36, 0x41 }, "\uFFFDA", "E3329A36 at byte 0")]
    [InlineData("big5", new byte[] { 0xB6, 0x55, 0xFF, 0x41, 0xB6 }, "貸\uFFFDA\uFFFD", "FF at byte 2|B6 at byte 4")]
    [InlineData("utf-16le", new byte[] { 0x37, 0x8D, 0x00, 0xD8, 0x41, 0x00, 0x42 }, "贷\uFFFDA\uFFFD", "00D8 at byte 2|42 at byte 6")]
    [InlineData("utf-16be", new byte[] { 0x8D, 0x37, 0xDC, 0x00, 0x00, 0x41 }, "贷\uFFFDA", "DC00 at byte 2")]
    public static void BrokenBytesAreReplacedAndReportedWithTheirOffset(string charset, byte[] bytes, string text, string warnings)
    {
        var decoded = TextDecoder.Decode(bytes, new DecodeOptions { Charset = charset });
        Assert.Equal(text, decoded.Text);
        Assert.Equal(warnings.Split('|'), decoded.Warnings.Select(w => w.Text));
        Assert.All(decoded.Warnings, w => Assert.Equal('\uFFFD', text[w.Span!.Value.Start]));
    }

    [Fact]
    public static void OffsetsCountFromTheFirstByteOfTheFile() =>
        Assert.Equal("FF at byte 4", TextDecoder.Decode([0xEF, 0xBB, 0xBF, 0x41, 0xFF]).Warnings.Single().Text);

    [Fact]
    public static void AFewBrokenBytesDoNotHideUtf8()
    {
        var bytes = Encoding.UTF8.GetBytes(Simplified + Simplified);
        bytes[31] = 0xFF;
        var decoded = TextDecoder.Decode(bytes);
        Assert.Equal("utf-8", decoded.Charset);
        Assert.Contains(decoded.Warnings, w => w.Kind == "broken_bytes" && w.Text.Contains("FF at byte 31", StringComparison.Ordinal));
    }

    [Fact]
    public static void WarningsOfBrokenBytesAreLimitedAndCounted()
    {
        var decoded = TextDecoder.Decode(Enumerable.Repeat((byte)0xFF, 100).ToArray(), new DecodeOptions { Charset = "utf-8", MaximumWarnings = 3 });
        Assert.Equal(4, decoded.Warnings.Count);
        Assert.Equal("97 more", decoded.Warnings[3].Text);
    }

    [Theory]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13 }, "a PNG image")]
    [InlineData(new byte[] { 0x25, 0x50, 0x44, 0x46, 0x2D, 0x31 }, "a PDF document")]
    [InlineData(new byte[] { 1, 2, 3, 0, 5, 6, 0, 1, 2, 1, 9, 200 }, "control bytes")]
    public static void BinaryContentIsToldFromText(byte[] bytes, string what)
    {
        var decoded = TextDecoder.Decode(bytes);
        Assert.True(decoded.IsBinary);
        Assert.Equal("", decoded.Text);
        Assert.Equal([new Warning("binary", what)], decoded.Warnings);
    }

    [Fact]
    public static void NothingIsEmptyText()
    {
        var decoded = TextDecoder.Decode([]);
        Assert.Equal(("", "utf-8", false), (decoded.Text, decoded.Charset, decoded.IsBinary));
    }

    [Fact]
    public static void AnyBytesDecodeInEveryCharset()
    {
        var random = new Random(7);
        var all = Enumerable.Range(0, 256).Select(b => (byte)b).ToArray();
        foreach (var charset in new[] { null, "utf-8", "utf-16le", "utf-16be", "gb18030", "big5" })
        {
            for (var round = 0; round < 300; round++)
            {
                var bytes = new byte[random.Next(0, 200)];
                random.NextBytes(bytes);
                var decoded = TextDecoder.Decode(bytes, new DecodeOptions { Charset = charset, Label = round % 3 == 0 ? "gbk" : null });
                Assert.All(decoded.Warnings.Where(w => w.Span is not null), w => Assert.Equal('\uFFFD', decoded.Text[w.Span!.Value.Start]));
            }
            TextDecoder.Decode(all, new DecodeOptions { Charset = charset });
            for (var cut = 0; cut < 40; cut++) TextDecoder.Decode(Encoding.UTF8.GetBytes(Simplified).AsSpan(0, cut), new DecodeOptions { Charset = charset });
        }
    }
}
