using System.Text.Json;
using NewsKb.Knowledge.Export;
using NewsKb.Knowledge.Tests.Comparison;

namespace NewsKb.Knowledge.Tests.Export;

public sealed class ExportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly KnowledgeBase _knowledge;

    public ExportTests()
    {
        _knowledge = KnowledgeBase.OpenForWriting(_folder["kb.db"]);
        var measure = Reports.Measure("对企业给予补助，每户最高5万元", "subsidy_grant", "5万元", qualifier: "最高") with { Enterprises = ["青石面粉有限公司", "南坡酒业有限公司"] };
        Samples.Store(_knowledge, Samples.Article("标题", measure.Text, Samples.Ganzhou, "a.txt", "2022-06-01", measure));
    }

    public void Dispose()
    {
        _knowledge.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_bulk_line_pair_names_the_document_and_holds_it()
    {
        var lines = _knowledge.ExportMeasures(new ExportRequest()).SelectMany(ElasticsearchBulk.Lines).ToList();
        Assert.Equal(2, lines.Count);
        using var action = JsonDocument.Parse(lines[0]);
        using var document = JsonDocument.Parse(lines[1]);
        Assert.Equal("newskb-measures", action.RootElement.GetProperty("index").GetProperty("_index").GetString());
        Assert.Equal(document.RootElement.GetProperty("id").GetString(), action.RootElement.GetProperty("index").GetProperty("_id").GetString());
        Assert.Equal(["620000", "620700", "620702"], document.RootElement.GetProperty("within").EnumerateArray().Select(e => e.GetString()));
    }

    [Fact]
    public void The_mapping_names_every_field_that_is_searched()
    {
        using var mapping = JsonDocument.Parse(ElasticsearchBulk.Mapping());
        var fields = mapping.RootElement.GetProperty("mappings").GetProperty("properties");
        using var document = JsonDocument.Parse(MeasureJson.ToLine(_knowledge.ExportMeasures(new ExportRequest()).Single()));
        Assert.All(document.RootElement.EnumerateObject(), f => Assert.True(fields.TryGetProperty(f.Name, out _), f.Name));
    }

    [Fact]
    public void A_row_has_a_cell_for_each_heading()
    {
        var row = MeasureRows.Of(_knowledge.ExportMeasures(new ExportRequest()).Single());
        Assert.Equal(MeasureRows.Headings.Count, row.Count);
        Assert.Equal("青石面粉有限公司、南坡酒业有限公司", row[MeasureRows.Headings.ToList().IndexOf("enterprises")]);
        Assert.Equal("50000", row[MeasureRows.Headings.ToList().IndexOf("amount_max")]);
        Assert.All(MeasureRows.ToReport(_knowledge.ExportMeasures(new ExportRequest())).Tables, t => Assert.All(t.Rows, r => Assert.Equal(t.Columns.Count, r.Count)));
    }

    [Fact]
    public void The_companies_of_a_measure_are_among_its_fields()
    {
        using var line = JsonDocument.Parse(MeasureJson.ToLine(_knowledge.ExportMeasures(new ExportRequest()).Single()));
        Assert.Equal(["青石面粉有限公司", "南坡酒业有限公司"], line.RootElement.GetProperty("enterprises").EnumerateArray().Select(e => e.GetString()));
    }

    [Fact]
    public void Places_and_times_can_be_chosen()
    {
        Assert.Empty(_knowledge.ExportMeasures(new ExportRequest { Places = ["630000"] }));
        Assert.Empty(_knowledge.ExportArticles(new ExportRequest { Since = new DateOnly(2023, 1, 1) }));
        Assert.Single(_knowledge.ExportArticles(new ExportRequest { Places = ["620000"] }));
    }
}
