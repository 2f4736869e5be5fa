using System.Text.Json;
using NewsKb.Extraction;
using NewsKb.Knowledge.Store;
using NewsKb.Text;

namespace NewsKb.Knowledge.Export;

/// <summary>One article with its facts as one line of JSON.</summary>
public static class ArticleJson
{
    /// <summary>The line of an article that was just annotated.</summary>
    public static string ToLine(AnnotatedArticle article) => ToLine(StoredArticle.From(article));

    /// <summary>The line of a stored article.</summary>
    public static string ToLine(StoredArticle article) => JsonLines.Line(json =>
    {
        json.WriteString("source", article.Source);
        json.WriteNumber("article", article.Number);
        json.WriteString("id", article.Id);
        json.WriteString("title", article.Title);
        json.WriteString("subtitle", article.Subtitle);
        json.Strings("authors", article.Authors);
        json.WriteString("publisher", article.Publisher);
        json.Day("published", article.Published);
        json.Place("place", article.Place?.Code, article.Place?.Name);
        json.WriteString("script", article.Script switch { ChineseScript.Traditional => "hant", ChineseScript.Mixed => "mixed", _ => "hans" });
        json.WriteBoolean("is_relief_news", article.IsReliefNews);
        json.WriteString("text", article.Text);
        json.WriteNumber("source_start", article.SourceSpan.Start);
        json.WriteNumber("source_end", article.SourceSpan.End);
        Facts(json, article);
    });

    private static void Facts(Utf8JsonWriter json, StoredArticle article)
    {
        json.Objects("figures", article.Figures, f =>
        {
            Spans(json, f);
            json.WriteNumber("min", JsonLines.Plain(f.Min));
            json.WriteNumber("max", JsonLines.Plain(f.Max));
            json.WriteString("unit", f.Unit);
            json.WriteString("qualifier", f.Qualifier);
            json.WriteString("of", f.Of);
        });
        json.Objects("dates", article.Dates, d =>
        {
            Spans(json, d);
            json.Day("from", d.From);
            json.Day("to", d.To);
            if (d.Kind is not null) json.WriteString("kind", d.Kind);
        });
        json.Objects("places", article.Places, p =>
        {
            Spans(json, p);
            json.WriteString("code", p.Code);
            json.WriteString("name", p.Name);
            json.WriteString("role", p.IsIssuer ? "issuer" : "mentioned");
            json.WriteBoolean("deixis", p.IsDeixis);
        });
        json.Objects("organizations", article.Organizations, o =>
        {
            Spans(json, o);
            json.WriteString("place", o.Place);
        });
        json.Objects("measures", article.Measures, m => Measure(json, m));
        json.Objects("problems", article.Problems, p =>
        {
            Spans(json, p);
            json.WriteString("kind", p.Kind);
            if (p.Count is { } count) json.WriteNumber("count", count);
            else json.WriteNull("count");
            if (p.IsResolved) json.WriteBoolean("resolved", true);
        });
        json.Objects("warnings", article.Warnings, w => Warning(json, w));
    }

    private static void Measure(Utf8JsonWriter json, StoredMeasure stored)
    {
        var m = stored.Measure;
        json.WriteString("id", stored.Id);
        Spans(json, m);
        json.WriteString("instrument", m.Instrument);
        json.WriteString("actor", m.Actor);
        json.WriteString("beneficiary", m.Beneficiary);
        json.Amount("amount", MeasureTable.AmountOf(m.Amount));
        json.WriteString("place", m.Place);
        json.WriteString("status", MeasureTable.StatusName(m.Status));
        json.Day("from", m.From);
        json.Day("to", m.To);
        json.WriteString("programme", m.Programme);
        if (m.Enterprises.Count > 0) json.Strings("enterprises", m.Enterprises);
    }

    private static void Warning(Utf8JsonWriter json, StoredWarning stored)
    {
        var warning = stored.Warning;
        json.WriteString("kind", warning.Kind);
        json.WriteString("text", warning.Text);
        Offset(json, "start", warning.Span?.Start);
        Offset(json, "end", warning.Span?.End);
        Offset(json, "source_start", stored.SourceSpan?.Start);
        Offset(json, "source_end", stored.SourceSpan?.End);
    }

    private static void Spans(Utf8JsonWriter json, Fact fact)
    {
        json.WriteString("text", fact.Text);
        json.WriteNumber("start", fact.Span.Start);
        json.WriteNumber("end", fact.Span.End);
        json.WriteNumber("source_start", fact.SourceSpan.Start);
        json.WriteNumber("source_end", fact.SourceSpan.End);
    }

    private static void Offset(Utf8JsonWriter json, string name, int? offset)
    {
        if (offset is { } value) json.WriteNumber(name, value);
        else json.WriteNull(name);
    }
}
