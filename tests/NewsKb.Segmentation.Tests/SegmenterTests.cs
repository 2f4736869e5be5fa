using FsCheck;
using FsCheck.Fluent;

namespace NewsKb.Segmentation.Tests;

public class SegmenterTests
{
    private static readonly SegmentationMode[] Covering =
        [SegmentationMode.Jieba, SegmentationMode.JiebaNoHmm, SegmentationMode.Bigram];

    /// <summary>Strings of the characters that matter: Han of the dictionary and not, Latin, digits, signs, spaces, line ends, surrogates.</summary>
    private static Arbitrary<string> Texts { get; } =
        Gen.Frequency(
            (8, Gen.Elements("的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严龙飞".Select(c => c.ToString()).ToArray())),
            (2, Gen.Elements("镕", "乄", "龥", "鿕", "\u9FD6", "𠀀", "😀", "\uD800", "\uDC00")),
            (3, Gen.Elements("a", "Z", "0", "9", "3.5", "%", "+", "#", "&", ".", "_", "-", "AT&T", "c++")),
            (2, Gen.Elements(" ", "\u3000", "\t", "\r\n", "\n", "\r", "，", "。", "：", "\u001C", "\0")))
        .ArrayOf()
        .Select(string.Concat)
        .ToArbitrary();

    [Fact]
    public void Tokens_concatenate_to_the_input_and_none_is_empty() => Prop.ForAll(Texts, text =>
    {
        foreach (var mode in Covering)
        {
            var words = Segmenter.For(mode).Cut(text);
            Assert.Equal(text, string.Concat(words));
            Assert.DoesNotContain("", words);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Overlapping_tokens_lie_inside_the_text_and_cover_it() => Prop.ForAll(Texts, text =>
    {
        foreach (var mode in new[] { SegmentationMode.Search, SegmentationMode.SearchNoHmm, SegmentationMode.Full })
        {
            var tokens = new List<Token>();
            Segmenter.For(mode).Cut(text, tokens);
            var covered = new bool[text.Length];
            foreach (var token in tokens)
            {
                Assert.True(token.Length > 0);
                covered.AsSpan(token.Start, token.Length).Fill(true);
            }
            Assert.DoesNotContain(false, covered);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Tagged_tokens_concatenate_to_the_input() => Prop.ForAll(Texts, text =>
    {
        foreach (var mode in Covering)
        {
            var tokens = new List<TaggedToken>();
            Segmenter.For(mode).Tag(text, tokens);
            Assert.Equal(text, string.Concat(tokens.Select(t => text.Substring(t.Token.Start, t.Token.Length))));
            Assert.All(tokens, t => Assert.NotEmpty(t.Tag));
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Cutting_line_by_line_changes_nothing() => Prop.ForAll(Texts, Texts, (first, second) =>
    {
        foreach (var mode in Enum.GetValues<SegmentationMode>())
        {
            var segmenter = Segmenter.For(mode);
            Assert.Equal([.. segmenter.Cut(first + "一\n"), .. segmenter.Cut("二" + second)], segmenter.Cut(first + "一\n二" + second));
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Many_threads_may_share_a_segmenter()
    {
        var texts = Enumerable.Range(0, 200).Select(i => $"第{i}项措施：发放创业担保贷款{i}万元，惠及小微企业和个体工商户。").ToArray();
        foreach (var mode in Enum.GetValues<SegmentationMode>())
        {
            var segmenter = Segmenter.For(mode);
            var expected = texts.Select(segmenter.Cut).ToArray();
            var actual = texts.AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(segmenter.Cut).ToArray();
            Assert.Equal(expected, actual);
        }
    }

    [Fact]
    public void A_line_of_a_million_characters_is_cut()
    {
        foreach (var mode in Covering)
        {
            Assert.Equal(1_000_000, Segmenter.For(mode).Cut(new string('贷', 1_000_000)).Sum(word => word.Length));
            Assert.Equal(1_000_000, Segmenter.For(mode).Cut(new string('7', 1_000_000)).Sum(word => word.Length));
        }
    }
}
