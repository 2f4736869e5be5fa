namespace NewsKb.Web.Searching;

/// <summary>A facet by which a search can be narrowed; its name in the address is its name in lower case.</summary>
public enum Facet
{
    /// <summary>The place, by code; it includes all below it.</summary>
    Place,

    /// <summary>The instrument, by name.</summary>
    Instrument,

    /// <summary>Who gains, as printed.</summary>
    Beneficiary,

    /// <summary>Who published it.</summary>
    Publisher,
}

/// <summary>A value of a facet that was chosen: only this, or all but this.</summary>
public readonly record struct Choice(Facet Facet, string Value, bool IsExcluded = false)
{
    /// <summary>The name of a facet in the address.</summary>
    public static string Name(Facet facet) => facet switch { Facet.Place => "place", Facet.Instrument => "instrument", Facet.Beneficiary => "beneficiary", _ => "publisher" };

    /// <summary>The key of this choice in the address.</summary>
    public string Key => IsExcluded ? "not-" + Name(Facet) : Name(Facet);
}
