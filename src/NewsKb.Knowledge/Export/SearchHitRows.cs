using NewsKb.Knowledge.Export.Reports;
using NewsKb.Knowledge.Search;

namespace NewsKb.Knowledge.Export;

/// <summary>Hits as rows of a table.</summary>
public static class SearchHitRows
{
    /// <summary>The headings of <see cref="Of"/>.</summary>
    public static IReadOnlyList<string> Headings { get; } =
        ["rank", "score", "id", "kind", "article_id", "source", "title", "publisher", "published", "place_code", "place", "instrument", "beneficiary", "amount", "amount_min", "amount_max", "amount_unit", "snippet"];

    /// <summary>The row of a hit; null where nothing is known.</summary>
    public static IReadOnlyList<string?> Of(SearchHit hit) =>
    [
        RowText.Exact(hit.Rank), RowText.Exact((decimal)hit.Score), hit.Id, hit.Kind, hit.ArticleId, hit.Source, hit.Title, hit.Publisher, RowText.Day(hit.Published), hit.Place?.Code, hit.Place?.Name,
        hit.Instrument, hit.Beneficiary, ReportWords.Amount(hit.Amount), RowText.Exact(hit.Amount?.Min), RowText.Exact(hit.Amount?.Max), hit.Amount?.Unit, SnippetMarks.Replace(hit.Snippet, "", ""),
    ];

    /// <summary>Hits as a report of one table.</summary>
    /// <param name="hits">The hits.</param>
    /// <param name="query">The query, for the heading.</param>
    public static Report ToReport(IEnumerable<SearchHit> hits, string query) => new()
    {
        Title = $"检索：{query}",
        Notes = ["每行是一条检索结果，顺序与页面一致。"],
        Tables =
        [
            new ReportTable(
                "检索结果",
                [
                    new("序", 6), new("编号", 22), new("地区代码", 10), new("地区", 20), new("政策工具", 14), new("受益对象", 20), new("数值", 16), new("下限", 14), new("上限", 14), new("单位", 8),
                    new("文字", 60), new("标题", 40), new("发布者", 18), new("日期", 12), new("来源文件", 40),
                ],
                [.. hits.Select(Row)]),
        ],
        Evidence = [],
    };

    private static IReadOnlyList<ReportCell> Row(SearchHit hit) =>
    [
        ReportCell.Of(hit.Rank), ReportCell.Of(hit.Id), ReportCell.Of(hit.Place?.Code), ReportCell.Of(hit.Place?.Name),
        ReportCell.Of(hit.Instrument is { } instrument ? ReportWords.InstrumentName(instrument) : null), ReportCell.Of(hit.Beneficiary), ReportCell.Of(ReportWords.Amount(hit.Amount)),
        ReportCell.Of(hit.Amount?.Min), ReportCell.Of(hit.Amount?.Max), ReportCell.Of(hit.Amount?.Unit), ReportCell.Of(SnippetMarks.Replace(hit.Snippet, "", "")),
        ReportCell.Of(hit.Title), ReportCell.Of(hit.Publisher), ReportCell.Of(hit.Published), ReportCell.Of(hit.Source),
    ];
}
