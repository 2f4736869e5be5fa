using NewsKb.Documents.Metadata;
using NewsKb.Documents.Repair;

namespace NewsKb.Documents.Splitting;

/// <summary>Cuts a page into its articles: at leads (本报讯, 新华社…电), behind sign-offs, and below bylines under a heading.</summary>
internal static class ArticleSplitter
{
    /// <summary>What stood before a lead is an article of its own only from this length on; less is an editor's note.</summary>
    private const int ShortestArticle = 60;

    /// <summary>Text behind a displaced headline is a fragment up to this length.</summary>
    private const int LongestFragment = 150;

    /// <summary>The articles of a page with their headlines, in page order; blocks in none of them were dropped.</summary>
    public static List<ArticleDraft> Split(List<Block> blocks, bool single)
    {
        var drafts = Cut(blocks, single, out var trailing);
        if (drafts.Count == 0)
        {
            if (blocks.Count == 0) return [];
            var only = new ArticleDraft();
            if (blocks.Count > 1) only.Title.Add(blocks[0]);
            only.Body.AddRange(blocks.Skip(blocks.Count > 1 ? 1 : 0));
            return [only];
        }
        if (drafts.Count > 1) TakeTrailingHeadline(drafts[^1], trailing);
        Headlines.Assign(drafts, trailing);
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
            if (current is null || (!single && IsStart(block, current, headings, bylines, ended)))
            {
                current = new ArticleDraft();
                current.HeadingsBefore.AddRange(headings);
                current.Bylines.AddRange(bylines);
                drafts.Add(current);
            }
            else
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
        if (ended) return headings.Count > 0 || Dateline.TryRead(block.Text, out _);
        return current.Length >= ShortestArticle && Dateline.TryRead(block.Text, out _);
    }

    /// <summary>
    /// On a page of several articles the last one may hold its own headline behind its body, and scraps behind that:
    /// a heading whose words are those of the lead ends the article.
    /// </summary>
    private static void TakeTrailingHeadline(ArticleDraft draft, List<Block> trailing)
    {
        if (draft.HeadingsBefore.Count > 0 || draft.Body.Count < 2) return;
        var lead = Headlines.Grams(draft.Body[0].Text);
        for (var i = 1; i < draft.Body.Count; i++)
        {
            var heading = draft.Body[i];
            if (!heading.IsHeading || heading.Text.Length < 6 || Headlines.Coverage(heading.Text, lead) < 0.5) continue;
            var rest = draft.Body.Skip(i + 1).ToList();
            if (rest.Any(b => b.IsHeading) || rest.Sum(b => b.Text.Length) > LongestFragment) continue;
            draft.Body.RemoveRange(i, draft.Body.Count - i);
            trailing.Insert(0, heading);
            return;
        }
    }
}
