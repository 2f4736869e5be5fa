namespace NewsKb.Cli.Tests;

[Collection("sample knowledge base")]
public sealed class MistakeTests(SampleKnowledgeBase sample)
{
    [Theory]
    [InlineData(2, "name the province or city too", "match", "--place", "鼓楼区")]
    [InlineData(2, "name the province or city too", "lists", "--place", "鼓楼区")]
    [InlineData(2, "name the province or city too", "export", "--place", "鼓楼区")]
    [InlineData(2, "swap them", "lists", "--since", "2023", "--until", "2022")]
    [InlineData(2, "swap them", "export", "--since", "2023", "--until", "2022")]
    [InlineData(2, "swap them", "compare", "西宁", "--changed-since", "2023", "--until", "2022")]
    [InlineData(2, "0 for all", "compare", "西宁", "--evidence", "-1")]
    [InlineData(2, "not a date", "compare", "西宁", "--since", "昨天")]
    [InlineData(1, "nothing to export", "export", "--since", "2031")]
    [InlineData(1, "in this period", "lists", "--since", "2031")]
    [InlineData(1, "in this period", "compare", "西宁", "--since", "2031")]
    public void A_question_that_cannot_be_answered_gets_one_line(int code, string part, params string[] args)
    {
        var result = sample.Run(args);
        Assert.Equal(code, result.ExitCode);
        Assert.Contains(part, Assert.Single(result.ErrorLines));
    }
}
