using NewsKb.Documents.Splitting;

namespace NewsKb.Documents.Metadata;

/// <summary>Who wrote an article, who published it, when and where.</summary>
internal sealed record ArticleMetadata
{
    public IReadOnlyList<string> Authors { get; init; } = [];

    public string? Publisher { get; init; }

    public DateOnly? Published { get; init; }

    public bool YearIsInferred { get; init; }

    public string? Dateline { get; init; }

    /// <summary>Reads what an article and its page say.</summary>
    public static ArticleMetadata Read(ArticleDraft draft, PageMetadata page)
    {
        var lead = draft.Body.FirstOrDefault(b => !b.IsHeading)?.Text ?? string.Empty;
        var hasDateline = Metadata.Dateline.TryRead(lead, out var dateline);
        var (published, inferred) = Date(draft, page, hasDateline ? dateline.Date ?? DayBehind(lead, dateline.Length) : null);
        return new ArticleMetadata
        {
            Authors = ReadAuthors(draft, page, lead, hasDateline ? dateline.Length : 0),
            Publisher = page.Publisher ?? (hasDateline ? Agency(dateline.Medium) : null),
            Published = published,
            YearIsInferred = inferred,
            Dateline = hasDateline ? dateline.Place : null,
        };
    }

    /// <summary>The day that a report without one in its dateline opens with: 本报讯（记者 李明）2月24日，….</summary>
    private static PrintedDate? DayBehind(string lead, int dateline)
    {
        var at = dateline;
        if (at < lead.Length && lead[at] is '（' or '(' && lead.AsSpan(at).IndexOfAny('）', ')') is var close and >= 0) at += close + 1;
        return at < lead.Length && DateScanner.TryRead(lead, at, out var date) && date.End < lead.Length && lead[date.End] == '，' ? date : null;
    }

    private static string? Agency(string? medium) => medium is null || medium[0] is '本' ? null : medium.Replace("消息", string.Empty, StringComparison.Ordinal);

    private static List<string> ReadAuthors(ArticleDraft draft, PageMetadata page, string lead, int datelineLength)
    {
        var authors = new List<string>();
        foreach (var byline in draft.Bylines) authors.AddRange(Byline.Authors(byline.Text));
        authors.AddRange(Byline.BehindDateline(lead, datelineLength));
        foreach (var block in draft.Body.TakeLast(3))
        {
            if (Byline.IsByline(block.Text)) authors.AddRange(Byline.Authors(block.Text));
            else if (Byline.SignOffStart(block.Text) is var start and >= 0) authors.AddRange(Byline.Authors(block.Text.AsSpan(start)));
        }
        if (authors.Count == 0 && page.Author is not null) authors.AddRange(Byline.Authors(page.Author));
        return [.. authors.Distinct(StringComparer.Ordinal)];
    }

    private static (DateOnly? Date, bool Inferred) Date(ArticleDraft draft, PageMetadata page, PrintedDate? dateline)
    {
        if (page.Date is { HasYear: true } printed) return (new DateOnly(printed.Year, printed.Month, printed.Day), false);
        if ((dateline ?? page.Day) is { } day)
        {
            if (day.HasYear) return (new DateOnly(day.Year, day.Month, day.Day), false);
            var text = string.Join('\n', draft.Blocks.Select(b => b.Text));
            var year = page.Year > 0 ? page.Year : YearInference.FromText(text, day.Month);
            if (year == 0 || day.Day > DateTime.DaysInMonth(year, day.Month)) year = Article.UnknownYear;
            return (new DateOnly(year, day.Month, day.Day), true);
        }
        return (Signature.Read(draft.Body), false);
    }
}
