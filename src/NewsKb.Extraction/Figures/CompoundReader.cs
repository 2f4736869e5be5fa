namespace NewsKb.Extraction.Figures;

/// <summary>Joins a quantity with the smaller one behind it: 1小时30分钟, 两年零三个月, 三斤五两.</summary>
internal static class CompoundReader
{
    /// <summary>The two as one, in the smaller unit; false where they are two quantities or the units have no exact ratio (months and days).</summary>
    public static bool TryJoin(ReadOnlySpan<char> text, ReadOnlySpan<char> gap, Quantity large, Quantity small, out Quantity whole)
    {
        whole = default;
        if (gap is "分" && small.Unit == "秒" && large.Unit is null) // 五分三十秒
        {
            gap = "";
            large = Minutes(large);
        }
        else if (large.Unit == "小时" && small.Unit is null && text[small.End..] is ['分', ..]) small = Minutes(small); // 3小时20分
        if (gap is not ("" or "零" or "又") || large.Unit is null || small.Unit is null || large.Min != large.Max || small.Min != small.Max || large.HasMore || small.Min <= 0) return false;
        if (!(large.Kind == small.Kind && large.Kind is UnitKind.Duration or UnitKind.Measure)) return false;
        var factor = large.Unit == small.Unit && large.Factor > small.Factor ? 1 : Ratio(large.Unit, small.Unit);
        if (factor == 0 || small.Min >= (large.Unit == small.Unit ? large.Factor : factor)) return false;
        var value = (large.Min * factor) + small.Min;
        whole = small with { Start = large.Start, Min = value, Max = value, Number = small.Number with { Start = large.Number.Start } };
        return true;
    }

    private static Quantity Minutes(in Quantity bare) => bare with { End = bare.End + 1, Unit = "分钟", Kind = UnitKind.Duration };

    private static decimal Ratio(string large, string small) => (large, small) switch
    {
        ("天", "小时") => 24,
        ("天", "分钟") => 1440,
        ("小时", "分钟") or ("分钟", "秒") => 60,
        ("小时", "秒") => 3600,
        ("斤", "两") => 10,
        _ => 0,
    };
}
