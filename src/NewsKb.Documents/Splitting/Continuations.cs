using NewsKb.Documents.Pages;
using NewsKb.Text;

namespace NewsKb.Documents.Splitting;

/// <summary>Finds the articles of which a part stands on another page: a line like 下转第4版 follows, one like 上接第1版 goes before.</summary>
internal static class Continuations
{
    /// <summary>The warnings of each article: <c>continued_elsewhere</c> and <c>begins_elsewhere</c>, with the line that says so.</summary>
    public static ILookup<ArticleDraft, Warning> Find(string page, List<Line> lines, List<ArticleDraft> drafts)
    {
        var found = new List<(ArticleDraft Draft, Warning Warning)>();
        var next = 0; // the first article whose text starts behind the line
        foreach (var line in lines)
        {
            while (next < drafts.Count && drafts[next].Body[0].Start <= line.Start) next++;
            if (line.Role != LineRole.Jump) continue;
            var isOnward = line.Of(page).Contains('转');
            var article = isOnward ? next - 1 : next;
            if (article >= 0 && article < drafts.Count)
                found.Add((drafts[article], new Warning(isOnward ? "continued_elsewhere" : "begins_elsewhere", line.Of(page).ToString())));
        }
        return found.ToLookup(f => f.Draft, f => f.Warning);
    }
}
