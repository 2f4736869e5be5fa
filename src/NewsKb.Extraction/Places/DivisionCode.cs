using System.Globalization;

namespace NewsKb.Extraction.Places;

/// <summary>A code of GB/T 2260 as a number: two digits each for province, prefecture and county.</summary>
internal readonly record struct DivisionCode(int Value)
{
    public int Province => Value / 10000 * 10000;

    /// <summary>The prefecture's code; that of the province where no prefecture lies between.</summary>
    public int Prefecture => IsUnderProvince ? (Level == DivisionLevel.County ? Value : Province) : Value / 100 * 100;

    public DivisionLevel Level => Value % 10000 == 0 ? DivisionLevel.Province : Value % 100 == 0 ? DivisionLevel.Prefecture : DivisionLevel.County;

    /// <summary>The parent's code, or 0 for a province.</summary>
    public int Parent => Level switch
    {
        DivisionLevel.Province => 0,
        DivisionLevel.Prefecture => Province,
        _ => IsUnderProvince ? Province : Value / 100 * 100,
    };

    /// <summary>Districts of a municipality (01, 02) and counties that answer to the province itself (90).</summary>
    private bool IsUnderProvince => IsMunicipality || Value / 100 % 100 == 90;

    /// <summary>Beijing, Tianjin, Shanghai, Chongqing.</summary>
    public bool IsMunicipality => Value / 10000 is 11 or 12 or 31 or 50;

    /// <summary>Hong Kong, Macau, Taiwan: GB/T 2260 has no codes below them.</summary>
    public bool HasNoLowerLevel => Value / 10000 is 71 or 81 or 82;

    /// <summary>Inner Mongolia, Guangxi, Tibet, Ningxia, Xinjiang.</summary>
    public bool IsAutonomousRegion => Value / 10000 is 15 or 45 or 54 or 64 or 65;

    public bool Contains(DivisionCode other) => Level switch
    {
        DivisionLevel.Province => other.Province == Value,
        DivisionLevel.Prefecture => other.Value / 100 * 100 == Value,
        _ => other.Value == Value,
    };

    /// <summary>Whether a code is that of a place or of a part of it.</summary>
    public static bool IsWithin(string code, string place) => Parse(place).Contains(Parse(code));

    public static DivisionCode Parse(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && digits.Length == 6 ? new(value) : default;

    public override string ToString() => Value.ToString("D6", CultureInfo.InvariantCulture);
}
