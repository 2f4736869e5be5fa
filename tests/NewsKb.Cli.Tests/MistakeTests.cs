namespace NewsKb.Cli.Tests;

[Collection("sample knowledge base")]
public sealed class MistakeTests(SampleKnowledgeBase sample)
{
    [Theory]
    [InlineData(2, "江苏省南京市鼓楼区 (320106), 江苏省徐州市鼓楼区 (320302), 福建省福州市鼓楼区 (350102), 河南省开封市鼓楼区 (410204); name the province or city too", "compare", "鼓楼区", "西宁")]
    [InlineData(2, "name the province or city too", "match", "--place", "鼓楼区")]
    [InlineData(2, "name the province or city too", "lists", "--place", "鼓楼区")]
    [InlineData(2, "name the province or city too", "export", "--place", "鼓楼区")]
    [InlineData(2, "no place is called '西林市'; the nearest: 陕西省西安市, 青海省西宁市", "compare", "西林市", "西宁")]
    [InlineData(2, "no place is called '西林市'; the nearest: 陕西省西安市, 青海省西宁市", "match", "--place", "西林市")]
    [InlineData(2, "no place is called '西林市'; the nearest: 陕西省西安市, 青海省西宁市", "lists", "--place", "西林市")]
    [InlineData(2, "no place is called '西林市'; the nearest: 陕西省西安市, 青海省西宁市", "export", "--place", "西林市")]
    [InlineData(2, "no place is called '999999'", "lists", "--place", "999999")]
    [InlineData(2, "swap them", "lists", "--since", "2023", "--until", "2022")]
    [InlineData(2, "swap them", "export", "--since", "2023", "--until", "2022")]
    [InlineData(2, "swap them", "compare", "西宁", "--since", "2023", "--until", "2022")]
    [InlineData(2, "swap them", "compare", "西宁", "--changed-since", "2023", "--until", "2022")]
    [InlineData(2, "no place: e.g. newskb compare 西宁 淄博 张掖", "compare")]
    [InlineData(2, "no id: e.g. newskb show 3f2a", "show")]
    [InlineData(2, "0 for all", "compare", "西宁", "--evidence", "-1")]
    [InlineData(2, "not a date", "compare", "西宁", "--since", "昨天")]
    [InlineData(2, "not a date", "match", "--place", "西宁", "--on", "2022-13")]
    [InlineData(2, "not a date", "lists", "--until", "2022-02-30")]
    [InlineData(2, "not a date", "export", "--since", "2022-1-1-1")]
    [InlineData(2, "did you mean 房租减免?", "compare", "西宁", "--instrument", "房祖减免")]
    [InlineData(2, "there are: loan, loan_guarantee, ", "compare", "西宁", "--instrument", "zzz")]
    [InlineData(2, "did you mean 房租?", "match", "--need", "房祖")]
    [InlineData(2, "no need is called '登月'; there are: ", "match", "--need", "登月")]
    [InlineData(2, "did you mean 餐厅 or 餐饮 or 餐馆?", "match", "--sector", "餐饭")]
    [InlineData(2, "no size is called '巨大'; there are: 个体工商户, 小微, 微型, 小型, 中小, 中型, 规上, 大型", "match", "--size", "巨大")]
    [InlineData(2, "give 1 to 1000", "match", "--need", "融资", "--limit", "0")]
    [InlineData(2, "give 1 or more", "lists", "--limit", "0")]
    [InlineData(1, "nothing is known of measures of these places; --other-news looks beyond relief news", "compare", "拉萨", "那曲")]
    [InlineData(1, "no measure fits 拉萨，融资", "match", "--place", "拉萨", "--need", "融资")]
    [InlineData(1, "nothing is known of this place", "lists", "--place", "拉萨")]
    [InlineData(1, "nothing to export", "export", "--place", "拉萨")]
    [InlineData(1, "nothing to export", "export", "--since", "2031")]
    [InlineData(1, "in this period", "lists", "--since", "2031")]
    [InlineData(1, "in this period", "compare", "西宁", "--since", "2031")]
    public void A_question_that_cannot_be_answered_gets_one_line(int code, string part, params string[] args)
    {
        var result = sample.Run(args);
        Assert.Equal(code, result.ExitCode);
        if (code == 2) Assert.Equal("", result.Output);
        var line = Assert.Single(result.ErrorLines);
        Assert.StartsWith("newskb: ", line);
        Assert.Contains(part, line);
    }

    [Theory]
    [InlineData("compare", "拉萨", "那曲")]
    [InlineData("lists", "--place", "拉萨")]
    [InlineData("export", "--place", "拉萨")]
    public void Nothing_found_makes_no_file_in_any_format(params string[] args)
    {
        foreach (var format in (string[])["csv", "jsonl", "xlsx", "html"])
        {
            var file = Path.Combine(Path.GetTempPath(), $"newskb-nothing-{Environment.ProcessId}.{format}");
            var result = sample.Run([.. args, "--format", format, "-o", file]);
            Assert.Equal((1, false), (result.ExitCode, File.Exists(file)));
            var shown = sample.Run([.. args, "--format", format]);
            Assert.Equal((1, ""), (shown.ExitCode, shown.Output));
        }
    }

    [Theory]
    [InlineData("export")]
    [InlineData("lists", "--place", "张掖", "--format", "xlsx")]
    public void A_knowledge_base_is_not_written_over(params string[] args)
    {
        var before = File.ReadAllBytes(sample.File);
        var result = sample.Run([.. args, "-o", sample.File]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("is not written over", Assert.Single(result.ErrorLines));
        Assert.Equal(before, File.ReadAllBytes(sample.File));
    }
}
