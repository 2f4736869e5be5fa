using NewsKb.Documents.Pages;
using NewsKb.Documents.Repair;
using NewsKb.Documents.Splitting;

namespace NewsKb.Documents.Metadata;

/// <summary>What the lines around the articles, the markup and the address say about a page.</summary>
internal sealed record PageMetadata
{
    public string? Publisher { get; init; }

    public string? Author { get; init; }

    /// <summary>The day of publication; null when the page prints none.</summary>
    public PrintedDate? Date { get; init; }

    /// <summary>The day, when the page prints one without a year.</summary>
    public PrintedDate? Day { get; init; }

    /// <summary>A year for dates without one: of the address or the file name; 0 when unknown.</summary>
    public int Year { get; init; }

    /// <summary>What is said of each article: the lines of source and date between its headings and the next article go before those elsewhere on the page.</summary>
    public static PageMetadata[] OfEach(List<ArticleDraft> drafts, string page, List<Line> lines, Page read, string path)
    {
        if (drafts.Count < 2) return [.. drafts.Select(_ => Read(page, lines, read.IsFlowed, read.Hints, path))];
        var own = drafts.ConvertAll(_ => new List<Line>());
        var shared = new List<Line>();
        var article = -1;
        foreach (var line in lines)
        {
            while (article + 1 < drafts.Count && drafts[article + 1].Start <= line.Start) article++;
            (line.Role == LineRole.Meta && article >= 0 ? own[article] : shared).Add(line);
        }
        var all = Read(page, shared, read.IsFlowed, read.Hints, path);
        return [.. own.Select(o => all.With(Read(page, o, read.IsFlowed, PageHints.None, path)))];
    }

    private PageMetadata With(PageMetadata own) => this with
    {
        Publisher = own.Publisher ?? Publisher,
        Author = own.Author ?? Author,
        Date = own.Date ?? Date,
        Day = own.Day ?? Day,
    };

    /// <summary>Reads the lines that are no content, first to last; what is printed goes before what the markup says.</summary>
    private static PageMetadata Read(string page, List<Line> lines, bool isFlowed, PageHints hints, string path)
    {
        string? publisher = null, author = null;
        PrintedDate? date = null, weak = null, day = null;
        var lastContent = lines.FindLastIndex(l => l.Role.IsContent());
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Role is not (LineRole.Meta or LineRole.Editor or LineRole.Furniture or LineRole.Navigation) || line.Length > 120) continue;
            var read = MetaLine.Read(line.Of(page));
            publisher ??= read.Publisher ?? (line.Role == LineRole.Meta && Publishers.IsName(line.Of(page)) ? line.Of(page).ToString() : null);
            author ??= read.Author;
            if (read.Date is not { } found) continue;
            if (!found.HasYear)
            {
                if (line.Role == LineRole.Meta) day ??= found;
                continue;
            }
            if (line.Role == LineRole.Meta) date ??= found;
            else if (!isFlowed || i < lastContent || LineClassifier.IsMasthead(line.Of(page))) weak ??= found; // below the article of a web page stand dates of others
        }
        date ??= Parse(hints.Date);
        return new PageMetadata
        {
            Publisher = publisher ?? hints.Publisher,
            Author = author ?? hints.Author,
            Date = date ?? weak ?? AddressDate.Read(hints.Address) ?? (LineClassifier.IsMasthead(hints.WholeTitle) ? Parse(hints.WholeTitle) : null),
            Day = day,
            Year = AddressDate.Read(path)?.Year ?? 0,
        };
    }

    private static PrintedDate? Parse(string? text) => text is not null && DateScanner.TryFind(text, 0, out var date) && date.HasYear ? date : null;
}
