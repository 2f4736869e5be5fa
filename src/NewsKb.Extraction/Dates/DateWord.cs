namespace NewsKb.Extraction.Dates;

/// <summary>What a date word means.</summary>
internal enum DateWordKind : byte
{
    /// <summary>Not a date word.</summary>
    None,

    /// <summary>Days from the present one.</summary>
    Day,

    /// <summary>Weeks from the present one.</summary>
    Week,

    /// <summary>Months from the present one.</summary>
    Month,

    /// <summary>Quarters from the present one.</summary>
    Quarter,

    /// <summary>Years from the present one.</summary>
    Year,

    /// <summary>The first or second half of a year.</summary>
    Half,

    /// <summary>From one month of a year to another.</summary>
    YearPart,

    /// <summary>From one day of a month to another.</summary>
    MonthPart,

    /// <summary>That many days back until now.</summary>
    Recent,

    /// <summary>The present day.</summary>
    Now,

    /// <summary>From the start of the year until now.</summary>
    SoFar,

    /// <summary>A fixed month and day.</summary>
    Holiday,

    /// <summary>A fixed month and day of the Chinese calendar.</summary>
    Lunar,

    /// <summary>Qingming, which falls on 4 or 5 April.</summary>
    SolarTerm,
}

/// <summary>A row of <c>dictionaries/date-words.tsv</c>.</summary>
/// <param name="Kind">What it means.</param>
/// <param name="Value">How much of it: see the table.</param>
/// <param name="FirstDay">Of a feast, the first day off counted from it.</param>
/// <param name="LastDay">Of a feast, the last day off counted from it.</param>
/// <param name="IsAlone">Whether it is a date without 期间 or 假期 behind it.</param>
internal readonly record struct DateWord(DateWordKind Kind, int Value, int FirstDay, int LastDay, bool IsAlone)
{
    /// <summary>Whether it is a day that people celebrate.</summary>
    public bool IsFeast => Kind is DateWordKind.Holiday or DateWordKind.Lunar or DateWordKind.SolarTerm;
}
