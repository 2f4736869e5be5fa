using FsCheck;
using FsCheck.Fluent;
using NewsKb.Knowledge.Store;
using NewsKb.Text;

namespace NewsKb.Knowledge.Tests;

public sealed class SourceCopiesTests
{
    private const string Body = "市财政安排贴息资金200万元，惠及小微企业和个体工商户。各县区按月兑付，逾期不予受理。";

    [Fact]
    public void What_a_body_holds_is_left_out_of_its_source_and_comes_back()
    {
        var source = "扫描二维码查看更多\n" + Body + "\n责任编辑：某某";
        var copies = SourceCopies.Find(source, [Cut(source, 10, Body.Length)]);
        Assert.Equal("扫描二维码查看更多\n\n责任编辑：某某", SourceCopies.Rest(source, copies));
        Assert.Equal(source, SourceCopies.Join(copies, SourceCopies.Rest(source, copies), [Body]));
    }

    [Fact]
    public void Whatever_bodies_hold_the_source_comes_back() => Prop.ForAll(
        Gen.ArrayOf(Gen.Elements('减', '免', '房', '租', '\n', '\uD842', '\uDFB7')).Select(c => new string(c)).Four().ToArbitrary(),
        parts =>
        {
            var (a, b, c, d) = parts;
            var source = string.Concat(a, Body, b, Body, c, Body, d);
            MappedText[] bodies = [Cut(source, a.Length / 2, Body.Length + b.Length), Cut(source, a.Length + b.Length, source.Length - a.Length - b.Length - (d.Length / 2)), Cut(source, 0, a.Length)];
            var copies = SourceCopies.Find(source, bodies);
            using var stream = new MemoryStream();
            using var writer = new BinaryWriter(stream);
            SourceCopies.Write(writer, copies);
            stream.Position = 0;
            using var reader = new BinaryReader(stream);
            Assert.Equal(source, SourceCopies.Join(SourceCopies.Read(reader), SourceCopies.Rest(source, copies), [.. bodies.Select(t => t.Text)]));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("\uFEFF")]
    [InlineData("")]
    [InlineData("扫描二维码查看更多\n")]
    public void A_packed_source_comes_back_whatever_it_begins_with(string beginning)
    {
        var source = beginning + Body;
        Assert.Equal(source, SourceText.Unpack(SourceText.Pack(source, [Cut(source, beginning.Length, Body.Length)]), () => [Body]));
        Assert.Equal(source, SourceText.Unpack(SourceText.Pack(source, []), () => []));
    }

    [Fact]
    public void What_was_converted_is_no_copy()
    {
        var source = "財政安排貼息資金，惠及小微企業和個體工商戶，各縣區按月兌付，逾期不予受理。";
        var body = new MappedText("财政安排贴息资金，惠及小微企业和个体工商户，各县区按月兑付，逾期不予受理。", SourceMap.Identity(source.Length));
        Assert.Empty(SourceCopies.Find(source, [body]));
    }

    private static MappedText Cut(string source, int start, int length) => MappedText.Identity(source).Slice(new TextSpan(start, length));
}
