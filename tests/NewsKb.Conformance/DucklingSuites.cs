using System.Globalization;
using System.Text.RegularExpressions;
using NewsKb.Extraction.Dates;
using NewsKb.Extraction.Figures;

namespace NewsKb.Conformance;

/// <summary>
/// Duckling's Chinese cases: numbers, amounts, lengths, weights, volumes, temperatures, durations, days. Left out as a kind: Cantonese words,
/// clock times, feasts that Chinese news does not date by, Taiwan's own, the last and next three of something (前三个月: in news the first three
/// of the year), and days told by the weekday alone (duckling means the next, news that of its own week).
/// </summary>
public partial class DucklingSuites
{
    private static readonly DateOnly Now = new(2013, 2, 12);

    [Fact]
    public void Numbers() => Suite.Check("duckling.number", Cases("Numeral")
        .Select(c => (c.Input, Amount(c.Expected), QuantityScanner.Scan(c.Text) is [var q] ? Suite.Plain(q.Min) : "none")));

    [Fact]
    public void Amounts() => Suite.Check("duckling.money", Cases("AmountOfMoney")
        .Select(c => (c.Input, Amount(c.Expected), Read(c.Text, c.Expected.Contains("Cent", StringComparison.Ordinal) ? 100 : 1, UnitKind.Money))));

    [Fact]
    public void Measures() => Suite.Check("duckling.measure", Cases("Distance", "Quantity", "Volume", "Temperature")
        .Select(c => (c.Input, Amount(c.Expected), Read(c.Text, 0, UnitKind.Measure, c.Expected.Split(' ')[1]))));

    [Fact]
    public void Durations() => Suite.Check("duckling.duration", Cases("Duration")
        .Select(c => (c.Input, Amount(c.Expected), Read(c.Text, 0, UnitKind.Duration, c.Expected.Split(' ')[2].TrimEnd(')')))));

    [Fact]
    public void Days() => Suite.Check("duckling.time", Cases("Time")
        .Where(c => Day().IsMatch(c.Expected) && !OtherDay().IsMatch(c.Text))
        .Select(c => (c.Input, Span(c.Expected), DateScanner.Scan(c.Text, Now) is [var date] ? $"{date.From:yyyy-MM-dd}..{date.To:yyyy-MM-dd}" : "none")));

    private static IEnumerable<(string Input, string Text, string Expected)> Cases(params string[] kinds)
    {
        var script = NewsKb.Text.ScriptConverter.For("t2s");
        foreach (var c in Suite.Read("duckling.zh.jsonl"))
        {
            var input = c.GetProperty("input").GetString()!;
            if (!kinds.Contains(c.GetProperty("dim").GetString()) || Cantonese().IsMatch(input) || c.GetProperty("locale").GetString() == "TW") continue;
            yield return (input, script.Convert(input.Replace("\\\"", "\"", StringComparison.Ordinal)), c.GetProperty("expected").GetString()!);
        }
    }

    /// <summary>The numbers of an expectation: a value, or both ends.</summary>
    private static string Amount(string expected) => string.Join('~', Number().Matches(expected).Select(m => Suite.Plain(decimal.Parse(m.Value, CultureInfo.InvariantCulture))));

    private static string Read(string text, decimal factor, UnitKind kind, string unit = "") =>
        QuantityScanner.Scan(text) is [var q] && q.Kind == kind
            ? string.Join('~', new[] { q.Min, q.Max }.Distinct().Select(v => Suite.Plain(v * (factor == 0 ? Factor(q.Unit!, unit) : factor))))
            : "none";

    /// <summary>What turns our unit into theirs; 0 where they are not of one kind.</summary>
    private static decimal Factor(string ours, string theirs) => (ours, theirs) switch
    {
        ("斤", "Gram") => 500, ("千克" or "公斤", "Gram") => 1000, ("毫克", "Gram") => 0.001m, ("克", "Gram") => 1, ("两", "Gram") => 50,
        ("米" or "公尺", "Metre") => 1, ("厘米" or "公分", "Centimetre") => 1, ("公里" or "千米", "Kilometre") => 1,
        ("英尺", "Foot") => 1, ("英寸", "Inch") => 1, ("英里", "Mile") => 1,
        ("升", "Litre") => 1, ("毫升", "Millilitre") => 1, ("加仑", "Gallon") => 1, ("茶匙", "Millilitre") => 5,
        ("摄氏度" or "℃", "Celsius") => 1, ("华氏度" or "℉", "Fahrenheit") => 1, ("度", "Degree") => 1,
        ("月", "Month") => 1, ("月", "Day") => 30, ("天", "Day") => 1, ("小时", "Hour") => 1, ("小时", "Minute") => 60, ("小时", "Second") => 3600, ("分钟", "Minute") => 1,
        ("分钟", "Second") => 60, ("秒", "Second") => 1,
        _ => 0,
    };

    /// <summary>First and last day of what they expect; an interval ends before its second day.</summary>
    private static string Span(string expected)
    {
        var dates = Date().Matches(expected).Select(m => new DateOnly(Part(m, 1), Math.Max(1, Part(m, 2)), Math.Max(1, Part(m, 3)))).ToList();
        var grain = expected.Split(") ")[^1].Split([' ', ')'])[0];
        var to = dates.Count > 1 ? dates[1].AddDays(-1) : grain switch { "Month" => dates[0].AddMonths(1).AddDays(-1), "Year" => dates[0].AddYears(1).AddDays(-1), "Week" => dates[0].AddDays(6), _ => dates[0] };
        return $"{dates[0]:yyyy-MM-dd}..{to:yyyy-MM-dd}";
    }

    private static int Part(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"-?\d+(\.\d+)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"\((\d{4}), (\d+), (\d+)")]
    private static partial Regex Date();

    [GeneratedRegex(@"\) (Day|Week|Month|Year)\b")]
    private static partial Regex Day();

    [GeneratedRegex("[蚊仙毫毛吋嘢]|^[個个]半|^分半|個鐘|個字|聽日|後日|前日|今個|而家|起碼|廿|搭|晏晝|卌|二份|^百二|米九$|米九左右|十分一|四分一|五個半$|一個半$")]
    private static partial Regex Cantonese();

    [GeneratedRegex("^(礼拜|星期|周)[一二三四五六日天]?$|^[上下前后][二两三]个?[周星月年天]|犹太|圣|耶稣|主|东正教|印度|庞格尔|丰收|伊斯兰|斋|宰牲|荷丽|胡里|好利|五彩|法令|权力|拉匝路|拉克沙|忏悔|煎饼|经节|律法|欧南|卫塞|比萨|老板|节庆日|青年服务|四旬|修殿|献殿|烛光|逾越|七七|沙夫幼特|新果实|收获节|图比|尔代|开斋|赎罪|黑色|正月|愚人|万圣|情人|回归|消费者|新春")]
    private static partial Regex OtherDay();
}
