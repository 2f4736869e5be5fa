using System.Buffers;
using System.Text;
using NewsKb.Text.Conversion;

namespace NewsKb.Text.Tests;

public static class ScriptConverterTests
{
    private static readonly string[] All =
        ["hk2s", "hk2sp", "hk2t", "jp2t", "s2hk", "s2hkp", "s2t", "s2tw", "s2twp", "t2hk", "t2jp", "t2s", "t2tw", "tw2s", "tw2sp", "tw2t"];

    [Fact]
    public static void AllConversionsOfOpenCcAreThere() => Assert.Equal(All, ScriptConverter.Names);

    [Theory]
    [InlineData("t2s", "企業貸款貼息，協助個體戶渡過難關", "企业贷款贴息，协助个体户渡过难关")]
    [InlineData("s2t", "头发发展，干部干净，面条面对", "頭髮發展，幹部乾淨，麪條面對")]
    [InlineData("s2twp", "软件和网络", "軟體和網路")]
    [InlineData("tw2sp", "軟體和網路", "软件和网络")]
    [InlineData("s2hk", "为卫生线", "為衞生線")]
    [InlineData("t2s", "", "")]
    [InlineData("t2s", "ABC 123，。\n", "ABC 123，。\n")]
    [InlineData("t2s", "樂\uF914⿰貝貝貝", "乐乐⿰貝貝贝")]
    public static void ConvertsByPhraseAndCharacter(string conversion, string text, string expected)
    {
        var converter = ScriptConverter.For(conversion);
        Assert.Equal(expected, converter.Convert(text));
        Assert.Equal(expected, converter.ConvertMapped(text).Text);
    }

    [Fact]
    public static void AnUnknownNameIsTheCallersMistake() =>
        Assert.Contains("there are: hk2s, hk2sp", Assert.Throws<ArgumentException>(() => ScriptConverter.For("x2y")).Message, StringComparison.Ordinal);

    [Fact]
    public static void RareOutputCanBeRefused()
    {
        Assert.Equal("𫝈", ScriptConverter.For("t2s").Convert("㑮"));
        Assert.Equal("㑮", ScriptConverter.For("t2s", new ConversionOptions { AllowRareOutput = false }).Convert("㑮"));
    }

    [Fact]
    public static void WordsOfAnotherLengthMapAsAWhole()
    {
        var mapped = ScriptConverter.For("tw2sp").ConvertMapped("買了計程車票");
        var taxi = mapped.Text.IndexOf("出租车", StringComparison.Ordinal);
        Assert.Equal("買了计程车票".Length, mapped.Text.Length);
        Assert.Equal(new TextSpan(2, 3), mapped.Map.ToSource(new TextSpan(taxi, 3)));
        Assert.Equal(new TextSpan(2, 3), mapped.Map.ToSource(new TextSpan(taxi + 1, 1)));
        Assert.Equal(new TextSpan(5, 1), mapped.Map.ToSource(new TextSpan(taxi + 3, 1)));
    }

    [Fact]
    public static void ConversionOfCharactersNeedsNoPieces() =>
        Assert.Equal(1, ScriptConverter.For("t2s").ConvertMapped("貸款貼息協助個體戶").Map.PieceCount);

    [Theory]
    [InlineData("t2s", "乾安縣與江干區", "乾安县与江干区")]
    [InlineData("s2t", "乾安县与江干区，科尔沁左翼后旗、范县", "乾安縣與江干區，科爾沁左翼後旗、范縣")]
    [InlineData("tw2sp", "獅子山區和蚌埠市", "狮子山区和蚌埠市")]
    public static void NamesOfDivisionsAreKeptInNews(string conversion, string text, string expected)
    {
        var converter = ScriptConverter.For(conversion, ConversionOptions.News);
        Assert.Equal(expected, converter.Convert(text));
        Assert.Equal(expected, converter.ConvertMapped(text).Text);
    }

    [Fact]
    public static void EveryDivisionSurvivesThereAndBack()
    {
        var names = File.ReadLines(TestData.InRoot("dictionaries", "divisions", "divisions.tsv")).Where(l => l.Length > 0 && char.IsAsciiDigit(l[0])).Select(l => l.Split('\t')[1]).ToList();
        Assert.True(names.Count > 3000);
        foreach (var (there, back) in new[] { ("s2t", "t2s"), ("s2tw", "tw2s"), ("s2twp", "tw2sp"), ("s2hk", "hk2s"), ("s2hkp", "hk2sp") })
        {
            var (to, from) = (ScriptConverter.For(there, ConversionOptions.News), ScriptConverter.For(back, ConversionOptions.News));
            Assert.All(names, name => Assert.Equal((name, name), (from.Convert(to.Convert(name)), from.Convert(name))));
        }
    }

    [Fact]
    public static void TermsOfTheCallerWinAndMap()
    {
        var converter = ScriptConverter.For("t2s", new ConversionOptions { Terms = new Dictionary<string, string> { ["皇后"] = "皇后", ["乾"] = "乾", ["臺大"] = "台湾大学" } });
        var mapped = converter.ConvertMapped("臺大的乾隆皇后");
        Assert.Equal("台湾大学的乾隆皇后", mapped.Text);
        Assert.Equal(mapped.Text, converter.Convert("臺大的乾隆皇后"));
        Assert.Equal(new TextSpan(0, 2), mapped.Map.ToSource(new TextSpan(2, 1)));
        Assert.Equal(new TextSpan(2, 1), mapped.Map.ToSource(new TextSpan(4, 1)));
    }

    [Fact]
    public static void EveryFormOfTheApiGivesTheSame()
    {
        foreach (var name in All)
        {
            var converter = ScriptConverter.For(name);
            foreach (var text in Samples())
            {
                var expected = converter.Convert(text);
                Assert.Equal(expected, converter.ConvertMapped(text).Text);

                var destination = new char[expected.Length];
                Assert.True(converter.TryConvert(text, destination, out var written));
                Assert.Equal(expected, new string(destination, 0, written));
                Assert.False(expected.Length > 0 && converter.TryConvert(text, destination.AsSpan(1), out _));

                var buffer = new ArrayBufferWriter<char>();
                converter.Convert(text, buffer);
                Assert.Equal(expected, buffer.WrittenSpan.ToString());

                using var writer = new StringWriter();
                converter.Convert(new StringReader(text), writer);
                Assert.Equal(expected, writer.ToString());

                using var output = new MemoryStream();
                converter.ConvertUtf8(new MemoryStream(Encoding.UTF8.GetBytes(text)), output);
                Assert.Equal(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(expected)), Encoding.UTF8.GetString(output.ToArray()));
            }
        }
    }

    [Fact]
    public static void PartsOfAnySizeGiveTheSame()
    {
        var random = new Random(23);
        foreach (var name in All)
        {
            using var run = new ConversionRun(ConversionCatalog.Default.Find(name, ConversionOptions.News)!);
            foreach (var text in Samples().Where(t => t.Length is > 1 and < 10_000))
            {
                for (var start = 0; start < text.Length;)
                {
                    var length = Math.Min(text.Length - start, 1 + random.Next(random.Next(2) == 0 ? 3 : 300));
                    run.Add(text.AsSpan(start, length), isEnd: false);
                    start += length;
                }
                run.Add([], isEnd: true);
                Assert.Equal(ScriptConverter.For(name, ConversionOptions.News).Convert(text), run.Output.Span.ToString());
                run.Reset();
            }
        }
    }

    [Fact]
    public static void ASpareBufferHoldsNothingOfTheTextBefore()
    {
        var converter = ScriptConverter.For("s2twp");
        var first = converter.Convert("软件和网");
        Assert.Equal("軟體和網", first);
        Assert.Equal("絡", converter.Convert("络"));
        Parallel.For(0, 200, i => Assert.Equal("軟體" + i, converter.Convert("软件" + i)));
    }

    [Fact]
    public static void AConversionAllocatesNoMoreThanItsResult()
    {
        var text = string.Concat(Enumerable.Repeat("企業貸款貼息，協助個體戶渡過難關。", 200));
        var converter = ScriptConverter.For("tw2sp");
        var result = converter.Convert(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) converter.Convert(text);
        var each = (GC.GetAllocatedBytesForCurrentThread() - before) / 100;
        Assert.InRange(each, 0, (result.Length * sizeof(char)) + 1024);
    }

    [Fact]
    public static void AStreamOfAnySizeTakesBoundedMemory()
    {
        const int Length = 9_000_000; // bytes, on one line
        var converter = ScriptConverter.For("s2twp");
        var before = GC.GetAllocatedBytesForCurrentThread();
        using var output = new CountingStream();
        converter.ConvertUtf8(new RepeatingStream("网络软件"u8.ToArray(), Length), output);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2_000_000);
        Assert.Equal(Length, output.Length);
    }

    [Fact]
    public static void EveryCharacterPassesThroughEveryConversion()
    {
        var all = new string([.. Enumerable.Range(0, 65536).Select(c => (char)c)]);
        foreach (var name in All)
        {
            var converted = ScriptConverter.For(name).ConvertMapped(all);
            Assert.Equal(converted.Text, ScriptConverter.For(name).Convert(all));
            Assert.Equal(65536, converted.Map.ToSource(converted.Text.Length));
        }
    }

    [Fact]
    public static void AStretchConvertsAsItsSourceDoes()
    {
        var converter = ScriptConverter.For("tw2sp");
        const string Source = "計程車司機用滑鼠，\n搭捷運去臺北；\n網際網路與軟體\n乾隆皇后的頭髮";
        var mapped = converter.ConvertMapped(Source);
        var start = 0;
        foreach (var line in mapped.Text.Split('\n'))
        {
            Assert.Equal(line, converter.Convert(mapped.Map.ToSource(new TextSpan(start, line.Length)).Of(Source)));
            start += line.Length + 1;
        }
    }

    /// <summary>Texts that cross the boundaries of blocks at every place, with characters of all kinds.</summary>
    private static IEnumerable<string> Samples()
    {
        const string Characters = "头发发展干部里面台湾计算机软件网络一只后来乾隆皇后豊沢﨑樂\uF914\U0002F800\U00020B9F⿰⿱⿲裏面，。12ab\r\n\uD800\uDC00\uD83D";
        var random = new Random(11);
        yield return "";
        foreach (var length in new[] { 1, 2, 17, 8191, 8192, 8193, 65_535, 65_536, 65_537, 140_000 })
        {
            var text = new char[length];
            for (var i = 0; i < length; i++) text[i] = Characters[random.Next(Characters.Length)];
            yield return new string(text);
        }
    }
}
