namespace NewsKb.Extraction.Places;

/// <summary>What sort of name a form is.</summary>
internal enum NameKind
{
    /// <summary>With its kind: 甘州区, 肃南县.</summary>
    Full,

    /// <summary>Without: 张掖.</summary>
    Short,

    /// <summary>One character: 沪.</summary>
    Abbreviation,

    /// <summary>One character that stands for the place only at home or among several: 甬, 云.</summary>
    Local,

    /// <summary>Below a province that has no codes below it: 台北.</summary>
    Outer,
}

/// <summary>How a form is used otherwise.</summary>
internal enum CommonUse
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>As a common word: 合作.</summary>
    Word,

    /// <summary>For a part of any town: 城区.</summary>
    Generic,
}

/// <summary>One division that a form can name.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Kind">The sort of name.</param>
/// <param name="Until">Year × 12 + month (from 0) of the first list without it; 0 for today's.</param>
/// <param name="Use">Whether the form is also a common word.</param>
internal readonly record struct PlaceName(DivisionCode Code, NameKind Kind, int Until, CommonUse Use)
{
    /// <summary>Whether it is a name of more than one character, which can stand alone.</summary>
    public bool IsWhole => Kind is NameKind.Full or NameKind.Short or NameKind.Outer;
}
