namespace NewsKb.Extraction.Figures;

/// <summary>A number as written. <see cref="Min"/> and <see cref="Max"/> differ where it is written as a span: 三五百, 十几.</summary>
/// <param name="Start">The offset of its first code unit.</param>
/// <param name="End">The offset just behind it.</param>
/// <param name="Min">The value, or the low end.</param>
/// <param name="Max">The value, or the high end.</param>
/// <param name="Scale">The last multiplier from 万 up that applies to all of it (万 in 30万); 1 where there is none.</param>
/// <param name="Head">The only digits in it where the rest are multipliers (3 in 3千万); 0 where there are more.</param>
/// <param name="Traits">How it is written.</param>
internal readonly record struct NumberLiteral(int Start, int End, decimal Min, decimal Max, decimal Scale, decimal Head, NumberTraits Traits)
{
    /// <summary>Whether all the given traits hold.</summary>
    public bool Is(NumberTraits traits) => (Traits & traits) == traits;
}

/// <summary>How a number is written.</summary>
[Flags]
internal enum NumberTraits
{
    /// <summary>Plainly.</summary>
    None = 0,

    /// <summary>It has Arabic digits.</summary>
    Arabic = 1,

    /// <summary>It says "and some": 七十多万, 十几.</summary>
    More = 2,

    /// <summary>Its leading digit is unknown: 数十, 几百.</summary>
    Vague = 4,

    /// <summary>It starts with a multiplier: 百余, 万家.</summary>
    BareMultiplier = 8,

    /// <summary>It is two neighbouring digits: 三五百.</summary>
    Pair = 16,

    /// <summary>It is a row of Chinese digits, as in years and telephone numbers: 二〇二二.</summary>
    Positional = 32,

    /// <summary>It is a fraction: 三分之一.</summary>
    Fraction = 64,

    /// <summary>It is a share of a hundred, thousand …: 百分之三十; the value is in percent.</summary>
    Percent = 128,

    /// <summary>It has a letter for its multiplier: 15k.</summary>
    Letter = 256,

    /// <summary>It is one Chinese digit 一, which often is an article.</summary>
    One = 512,

    /// <summary>It has a fractional part.</summary>
    Decimal = 1024,
}
