using System.Text.Json;
using NewsKb.Extraction;
using NewsKb.Knowledge.Comparison;
using NewsKb.Knowledge.Store;

namespace NewsKb.Knowledge.Export;

/// <summary>Evidence and comparable figures, as all answers write them.</summary>
internal static class EvidenceJson
{
    /// <summary>Writes the field <c>evidence</c>.</summary>
    public static void Evidence(this Utf8JsonWriter json, IEnumerable<Evidence> evidence) => json.Evidence("evidence", evidence);

    /// <summary>Writes a field of evidence.</summary>
    public static void Evidence(this Utf8JsonWriter json, string name, IEnumerable<Evidence> evidence) => json.Objects(name, evidence, e =>
    {
        json.WriteString("measure_id", e.MeasureId);
        json.WriteString("article_id", e.ArticleId);
        json.WriteString("source", e.Source);
        json.WriteString("text", e.Text);
        json.WriteNumber("source_start", e.SourceStart);
        json.WriteNumber("source_end", e.SourceEnd);
        json.Day("published", e.Published);
        json.WriteString("title", e.Title);
        json.WriteString("publisher", e.Publisher);
        if (e.Context is not null) json.WriteString("context", e.Context);
    });

    /// <summary>Writes what a figure may be compared with, or null.</summary>
    public static void Unit(this Utf8JsonWriter json, string name, ComparableUnit? unit)
    {
        if (unit is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WriteString("kind", unit.Kind);
        json.WriteString("per", unit.Per);
        json.WriteString("period", unit.Period);
        json.WriteString("unit", unit.Unit);
        json.WriteString("name", unit.Chinese);
        json.WriteEndObject();
    }

    /// <summary>Writes what a measure says: instrument, clause, actor, beneficiary, status, amount, figures, validity, programme, companies.</summary>
    public static void MeasureFields(this Utf8JsonWriter json, Measure measure, IEnumerable<ComparableFigure> figures)
    {
        json.WriteString("instrument", measure.Instrument);
        json.WriteString("text", measure.Text);
        json.WriteString("actor", measure.Actor);
        json.WriteString("beneficiary", measure.Beneficiary);
        json.WriteString("status", MeasureTable.StatusName(measure.Status));
        json.Amount("amount", MeasureTable.AmountOf(measure.Amount));
        json.Objects("figures", figures, f => json.Figure(f));
        json.Day("from", measure.From);
        json.Day("to", measure.To);
        json.WriteString("programme", measure.Programme);
        json.Strings("enterprises", measure.Enterprises);
    }

    /// <summary>Writes the fields of a comparable figure.</summary>
    public static void Figure(this Utf8JsonWriter json, ComparableFigure figure)
    {
        json.Unit("unit", figure.Unit);
        json.Amount("amount", figure.Amount);
        json.WriteString("measure_id", figure.MeasureId);
    }
}
