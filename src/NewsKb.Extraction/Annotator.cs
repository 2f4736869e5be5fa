using NewsKb.Documents;
using NewsKb.Extraction.Dates;
using NewsKb.Extraction.Figures;
using NewsKb.Extraction.Measures;
using NewsKb.Extraction.Organizations;
using NewsKb.Extraction.Places;
using NewsKb.Extraction.Problems;
using NewsKb.Text;

namespace NewsKb.Extraction;

/// <summary>Runs all annotators over an article. Pure: the same article gives the same facts.</summary>
public static class Annotator
{
    /// <summary>Reads figures, dates, places, organizations, measures and problems from an article. Never throws for what the text holds.</summary>
    public static AnnotatedArticle Annotate(Article article, AnnotationOptions? options = null) => Run(article, options ?? new(), pagePlace: null).Annotated;

    /// <summary>
    /// Reads the articles of one page. An article that does not tell its own place takes that of most others;
    /// one that seems to be of a county is read again in the light of the page's city.
    /// </summary>
    public static IReadOnlyList<AnnotatedArticle> AnnotatePage(IReadOnlyList<Article> articles, AnnotationOptions? options = null)
    {
        options ??= new();
        var annotated = articles.Select(article => Run(article, options, pagePlace: null).Annotated).ToArray();
        var places = annotated.Where(a => a.Place is not null).GroupBy(a => a.Place!.Code).OrderByDescending(g => g.Count()).Take(2).ToArray();
        if (places.Length == 0 || (places.Length == 2 && places[0].Count() == places[1].Count())) return annotated;
        var page = places[0].Key;
        return [.. annotated.Select(a => a.Place is null || (a.Place.Code != page && Gazetteer.Default.Contains(page, a.Place.Code)) ? Run(a.Article, options, page).Annotated : a)];
    }

    /// <summary>Tells for each slot of each measure which rule and which words decided, and why the article is relief news or not.</summary>
    public static ArticleExplanation Explain(Article article, AnnotationOptions? options = null)
    {
        var (annotated, measures, relief) = Run(article, options ?? new(), pagePlace: null);
        return new ArticleExplanation(annotated.IsReliefNews, relief.Reason, [.. measures.Select(measure => measure.Explain(article.Body.Text))]);
    }

    /// <summary>What measures are read from: the text with its figures, dates, places and organizations.</summary>
    internal static MeasureContext Context(Article article, AnnotationOptions options, string? pagePlace)
    {
        var body = ChinesePunctuation.Widen(article.Body.Text);
        var title = article.Title is { } headline ? ChinesePunctuation.Widen(headline.Text) : null;
        var published = article.Published is { } day && CalendarDay.HasYear(day) ? article.Published : null;
        var dates = DateScanner.Scan(body, published);
        var places = PlaceScanner.Read(new PlaceContext
        {
            Body = body,
            Title = title,
            Publisher = article.Publisher,
            Dateline = article.Dateline,
            Published = published,
            PlaceCode = options.PlaceCode,
            PagePlaceCode = pagePlace,
        });
        return new MeasureContext(body)
        {
            Title = title,
            Figures = FigureScanner.Scan(body, dates, HomeCurrency.OfPlace(places.Place?.Code)),
            Dates = dates,
            Places = places.Mentions,
            Organizations = OrganizationScanner.Scan(body, places),
            Place = places.Place,
            Published = published,
        };
    }

    private static (AnnotatedArticle Annotated, IReadOnlyList<ExplainedMeasure> Measures, ReliefDecision Relief) Run(Article article, AnnotationOptions options, string? pagePlace)
    {
        var context = Context(article, options, pagePlace);
        var measures = MeasureExtractor.Extract(context, out var easing);
        var relief = ReliefJudge.Judge(context, easing);
        var problems = ProblemExtractor.Extract(context.Text, context.Figures, context.Clauses);
        var printed = article.Body;
        var annotated = new AnnotatedArticle
        {
            Article = article,
            Place = context.Place,
            IsReliefNews = relief.IsReliefNews,
            Figures = Map(context.Figures, printed),
            Dates = Map(context.Dates, printed),
            Places = Map(context.Places, printed),
            Organizations = Map(context.Organizations, printed),
            Measures = [.. Map([.. measures.Select(m => m.ToMeasure())], printed).Select(m => m with { Amount = m.Amount is { } amount ? Map(amount, printed) : null })],
            Problems = Map(problems, printed),
            Warnings = [.. article.Warnings, .. FigureScanner.BreakdownWarnings(context.Text, context.Figures)],
        };
        return (annotated, measures, relief);
    }

    private static T[] Map<T>(IReadOnlyList<T> facts, MappedText printed) where T : Fact => [.. facts.Select(fact => Map(fact, printed))];

    private static T Map<T>(T fact, MappedText printed) where T : Fact => fact with { Text = Slice(printed.Text, fact), SourceSpan = printed.Map.ToSource(fact.Span) };

    /// <summary>The fact as it is printed.</summary>
    private static string Slice(string text, Fact fact) => fact.Span.Of(text) is var slice && slice.SequenceEqual(fact.Text) ? fact.Text : slice.ToString();
}
