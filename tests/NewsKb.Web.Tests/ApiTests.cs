using System.Net;
using System.Text.Json;
using NewsKb.Knowledge;
using NewsKb.Knowledge.Comparison;
using NewsKb.Knowledge.Export;
using NewsKb.Knowledge.Lists;
using NewsKb.Knowledge.Matching;
using NewsKb.Knowledge.Search;

namespace NewsKb.Web.Tests;

/// <summary>The API answers with the objects that the command writes.</summary>
[Collection("sample site")]
public class ApiTests(SampleSite sample)
{
    [Fact]
    public async Task Search_gives_the_hits_of_the_command_with_total_and_facets()
    {
        var answer = await JsonAsync("/api/search?q=贷款&place=青海&limit=5&page=2");
        using var kb = KnowledgeBase.Open(sample.File);
        var result = kb.Search(new SearchRequest { Query = "贷款", Places = ["630000"], Limit = 5, Offset = 5 });
        Assert.Equal(result.Total, answer.GetProperty("total").GetInt32());
        Assert.Equal(Normal(result.Hits.Select(h => SearchHitJson.ToLine(h))), Normal(answer.GetProperty("hits")));
        Assert.NotEqual(0, answer.GetProperty("facets").GetProperty("instrument").GetArrayLength());
    }

    [Fact]
    public async Task The_other_questions_give_the_lines_of_the_command_as_arrays()
    {
        using var kb = KnowledgeBase.Open(sample.File);
        var matrix = kb.Compare(new ComparisonRequest { Places = ["630100", "620700"] });
        Assert.Equal(Normal(matrix.Cells.Select(c => ComparisonCellJson.ToLine(c))), Normal(await JsonAsync("/api/compare?place=西宁&place=620700")));
        var match = kb.Match(new MatchRequest { Place = "630100", Need = EnterpriseNeed.Find("房租") });
        Assert.Equal(
            Normal(match.Fitting.Select((m, i) => MatchedMeasureJson.ToLine(m, i + 1)).Concat(match.Others.Select((m, i) => MatchedMeasureJson.ToLine(m, i + 1)))),
            Normal(await JsonAsync("/api/match?place=西宁&need=房租")));
        Assert.Equal(Normal(ListsJson.ToLines(kb.Lists(new ListsRequest { Place = "620700" }))), Normal(await JsonAsync("/api/lists?place=张掖")));
        Assert.Equal(StatisticsJson.ToLine(kb.Stats()), (await sample.Site.TextAsync("/api/stats")).Trim());
        var id = kb.Search(new SearchRequest { Query = "贷款" }).Hits[0].ArticleId;
        Assert.Equal(ArticleJson.ToLine(kb.GetArticle(id)!), await sample.Site.TextAsync("/api/articles/" + id));
    }

    [Fact]
    public async Task Export_streams_every_measure_and_article()
    {
        using var kb = KnowledgeBase.Open(sample.File);
        Assert.Equal(kb.ExportMeasures(new ExportRequest()).Select(MeasureJson.ToLine), Lines(await sample.Site.TextAsync("/api/export")));
        Assert.Equal(kb.ExportArticles(new ExportRequest()).Select(ArticleJson.ToLine), Lines(await sample.Site.TextAsync("/api/export?in=articles")));
    }

    [Fact]
    public async Task Places_tells_what_a_name_can_mean()
    {
        var names = (await JsonAsync("/api/places?q=朝阳")).EnumerateArray().Select(p => p.GetProperty("full_name").GetString()).ToList();
        Assert.Contains("北京市朝阳区", names);
        Assert.Contains("辽宁省朝阳市", names);
    }

    [Fact]
    public async Task Every_endpoint_is_described()
    {
        var document = await JsonAsync("/api/openapi.json");
        Assert.Equal("3.1.0", document.GetProperty("openapi").GetString());
        foreach (var path in document.GetProperty("paths").EnumerateObject())
        {
            Assert.NotEqual("", path.Value.GetProperty("get").GetProperty("summary").GetString());
            using var response = await sample.Site.Client.GetAsync(path.Name.Replace("{id}", "0123456789abcdef"));
            Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest || path.Name.Contains('{'), path.Name);
        }
        Assert.Equal(8, document.GetProperty("paths").EnumerateObject().Count());
    }

    [Theory]
    [InlineData("/api/search?page=-1", HttpStatusCode.BadRequest)]
    [InlineData("/api/export?since=2023&until=2022", HttpStatusCode.BadRequest)]
    [InlineData("/api/search?q=nofield:x", HttpStatusCode.BadRequest)]
    [InlineData("/api/articles/0123", HttpStatusCode.NotFound)]
    [InlineData("/api/compare", HttpStatusCode.BadRequest)]
    [InlineData("/api/nothing", HttpStatusCode.NotFound)]
    public async Task A_mistake_is_told_as_json(string path, HttpStatusCode status)
    {
        using var response = await sample.Site.Client.GetAsync(path);
        Assert.Equal(status, response.StatusCode);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.NotEqual("", json.RootElement.GetProperty("error").GetString());
    }

    private async Task<JsonElement> JsonAsync(string path)
    {
        using var json = JsonDocument.Parse(await sample.Site.TextAsync(path));
        return json.RootElement.Clone();
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static List<string> Normal(IEnumerable<string> lines) => [.. lines.Select(l => JsonSerializer.Serialize(JsonDocument.Parse(l).RootElement))];

    private static List<string> Normal(JsonElement array) => [.. array.EnumerateArray().Select(e => JsonSerializer.Serialize(e))];
}
