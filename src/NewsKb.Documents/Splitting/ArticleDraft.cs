using NewsKb.Documents.Metadata;
using NewsKb.Documents.Repair;

namespace NewsKb.Documents.Splitting;

/// <summary>The blocks of one article before its metadata is read.</summary>
internal sealed class ArticleDraft
{
    private const int LongestHeadline = 4; // lines

    /// <summary>The headline, in one or more blocks.</summary>
    public List<Block> Title { get; } = [];

    public Block? Subtitle { get; set; }

    /// <summary>Lines of names between headline and body.</summary>
    public List<Block> Bylines { get; } = [];

    /// <summary>The paragraphs, section headings and sign-off.</summary>
    public List<Block> Body { get; } = [];

    /// <summary>Headings that stand between the article before and this one.</summary>
    public List<Block> HeadingsBefore { get; } = [];

    /// <summary>Where it begins, with the headings above it.</summary>
    public int Start => HeadingsBefore.Count > 0 ? HeadingsBefore[0].Start : Body[0].Start;

    public int Length => Body.Sum(b => b.Text.Length);

    /// <summary>All that the article holds.</summary>
    public IEnumerable<Block> Blocks => Title.Concat(Subtitle is null ? [] : [Subtitle]).Concat(Bylines).Concat(Body);

    /// <summary>Takes what is printed twice out of the headline, and the office that signs below it.</summary>
    public void CleanTitle()
    {
        for (var i = Title.Count - 1; i > 0; i--)
            if (IsRepeated(i) || (OfficialDocument.IsIssuer(Title[i].Text) && OfficialDocument.IsWholeTitle(Title[i - 1].Text))) Title.RemoveAt(i);
    }

    private bool IsRepeated(int line)
    {
        for (var i = 0; i < Math.Min(line, LongestHeadline); i++)
            if (Title[i].Text == Title[line].Text) return true;
        return false;
    }
}
