using NewsKb.Documents.Repair;
using NewsKb.Documents.Vocabulary;

namespace NewsKb.Documents.Splitting;

/// <summary>
/// Gives headings to articles by their words: pages print a headline before its article, behind it, or behind another one.
/// A heading fits an article as far as its character pairs occur there; pairs that few articles of the page share weigh more.
/// </summary>
internal static class Headlines
{
    private const double PlaceBefore = 0.25, PlaceBehind = 0.05, LeastFit = 0.3, LeadShare = 0.5, EarlierWins = 0.12;
    private const int LeadLength = 160, ShortHeading = 8;

    /// <summary>Sets title and subtitle of each article from the headings between the articles.</summary>
    public static void Assign(List<ArticleDraft> drafts, List<Block> trailing)
    {
        if (drafts.Count == 1 && drafts[0].HeadingsBefore.Concat(trailing).Where(b => b.IsTitle).ToList() is { Count: > 0 } known)
        {
            drafts[0].Title.AddRange(known);
            return;
        }
        var articles = drafts.Select(d => new Profile(d)).ToList();
        var candidates = new List<Candidate>();
        for (var zone = 0; zone <= drafts.Count; zone++)
        {
            var headings = zone < drafts.Count ? drafts[zone].HeadingsBefore : trailing;
            foreach (var group in Groups(headings)) candidates.Add(new Candidate(candidates.Count, zone, group));
        }
        var fits = candidates.SelectMany(c => articles.Select((a, i) => (Candidate: c, Article: i, Fit: Fit(c, i, articles))))
            .Where(f => f.Fit >= LeastFit).OrderByDescending(f => f.Fit).ToList();
        while (fits.Count > 0)
        {
            var best = fits[0];
            foreach (var other in fits)
                if (other.Article == best.Article && other.Candidate.Zone == best.Candidate.Zone && other.Candidate.Number < best.Candidate.Number
                    && other.Fit >= best.Fit - EarlierWins && other.Candidate.Text.Length >= ShortHeading) best = other;
            var taken = Take(drafts[best.Article], best.Candidate, candidates, articles[best.Article]);
            fits.RemoveAll(f => f.Article == best.Article || taken.Contains(f.Candidate));
        }
    }

    /// <summary>The pairs of neighbouring letters of a text; a number is one letter.</summary>
    public static HashSet<string> Grams(ReadOnlySpan<char> text)
    {
        var grams = new HashSet<string>(StringComparer.Ordinal);
        var before = string.Empty;
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            if (!char.IsLetterOrDigit(text[i]) && !char.IsSurrogate(text[i]))
            {
                i++;
                before = string.Empty;
                continue;
            }
            if (char.IsAsciiLetterOrDigit(text[i])) while (i < text.Length && (char.IsAsciiLetterOrDigit(text[i]) || text[i] == '.')) i++;
            else i++;
            var letter = text[start..i].ToString();
            if (before.Length > 0) grams.Add(before + letter);
            before = letter;
        }
        return grams;
    }

    /// <summary>The share of a heading's pairs that are among <paramref name="grams"/>.</summary>
    public static double Coverage(string heading, HashSet<string> grams)
    {
        var own = Grams(heading);
        return own.Count == 0 ? 0 : (double)own.Count(grams.Contains) / own.Count;
    }

    private static double Fit(Candidate candidate, int index, List<Profile> articles)
    {
        double total = 0, matched = 0;
        var article = articles[index];
        foreach (var gram in candidate.Grams)
        {
            var weight = 1.0 / Math.Max(1, articles.Count(a => a.All.Contains(gram)));
            total += weight;
            if (article.All.Contains(gram)) matched += weight * (article.Lead.Contains(gram) ? 1 : 1 - LeadShare);
        }
        var place = candidate.Zone == index ? PlaceBefore : candidate.Zone == index + 1 ? PlaceBehind : 0;
        if (total == 0 || (articles.Count > 1 && matched == 0)) return 0;
        var length = Math.Min(1, Math.Sqrt(candidate.Text.Length / 14.0));
        var flag = Terms.PageFragments.Rows(candidate.Text).Count > 0 ? 0.2 : 1;
        var only = articles.Count == 1 ? LeastFit : 0;
        return ((matched / total * length) + place + only) * flag;
    }

    private static List<Candidate> Take(ArticleDraft draft, Candidate candidate, List<Candidate> all, Profile article)
    {
        var taken = new List<Candidate> { candidate };
        draft.Title.AddRange(candidate.Blocks);
        if (Neighbour(-1) is { } before && before.Text.Length < ShortHeading && Fits(before))
        {
            draft.Title.InsertRange(0, before.Blocks);
            taken.Add(before);
        }
        if (Neighbour(1) is { } after && Fits(after))
        {
            if (candidate.Text.Length < ShortHeading) draft.Title.AddRange(after.Blocks);
            else draft.Subtitle = after.Blocks[0];
            taken.Add(after);
        }
        return taken;

        Candidate? Neighbour(int step) => all.ElementAtOrDefault(candidate.Number + step) is { } c && c.Zone == candidate.Zone ? c : null;
        bool Fits(Candidate c) => c.Grams.Count > 0 && (double)c.Grams.Count(article.All.Contains) / c.Grams.Count >= 0.4 && Terms.PageFragments.Rows(c.Text).Count == 0;
    }

    /// <summary>Headings without a blank line between them are one.</summary>
    private static IEnumerable<List<Block>> Groups(List<Block> headings)
    {
        List<Block> group = [];
        foreach (var heading in headings.Where(h => h.IsHeading))
        {
            if (group.Count > 0 && (heading.Blanks > 0 || heading.Level > 0))
            {
                yield return group;
                group = [];
            }
            group.Add(heading);
        }
        if (group.Count > 0) yield return group;
    }

    private sealed class Candidate(int number, int zone, List<Block> blocks)
    {
        public int Number => number;

        public int Zone => zone;

        public List<Block> Blocks => blocks;

        public string Text { get; } = string.Concat(blocks.Select(b => b.Text));

        public HashSet<string> Grams { get; } = [.. blocks.SelectMany(b => Headlines.Grams(b.Text))];
    }

    private sealed class Profile
    {
        public Profile(ArticleDraft draft)
        {
            All = [.. draft.Body.SelectMany(b => Grams(b.Text))];
            var lead = string.Concat(draft.Body.Where(b => !b.IsHeading).Take(2).Select(b => b.Text));
            Lead = Grams(lead.AsSpan(0, Math.Min(lead.Length, LeadLength)));
        }

        public HashSet<string> All { get; }

        public HashSet<string> Lead { get; }
    }
}
