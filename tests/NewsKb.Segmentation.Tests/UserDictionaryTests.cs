namespace NewsKb.Segmentation.Tests;

/// <summary>What jieba 0.42.1 does with the same words, added in the same order.</summary>
public class UserDictionaryTests
{
    private static readonly Segmenter Jieba = Segmenter.For(SegmentationMode.Jieba);
    private static readonly Segmenter NoHmm = Segmenter.For(SegmentationMode.JiebaNoHmm);

    private static string Cut(Segmenter segmenter, string text) => string.Join('/', segmenter.Cut(text));

    [Fact]
    public void Reads_jiebas_format()
    {
        using var reader = new StringReader("\uFEFF云算力 5\n创业办 3 i\n\nNew York 7 ns\n好贷\n贷 码\n");
        Assert.Equal(
            [("云算力", 5, null), ("创业办", 3, "i"), ("New York", 7, "ns"), ("好贷", null, null), ("贷 码", (long?)null, null)],
            UserDictionary.Parse(reader).Words.Select(w => (w.Word, w.Frequency, w.Tag)));
    }

    [Fact]
    public void An_added_word_is_cut_out_and_the_shared_segmenter_stays_as_it_is()
    {
        const string Text = "石墨烯补贴";
        var before = Cut(NoHmm, Text);
        Assert.Contains("石墨烯补贴", Cut(NoHmm.With(UserDictionary.Empty.Add("石墨烯补贴")), Text), StringComparison.Ordinal);
        Assert.Equal(before, Cut(NoHmm, Text));
    }

    [Fact]
    public void A_suggested_frequency_splits()
    {
        Assert.Equal("如果/放到/post/中将/出错", Cut(NoHmm, "如果放到post中将出错"));
        var split = NoHmm.With(UserDictionary.Empty.Add("中将", NoHmm.SuggestFrequency(["中", "将"])));
        Assert.Equal("如果/放到/post/中/将/出错", Cut(split, "如果放到post中将出错"));
    }

    [Fact]
    public void Suggestions_are_jiebas()
    {
        Assert.Equal(494, NoHmm.SuggestFrequency(["中", "将"]));
        Assert.Equal(69, NoHmm.SuggestFrequency("台中"));
    }

    [Fact]
    public void A_deleted_word_is_not_joined_as_an_unknown_word_either()
    {
        Assert.Equal("他/来到/了/网易/杭研/大厦", Cut(Jieba, "他来到了网易杭研大厦"));
        Assert.Equal("他/来到/了/网易/杭/研/大厦", Cut(Jieba.With(UserDictionary.Empty.Delete("杭研")), "他来到了网易杭研大厦"));
    }

    [Fact]
    public void A_users_tag_is_given_to_the_word()
    {
        var tokens = new List<TaggedToken>();
        Jieba.With(UserDictionary.Empty.Add("石墨烯", 100, "nz")).Tag("石墨烯", tokens);
        Assert.Equal("nz", Assert.Single(tokens).Tag);
    }

    [Fact]
    public void A_character_that_starts_no_word_is_unknown() => Assert.Equal("的/日日/日/在/MF/文库", Cut(Jieba, "的日日日在MF文库"));
}
