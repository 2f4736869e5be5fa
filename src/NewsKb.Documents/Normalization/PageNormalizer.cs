using NewsKb.Documents.Pages;
using NewsKb.Text;

namespace NewsKb.Documents.Normalization;

/// <summary>Brings a page to plain widths and simplified script, so that all later stages see one form of every word.</summary>
internal static class PageNormalizer
{
    private static readonly Lazy<ScriptConverter> Simplify = new(() => ScriptConverter.For("t2s", ConversionOptions.News));

    /// <summary>The page with its text normalised and mapped; the number of lines stays.</summary>
    public static Page Normalize(Page page)
    {
        if (page.IsPlain) return page;
        var folded = WidthFolding.Fold(page.Text.Text);
        // Most pages are simplified already; to see that is much less work than to keep a map.
        var simplified = !Simplify.Value.Changes(folded.Text) ? MappedText.Identity(folded.Text) : Simplify.Value.ConvertMapped(folded.Text);
        DroppedSpan[] dropped = [.. folded.Map.Gaps().Where(g => !IsBlank(g.Of(page.Text.Text))).Select(g => new DroppedSpan(page.Text.Map.ToSource(g), "annotation"))];
        return page with { Text = page.Text.Then(folded).Then(simplified), Dropped = [.. page.Dropped, .. dropped], IsPlain = true };
    }

    /// <summary>The plain form of a short text.</summary>
    public static string Plain(ReadOnlySpan<char> text) => Simplify.Value.Convert(WidthFolding.Fold(text.ToString()).Text);

    /// <summary>Characters without a glyph need no listing.</summary>
    private static bool IsBlank(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (char.IsLetterOrDigit(c)) return false;
        return true;
    }
}
