using NewsKb.Documents.Metadata;
using NewsKb.Documents.Repair;

namespace NewsKb.Documents.Splitting;

/// <summary>
/// Finds the articles of a page whose lines are whole paragraphs (web pages, Word documents). Sections of one article have headings too; so headings open
/// articles only where at least two of one level are followed by what stands above an article: a line of source and date, names, a dateline.
/// </summary>
internal static class FlowedArticles
{
    private const int ShortestArticle = 60, LeastLead = 10, ShortestHeadline = 4;

    /// <summary>The level of paragraphs that open an article without any heading.</summary>
    private const int NoHeading = -1;

    /// <summary>The paragraphs that open an article, each with its headline; empty where the page is one article.</summary>
    public static Dictionary<Block, Block?> Find(List<Block> blocks)
    {
        var sections = Sections(blocks);
        var levels = sections.Where(s => s.IsOpening).SelectMany(s => s.Levels.Distinct()).GroupBy(l => l).Where(g => g.Count() > 1)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key).ToList();
        if (levels.Count == 0) return [];
        var level = levels[0].Key;
        var own = sections.Where(s => s.Levels.Contains(level)).ToList();
        var isWhole = level != NoHeading && own.Count(s => s.IsOpening) * 3 >= own.Count * 2; // most of them open an article, so all do
        var openings = new Dictionary<Block, Block?>();
        foreach (var section in own.Where(s => isWhole || s.IsOpening)) openings.Add(section.First, section.Headline(level));
        if (sections[0] is var first && !first.Levels.Contains(level) && sections.TakeWhile(s => !openings.ContainsKey(s.First)).Sum(s => s.Length) >= ShortestArticle)
            openings.Add(first.First, first.Headings.Find(h => h.IsTitle) ?? first.Headings.LastOrDefault());
        return openings.Count > 1 ? openings : [];
    }

    /// <summary>The articles that begin with the given paragraphs; a short note above the first is left out, as are headings that are no headline.</summary>
    public static List<ArticleDraft> Cut(List<Block> blocks, Dictionary<Block, Block?> openings)
    {
        var drafts = new List<ArticleDraft>();
        var pending = new List<Block>(); // headings and names since the last paragraph
        foreach (var block in blocks)
        {
            if (block.IsHeading || Byline.IsByline(block.Text))
            {
                pending.Add(block);
                continue;
            }
            if (openings.TryGetValue(block, out var headline)) drafts.Add(Open(pending, headline, drafts.LastOrDefault()));
            else if (drafts.Count > 0) drafts[^1].Body.AddRange(pending);
            if (drafts.Count > 0) drafts[^1].Body.Add(block);
            pending.Clear();
        }
        drafts[^1].Body.AddRange(pending);
        return drafts;
    }

    /// <summary>Names above the headline sign the article before; below it stand a subtitle and names.</summary>
    private static ArticleDraft Open(List<Block> pending, Block? headline, ArticleDraft? before)
    {
        var draft = new ArticleDraft();
        var end = headline is null ? pending.Count : pending.IndexOf(headline);
        before?.Body.AddRange(pending.Take(end).Where(b => !b.IsHeading));
        if (headline is null) return draft;
        draft.HeadingsBefore.Add(headline);
        draft.Title.Add(headline);
        var below = pending.Skip(end + 1).ToList();
        draft.Bylines.AddRange(below.Where(b => !b.IsHeading));
        if (below.Where(b => b.IsHeading).ToList() is [var subtitle]) draft.Subtitle = subtitle;
        return draft;
    }

    /// <summary>A section is what follows a run of headings, or a dateline after enough text.</summary>
    private static List<Section> Sections(List<Block> blocks)
    {
        var sections = new List<Section>();
        var headings = new List<Block>();
        bool hasNames = false, isDated = false;
        foreach (var block in blocks)
        {
            isDated |= block.IsDated && headings.Count > 0;
            if (block.IsHeading)
            {
                headings.Add(block);
                continue;
            }
            if (Byline.IsByline(block.Text))
            {
                hasNames = true;
                continue;
            }
            var isLead = Dateline.TryRead(block.Text, out var dateline) && block.Text.Length > dateline.Length + LeastLead;
            var isLong = sections.Count == 0 || sections[^1].Length >= ShortestArticle;
            var isHeaded = headings.Exists(h => h.Text.Length >= ShortestHeadline);
            var isOpening = isLong && (isLead || (isHeaded && (hasNames || isDated || headings.Exists(h => h.Opens))));
            if (sections.Count == 0 || headings.Count > 0 || (isLead && isLong)) sections.Add(new Section([.. headings], block, isOpening));
            sections[^1].Length += block.Text.Length;
            headings.Clear();
            hasNames = isDated = false;
        }
        return sections;
    }

    private sealed class Section(List<Block> headings, Block first, bool isOpening)
    {
        public List<Block> Headings => headings;

        public Block First => first;

        /// <summary>Whether what stands above an article stands above it.</summary>
        public bool IsOpening => isOpening;

        public int Length { get; set; }

        public IEnumerable<int> Levels => headings.Count == 0 ? [NoHeading] : headings.Select(h => (int)h.Level);

        /// <summary>The last heading of a level.</summary>
        public Block? Headline(int level) => headings.FindLast(h => h.Level == level);
    }
}
