using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsKb.Knowledge.Search;
using NewsKb.Documents;

namespace NewsKb.Knowledge.Export;

/// <summary>What the JSON of all commands has in common: one object a line, snake_case, Chinese readable.</summary>
internal static class JsonLines
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes one object and gives its line, without the line feed.</summary>
    public static string Line(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes a day (without its year where that is not known) or null.</summary>
    public static void Day(this Utf8JsonWriter json, string name, DateOnly? day) =>
        json.WriteString(name, day is { } value ? CalendarDay.ToText(value) : null);

    /// <summary>Writes a place or null.</summary>
    public static void Place(this Utf8JsonWriter json, string name, string? code, string? fullName)
    {
        if (code is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WriteString("code", code);
        json.WriteString("name", fullName);
        json.WriteEndObject();
    }

    /// <summary>Writes an amount or null.</summary>
    public static void Amount(this Utf8JsonWriter json, string name, AmountValue? amount)
    {
        if (amount is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WriteString("text", amount.Text);
        json.WriteNumber("min", Plain(amount.Min));
        json.WriteNumber("max", Plain(amount.Max));
        json.WriteString("unit", amount.Unit);
        json.WriteString("qualifier", amount.Qualifier);
        json.WriteEndObject();
    }

    /// <summary>Writes an array of strings.</summary>
    public static void Strings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    /// <summary>Writes an array of objects.</summary>
    public static void Objects<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>The same number without zeros behind the point, so that equal values look alike.</summary>
    public static decimal Plain(decimal value) => value / 1.000000000000000000000000000000000m;
}
