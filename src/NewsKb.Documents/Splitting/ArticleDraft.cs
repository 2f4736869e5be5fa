using NewsKb.Documents.Repair;

namespace NewsKb.Documents.Splitting;

/// <summary>The blocks of one article before its metadata is read.</summary>
internal sealed class ArticleDraft
{
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
}
