using System.Net;
using NewsKb.Documents;
using NewsKb.Extraction;
using NewsKb.Extraction.Measures;
using NewsKb.Extraction.Places;
using NewsKb.Text;

namespace NewsKb.Fuzz;

/// <summary>What holds for every page, however bad.</summary>
internal static class Laws
{
    private const string Numerals = "零〇一二三四五六七八九十百千万亿两半";

    public static void Check(SourceDocument document, IReadOnlyList<AnnotatedArticle> articles)
    {
        Assert.Equal(document.Articles.Select(a => a.Id), articles.Select(a => a.Article.Id));
        Assert.All(document.Dropped, dropped => Inside(dropped.Span, document.Text));
        foreach (var annotated in articles)
        {
            var article = annotated.Article;
            Inside(article.SourceSpan, document.Text);
            Assert.Equal(article.Body.Text.Length, article.Body.Map.Length);
            foreach (var fact in Facts(annotated))
            {
                Assert.True(fact.Span.Length > 0, $"{fact.GetType().Name} of no length");
                Inside(fact.Span, article.Body.Text);
                Assert.Equal(fact.Text, fact.Span.Of(article.Body.Text).ToString());
                Inside(fact.SourceSpan, document.Text);
                Assert.False(char.IsLowSurrogate(fact.Text[0]) || char.IsHighSurrogate(fact.Text[^1]), $"{fact.Text} is cut within a character");
                NumbersArePrinted(fact, document, article.Body.Map.IsOrdered);
            }
            Assert.All(annotated.Figures.Concat(annotated.Measures.Select(m => m.Amount).OfType<Figure>()), figure =>
            {
                Assert.True(figure.Min <= figure.Max, $"{figure.Text}: {figure.Min} > {figure.Max}");
                Assert.NotEmpty(figure.Unit);
            });
            Assert.All(annotated.Dates, date => Assert.True(date.From is null || date.To is null || date.From <= date.To, date.Text));
            Assert.All(annotated.Places, place => Assert.NotNull(Gazetteer.Default.Find(place.Code)));
            Assert.All(annotated.Measures, measure => Assert.NotNull(Instrument.Find(measure.Instrument)));
            foreach (var warning in annotated.Warnings)
                if (warning.Span is { } span)
                    Inside(span, article.Body.Text);
        }
    }

    private static IEnumerable<Fact> Facts(AnnotatedArticle article) =>
        article.Figures.Concat<Fact>(article.Dates).Concat(article.Places).Concat(article.Organizations).Concat(article.Measures).Concat(article.Problems)
            .Concat(article.Measures.Select(m => m.Amount).OfType<Figure>());

    private static void Inside(TextSpan span, string text) =>
        Assert.True(span.Start >= 0 && span.Length >= 0 && span.End <= text.Length, $"{span} is not inside a text of {text.Length}");

    /// <summary>
    /// A number that is not in the source is never invented: the digits of a fact stand in its source, in their order;
    /// of a page whose lines a browser would show in another order (text inside a broken table), each of them stands there.
    /// </summary>
    private static void NumbersArePrinted(Fact fact, SourceDocument document, bool inOrder)
    {
        var source = fact.SourceSpan.Of(document.Text).ToString();
        if (document.Kind == DocumentKind.Html) source = WebUtility.HtmlDecode(source);
        var printed = ScriptConverter.For("t2s").Convert(WidthFolding.Fold(source).Text);
        var digits = fact.Text.Where(c => char.IsAsciiDigit(c) || Numerals.Contains(c, StringComparison.Ordinal));
        if (!inOrder)
        {
            Assert.All(digits.CountBy(c => c), digit => Assert.True(printed.Count(c => c == digit.Key) >= digit.Value, $"{fact.Text} is not in its source {printed}"));
            return;
        }
        var at = 0;
        foreach (var c in digits)
        {
            at = printed.IndexOf(c, at) + 1;
            Assert.True(at > 0, $"{fact.Text} is not in its source {printed}");
        }
    }
}
