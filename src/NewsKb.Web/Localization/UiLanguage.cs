namespace NewsKb.Web.Localization;

/// <summary>A language of the interface.</summary>
public enum UiLanguage
{
    /// <summary>Simplified Chinese.</summary>
    Simplified,

    /// <summary>Traditional Chinese.</summary>
    Traditional,

    /// <summary>English.</summary>
    English,
}
