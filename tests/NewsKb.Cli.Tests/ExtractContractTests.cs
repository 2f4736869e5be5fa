using System.Text;
using System.Text.Json;
using NewsKb.Text;

namespace NewsKb.Cli.Tests;

/// <summary>What scripts rely on in the output of <c>newskb extract</c>, checked on every sample article.</summary>
[Collection("sample knowledge base")]
public class ExtractContractTests(SampleKnowledgeBase sample)
{
    private static readonly string[] Kinds = ["figures", "dates", "places", "organizations", "measures", "problems"];

    private readonly List<JsonElement> _articles = [.. Articles(sample)];

    [Fact]
    public void Every_fact_is_the_slice_of_the_text_that_its_offsets_name()
    {
        foreach (var article in _articles)
        {
            var text = article.GetProperty("text").GetString()!;
            foreach (var fact in Facts(article))
                Assert.Equal(fact.GetProperty("text").GetString(), text[fact.GetProperty("start").GetInt32()..fact.GetProperty("end").GetInt32()]);
        }
    }

    [Fact]
    public void Every_figure_is_printed_in_the_source_at_the_offsets_that_it_names()
    {
        var sources = new Dictionary<string, string>(StringComparer.Ordinal);
        var checkedFigures = 0;
        foreach (var article in _articles)
        {
            var path = article.GetProperty("source").GetString()!;
            if (!sources.TryGetValue(path, out var source)) sources[path] = source = TextDecoder.Decode(File.ReadAllBytes(path)).Text;
            foreach (var figure in article.GetProperty("figures").EnumerateArray())
            {
                var slice = source[figure.GetProperty("source_start").GetInt32()..figure.GetProperty("source_end").GetInt32()];
                Assert.Equal(Bare(figure.GetProperty("text").GetString()!), Bare(Visible(slice)));
                checkedFigures++;
            }
        }
        Assert.True(checkedFigures > 500, $"only {checkedFigures} figures were checked");
    }

    [Fact]
    public void Every_measure_has_an_instrument_of_the_list_and_an_amount_inside_its_clause()
    {
        foreach (var measure in _articles.SelectMany(a => a.GetProperty("measures").EnumerateArray()))
        {
            Assert.NotNull(Extraction.Measures.Instrument.Find(measure.GetProperty("instrument").GetString()!));
            if (measure.GetProperty("amount") is { ValueKind: JsonValueKind.Object } amount)
                Assert.Contains(amount.GetProperty("text").GetString()!, measure.GetProperty("text").GetString()!, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Articles_of_a_page_are_numbered_from_one()
    {
        foreach (var page in _articles.GroupBy(a => a.GetProperty("source").GetString()))
            Assert.Equal(Enumerable.Range(1, page.Count()), page.Select(a => a.GetProperty("article").GetInt32()));
    }

    [Fact]
    public void Pages_that_are_not_relief_news_are_told_apart()
    {
        var negative = _articles.Where(a => a.GetProperty("source").GetString()!.Contains("c02", StringComparison.Ordinal))
            .Where(a => int.Parse(Path.GetFileNameWithoutExtension(a.GetProperty("source").GetString()!)[1..]) >= 23).ToList();
        Assert.Equal(4, negative.Count);
        Assert.All(negative, a => Assert.False(a.GetProperty("is_relief_news").GetBoolean()));
    }

    private static IEnumerable<JsonElement> Articles(SampleKnowledgeBase sample)
    {
        Assert.True(File.Exists(sample.File));
        var result = CommandLine.Run("extract", "corpus");
        Assert.Equal(0, result.ExitCode);
        Assert.NotEmpty(result.OutputLines);
        return result.OutputLines.Select(line => JsonDocument.Parse(line).RootElement);
    }

    private static IEnumerable<JsonElement> Facts(JsonElement article) => Kinds.SelectMany(kind => article.GetProperty(kind).EnumerateArray());

    /// <summary>Markup out, entities decoded.</summary>
    private static string Visible(string slice)
    {
        var text = new StringBuilder();
        var inTag = false;
        foreach (var c in slice)
        {
            if (c == '<') inTag = true;
            if (!inTag) text.Append(c);
            if (c == '>') inTag = false;
        }
        return System.Net.WebUtility.HtmlDecode(text.ToString());
    }

    /// <summary>Without white space and scraped pinyin, in plain widths and simplified script.</summary>
    private static string Bare(string text) => 
        ScriptConverter.For("t2s").Convert(WidthFolding.Fold(string.Concat(text.Where(c => !char.IsWhiteSpace(c)))).Text).Replace('，', ',');
}
