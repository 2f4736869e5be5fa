using NewsKb.Text;

namespace NewsKb.Web.Articles;

/// <summary>The kinds of facts, each with its colour; in the order in which one hides another that it overlaps.</summary>
public enum FactKind
{
    /// <summary>A number with its unit.</summary>
    Figure,

    /// <summary>A day or period.</summary>
    Date,

    /// <summary>A division.</summary>
    Place,

    /// <summary>An organization.</summary>
    Organization,

    /// <summary>A difficulty.</summary>
    Problem,

    /// <summary>A measure: it may hold the others.</summary>
    Measure,
}

/// <summary>A fact to be marked in a text.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Anchor">Its name on the page, by which it can be cited: m3, f12.</param>
/// <param name="Span">Where it stands in the text that is shown.</param>
/// <param name="Meaning">What was read: value and unit, code and name.</param>
public sealed record MarkedFact(FactKind Kind, string Anchor, TextSpan Span, string Meaning);
