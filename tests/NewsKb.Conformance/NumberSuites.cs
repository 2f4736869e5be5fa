using System.Globalization;
using System.Text.Json;
using NewsKb.Extraction.Figures;

namespace NewsKb.Conformance;

/// <summary>Numbers: cn2an's, Microsoft Recognizers' and WeTextProcessing's cases.</summary>
public class NumberSuites
{
    [Fact]
    public void Cn2an() => Suite.Check("cn2an", Suite.Read("cn2an.jsonl")
        .Where(c => c.GetProperty("mode").GetString() != "self.direct_data_dict") // digits copied one by one: no number is read
        .Select(c => (Text(c, "input"), Suite.Plain(Number(c.GetProperty("expected"))), ReadWhole(Text(c, "input")))));

    [Fact]
    public void Recognizers_number() => Suite.Check("recognizers.number", Supported("recognizers.number.numbermodel.jsonl")
        .Where(c => !c.TryGetProperty("IgnoreResolution", out _))
        .Select(c => (Text(c, "Input"), Expected(c, r => r.TryGetProperty("value", out var v) ? Double(v.GetString()!) : ""),
            Join(QuantityScanner.ScanNumbers(Text(c, "Input")).Select(n => (n.Start, Double(n.Min)))))));

    [Fact]
    public void Recognizers_percent() => Suite.Check("recognizers.percent", Supported("recognizers.number.percentmodel.jsonl")
        .Select(c => (Text(c, "Input"), Expected(c, r => Double(r.GetProperty("value").GetString()!.TrimEnd('%'))),
            Join(Quantities(c).Where(q => q.Kind is UnitKind.Percent or UnitKind.Point).Select(q => (q.Start, Double(q.Min)))))));

    [Fact]
    public void Recognizers_dimension() => Suite.Check("recognizers.dimension", Supported("recognizers.numberwithunit.dimensionmodel.jsonl")
        .Select(c => (Text(c, "Input"), Expected(c, r => Double(r.GetProperty("value").GetString()!)),
            Join(Quantities(c).Where(q => q.Kind == UnitKind.Measure).Select(q => (q.Start, Double(q.Min)))))));

    [Fact]
    public void Recognizers_currency() => Suite.Check("recognizers.currency", Supported("recognizers.numberwithunit.currencymodel.jsonl")
        .Select(c => (Text(c, "Input"), Expected(c, r => (r.TryGetProperty("isoCurrency", out var iso) ? Currency(iso.GetString()!) : "美元") + Double(r.GetProperty("value").GetString() ?? "NaN")),
            Join(Quantities(c).Where(q => q.Kind == UnitKind.Money).Select(q => (q.Start, q.Unit + Double(q.Min)))))));

    /// <summary>Ranges and bounds, by their ends; whether an end belongs to the range is not compared.</summary>
    [Fact]
    public void Recognizers_number_range() => Suite.Check("recognizers.numberrange", Supported("recognizers.number.numberrangemodel.jsonl")
        .Select(c => (Text(c, "Input"), string.Join(' ', c.GetProperty("Results").EnumerateArray().Select(r => Ends(r.GetProperty("Resolution").GetProperty("value").GetString()!))), Bounds(Text(c, "Input")))));

    [Fact]
    public void Recognizers_duration() => Suite.Check("recognizers.duration", Suite.Read("recognizers.datetime.durationparser.jsonl")
        .Select(c => (Text(c, "Input"), string.Join(' ', c.GetProperty("Results").EnumerateArray().Select(r => Seconds(r.GetProperty("Value").GetProperty("FutureResolution").GetProperty("duration").GetString()!))),
            string.Join(' ', Quantities(c).Where(q => q.Kind == UnitKind.Duration).Select(q => Suite.Plain(q.Min * SecondsOf(q.Unit!)))))));

    /// <summary>Numbers that are spoken and written must give the same quantities.</summary>
    [Fact]
    public void WeText_normalisation() => Suite.Check("wetext.tn", Suite.Read("wetext.zh.jsonl")
        .Where(c => Text(c, "suite") == "tn" && Text(c, "file") is "measure" or "money" or "number" or "normalizer" or "sport")
        .Select(c => (Text(c, "input"), Quantities(Text(c, "expected")), Quantities(Text(c, "input")))));

    /// <summary>The written-out form and the form in digits must give the same quantities.</summary>
    [Fact]
    public void WeText_inverse_normalisation() => Suite.Check("wetext.itn", Suite.Read("wetext.zh.jsonl")
        .Where(c => Text(c, "suite") == "itn" && (Text(c, "file") is "cardinal" or "fraction" or "measure" or "money" or "number" || Text(c, "file").StartsWith("normalizer", StringComparison.Ordinal)))
        .Select(c => (Text(c, "input"), Quantities(Text(c, "expected")), Quantities(Text(c, "input")))));

    private static string Quantities(string text) => string.Join(' ', QuantityScanner.Scan(text).Select(q => q.Min == q.Max || q.HasMore ? Suite.Plain(q.Min) + q.Unit : $"{Suite.Plain(q.Min)}~{Suite.Plain(q.Max)}{q.Unit}"));

    private static List<Quantity> Quantities(JsonElement c) => QuantityScanner.Scan(Simplified(Text(c, "Input")));

    private static string Ends(string range)
    {
        var ends = range.Trim('[', ']', '(', ')').Split(',');
        return $"{(ends[0].Length > 0 ? Double(ends[0]) : "")}..{(ends[1].Length > 0 ? Double(ends[1]) : "")}";
    }

    private static string Bounds(string text) => string.Join(' ', QuantityScanner.Scan(text).Select(q =>
        q.Min != q.Max && !q.HasMore ? $"{Double(q.Min)}..{Double(q.Max)}"
        : QualifierReader.Read(text, q, 0) switch { "最高" => $"..{Double(q.Max)}", "至少" or "超" => $"{Double(q.Min)}..", _ => $"{Double(q.Min)}..{Double(q.Max)}" }));

    private static string Seconds(string seconds) => Suite.Plain(decimal.Parse(seconds, CultureInfo.InvariantCulture));

    private static decimal SecondsOf(string unit) => unit switch { "月" => 2592000, "天" => 86400, "小时" => 3600, "分钟" => 60, _ => 1 };

    private static string ReadWhole(string text)
    {
        if (NumberParser.TryParse(text, out var value)) return Suite.Plain(value);
        return QuantityScanner.Scan(text) is [{ Kind: UnitKind.Money } money] && money.End == text.Length ? Suite.Plain(money.Min) : "none";
    }

    /// <summary>The cases that the .NET version of the suite's own library supports.</summary>
    private static IEnumerable<JsonElement> Supported(string file) => Suite.Read(file).Where(c =>
        !(c.TryGetProperty("NotSupported", out var not) && not.GetString()!.Contains("dotnet", StringComparison.OrdinalIgnoreCase)));

    private static string Expected(JsonElement c, Func<JsonElement, string> value) =>
        Join(c.GetProperty("Results").EnumerateArray().Select(r => (r.GetProperty("Start").GetInt32(), value(r.GetProperty("Resolution")))));

    private static string Join(IEnumerable<(int Start, string Value)> found) => string.Join(' ', found.Select(f => $"{f.Start}:{f.Value}"));

    private static string Double(string value) => double.Parse(value, CultureInfo.InvariantCulture).ToString("G12", CultureInfo.InvariantCulture);

    private static string Double(decimal value) => ((double)value).ToString("G12", CultureInfo.InvariantCulture);

    private static decimal Number(JsonElement value) => value.TryGetDecimal(out var number) ? number : (decimal)value.GetDouble();

    private static string Currency(string iso) => iso switch
    {
        "CNY" => "元", "USD" => "美元", "TWD" => "新台币", "JPY" => "日元", "NGN" => "奈拉", "HKD" => "港元", "EUR" => "欧元", "GBP" => "英镑",
        "KRW" => "韩元", "AUD" => "澳元", "CAD" => "加元", "RUB" => "卢布", "THB" => "泰铢", "MOP" => "澳门元", "SGD" => "新加坡元", "CHF" => "瑞士法郎", _ => iso,
    };

    private static string Simplified(string text) => NewsKb.Text.ScriptConverter.For("t2s").Convert(text);

    private static string Text(JsonElement c, string name) => c.GetProperty(name).GetString()!;
}
