using NewsKb.Documents.Metadata;
using NewsKb.Documents.Repair;

namespace NewsKb.Documents.Splitting;

/// <summary>Cuts a page into its articles: at leads (本报讯, 新华社…电), behind sign-offs, below bylines under a heading, and at headings where the topic changes.</summary>
internal static class ArticleSplitter
{
    /// <summary>What stood before a lead is an article of its own only from this length on; less is an editor's note.</summary>
    private const int ShortestArticle = 60;

    /// <summary>Text behind a displaced headline is a fragment up to this length.</summary>
    private const int LongestFragment = 150;

    /// <summary>A dateline with less text behind it opens nothing: it signs off, as in (新华社北京3月1日电).</summary>
    private const int LeastLead = 10;

    /// <summary>More headings than this inside an article are its sections.</summary>
    private const int MostInnerHeadings = 3;

    private const int ShortestHeadline = 8;
    private const double OnlyHeadlineFit = 0.2, LeadFit = 0.4;

    /// <summary>The articles of a page with their headlines, in page order; blocks in none of them were dropped.</summary>
    public static List<ArticleDraft> Split(List<Block> blocks, bool isFlowed)
    {
        if (isFlowed && FlowedArticles.Find(blocks) is { Count: > 1 } openings) return FlowedArticles.Cut(blocks, openings);
        var drafts = Cut(blocks, single: isFlowed, out var trailing);
        if (drafts.Count == 0)
        {
            if (blocks.Count == 0) return [];
            var only = new ArticleDraft();
            if (blocks.Count > 1) only.Title.Add(blocks[0]);
            only.Body.AddRange(blocks.Skip(blocks.Count > 1 ? 1 : 0));
            return [only];
        }
        Headlines.Assign(drafts, trailing);
        if (drafts.Count > 1) foreach (var draft in drafts.Where(d => d.Title.Count == 0)) TakeInnerHeadline(draft, isLast: draft == drafts[^1]);
        if (drafts.Count == 1) drafts[0].Body.AddRange(trailing.Where(b => !drafts[0].Title.Contains(b)));
        return drafts;
    }

    private static List<ArticleDraft> Cut(List<Block> blocks, bool single, out List<Block> trailing)
    {
        var drafts = new List<ArticleDraft>();
        var headings = new List<Block>();
        var bylines = new List<Block>();
        var ended = false;
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            var current = drafts.Count > 0 ? drafts[^1] : null;
            if (block.IsHeading)
            {
                headings.Add(block);
                continue;
            }
            if (Byline.IsByline(block.Text))
            {
                if (headings.Count > 0 || current is null)
                {
                    bylines.Add(block);
                }
                else
                {
                    current.Body.Add(block);
                    ended = true;
                }
                continue;
            }
            if (current is null || (!single && (IsStart(block, current, headings, bylines, ended) || (headings.Count > 0 && TopicShift.Is(current, headings, blocks, i)))))
            {
                current = new ArticleDraft();
                current.HeadingsBefore.AddRange(headings);
                current.Bylines.AddRange(bylines);
                drafts.Add(current);
            }
            else if (headings.Count + bylines.Count > 0)
            {
                current.Body.AddRange(headings.Concat(bylines).OrderBy(b => b.Start));
            }
            headings.Clear();
            bylines.Clear();
            current.Body.Add(block);
            ended = Byline.SignOffStart(block.Text) >= 0;
        }
        trailing = [.. headings.Concat(bylines).OrderBy(b => b.Start)];
        return drafts;
    }

    private static bool IsStart(Block block, ArticleDraft current, List<Block> headings, List<Block> bylines, bool ended)
    {
        if (bylines.Count > 0 && headings.Count > 0) return true;
        var isLead = Dateline.TryRead(block.Text, out var dateline) && block.Text.Length > dateline.Length + LeastLead;
        if (ended) return headings.Count > 0 || isLead;
        return isLead && current.Length >= ShortestArticle;
    }

    /// <summary>
    /// On a page of several articles one may hold its own headline within its body: its only heading, or one whose words are those of the lead. Behind the headline
    /// of the last one there may be scraps, set off by a caption.
    /// </summary>
    private static void TakeInnerHeadline(ArticleDraft draft, bool isLast)
    {
        var headings = draft.Body.Skip(1).Where(b => b.IsHeading).ToList();
        if (headings.Count is 0 or > MostInnerHeadings) return;
        var end = draft.Body.FindLastIndex(b => b.IsHeading) + 1;
        var start = end - 1;
        while (start > 1 && draft.Body[start - 1].IsHeading && draft.Body[start].Blanks == 0) start--;
        var headline = draft.Body[start..end];
        var text = string.Concat(headline.Select(b => b.Text));
        var isOnly = headings.Count == headline.Count && text.Length >= ShortestHeadline
            && LetterPairs.Coverage(text, LetterPairs.Of(string.Join('\n', draft.Body.Except(headline).Select(b => b.Text)))) >= OnlyHeadlineFit;
        if (!isOnly && LetterPairs.Coverage(text, LetterPairs.Of(draft.Body[0].Text)) < LeadFit) return;
        var rest = draft.Body.Skip(end).ToList();
        draft.Title.AddRange(headline);
        var isScrap = isLast && rest.Count > 0 && rest[0].IsInterrupted && rest.Sum(b => b.Text.Length) <= LongestFragment;
        draft.Body.RemoveRange(start, (isScrap ? draft.Body.Count : end) - start);
    }
}
