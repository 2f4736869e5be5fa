using System.Globalization;
using System.Text.Json;
using NewsKb.Extraction.Figures;

namespace NewsKb.Conformance;

/// <summary>Amounts of money: JioNLP's cases.</summary>
public class MoneySuites
{
    [Fact]
    public void JioNlp_money_parser() => Suite.Check("jionlp.money_parser", Suite.Read("jionlp.money_parser.jsonl")
        .Select(c => (c[0].GetString()!, Expected(c[1]), Read(c[0].GetString()!))));

    [Fact]
    public void JioNlp_money_extractor() => Suite.Check("jionlp.money_extractor", Suite.Read("jionlp.money_extractor.jsonl")
        .Select(c => (c[0].GetString()!, string.Join('|', c[1].EnumerateArray().Select(m => m.GetProperty("text").GetString())), Extract(c[0].GetString()!))));

    private static string Extract(string text) => string.Join('|', QuantityScanner.Scan(text)
        .Where(q => q.Kind == UnitKind.Money || q.Number.Is(NumberTraits.Letter)) // a bare 10k is money there
        .Select(q => text[q.Start..q.End]));

    /// <summary>The cases are amounts throughout, so that a number without a unit is one of 元.</summary>
    private static string Read(string text)
    {
        if (QuantityScanner.Scan(text) is not [var money]) return "none";
        var qualifier = QualifierReader.Read(text, money, 0);
        var definition = qualifier switch { "最高" => "blur-", "至少" => "blur+", null when money.Min == money.Max && !money.HasMore => "accurate", _ => "blur" };
        return $"{Value(money.Min)}{(money.Min == money.Max ? "" : "~" + Value(money.Max))} {money.Unit ?? "元"} {definition}";
    }

    private static string Expected(JsonElement money)
    {
        var number = money.GetProperty("num");
        var value = number.ValueKind == JsonValueKind.Array ? string.Join('~', number.EnumerateArray().Select(n => n.GetString())) : number.GetString();
        return $"{value} {money.GetProperty("case").GetString()} {money.GetProperty("definition").GetString()}";
    }

    private static string Value(decimal value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
