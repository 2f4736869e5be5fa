using System.Globalization;
using NewsKb.Text;

namespace NewsKb.Documents.Html;

/// <summary>Markup in which every run of text is replaced by its number, so that the tree builder keeps track of where text came from.</summary>
/// <param name="Markup">The markup with a placeholder (see <see cref="TextRuns"/>) for each run that is not white space.</param>
/// <param name="Runs">The runs, in the original markup.</param>
/// <param name="End">How far the original markup was read.</param>
/// <param name="DeepTags">Start tags left out because elements were nested deeper than the limit.</param>
/// <param name="LongTags">Tags that lost their attributes because they were longer than the limit.</param>
internal sealed record ScannedMarkup(string Markup, IReadOnlyList<TextSpan> Runs, int End, int DeepTags, int LongTags)
{
    /// <summary>The limits that were met.</summary>
    public IEnumerable<Warning> Warnings(string source, ReadOptions options)
    {
        if (DeepTags > 0) yield return new Warning("nesting_limit", Text($"{DeepTags} elements nested deeper than {options.MaximumDepth} were opened up"));
        if (LongTags > 0) yield return new Warning("tag_limit", Text($"{LongTags} tags longer than {options.MaximumTagLength} characters were read without their attributes"));
        if (End < source.Length) yield return new Warning("node_limit", Text($"behind {options.MaximumNodes} elements and runs of text, {source.Length - End} characters were left out"));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
