using NewsKb.Documents.Metadata;
using NewsKb.Documents.Repair;
using NewsKb.Documents.Vocabulary;

namespace NewsKb.Documents.Splitting;

/// <summary>
/// Gives headings to articles by their words: pages print a headline before its article, behind it, or behind another one.
/// A heading fits an article as far as its letter pairs occur there; pairs that few articles of the page share weigh more.
/// </summary>
internal static class Headlines
{
    private const double PlaceBefore = 0.25, PlaceBehind = 0.05, LeastFit = 0.3, LeadShare = 0.5, EarlierWins = 0.12, NeighbourFit = 0.4, FlagShare = 0.2;
    private const int LeadLength = 160, ShortHeading = 8, FullLength = 14;

    /// <summary>A headline is looked for among the headings so many articles away; pages have fewer.</summary>
    private const int Reach = 12;

    /// <summary>Sets title and subtitle of each article from the headings between the articles.</summary>
    public static void Assign(List<ArticleDraft> drafts, List<Block> trailing)
    {
        if (drafts.Count == 1 && drafts[0].HeadingsBefore.Concat(trailing).Where(b => b.IsTitle).ToList() is { Count: > 0 } known)
        {
            drafts[0].Title.AddRange(known);
            var below = drafts[0].HeadingsBefore.Where(b => !b.IsTitle && b.Start > known[^1].Start).ToList();
            if (below.Count == 1 && !DateScanner.TryFind(below[0].Text, 0, out _)) drafts[0].Subtitle = below[0];
            else drafts[0].Body.InsertRange(0, below); // short lines without a stop, as in verse
            return;
        }
        var candidates = Candidates(drafts, trailing);
        if (drafts.Count == 1 && candidates is [{ Zone: 0 }])
        {
            drafts[0].Title.AddRange(candidates[0].Blocks);
            return;
        }
        if (candidates.Count == 0) return;
        var wanted = candidates.SelectMany(c => c.Pairs).ToHashSet();
        var fits = Fits(candidates, [.. drafts.Select(d => new Profile(d, wanted))]);
        var byArticle = fits.ToLookup(f => f.Article);
        var taken = new HashSet<Candidate>();
        foreach (var fit in fits.OrderByDescending(f => f.Value))
        {
            if (drafts[fit.Article].Title.Count > 0 || taken.Contains(fit.Candidate)) continue;
            var best = fit;
            foreach (var other in byArticle[fit.Article])
                if (other.Candidate.Zone == best.Candidate.Zone && other.Candidate.Number < best.Candidate.Number && other.Value >= best.Value - EarlierWins
                    && other.Candidate.Text.Length >= ShortHeading && !taken.Contains(other.Candidate)) best = other;
            taken.UnionWith(Take(drafts[fit.Article], best, candidates));
        }
    }

    private static List<Candidate> Candidates(List<ArticleDraft> drafts, List<Block> trailing)
    {
        var candidates = new List<Candidate>();
        for (var zone = 0; zone <= drafts.Count; zone++)
            foreach (var group in Groups(zone < drafts.Count ? drafts[zone].HeadingsBefore : trailing)) candidates.Add(new Candidate(candidates.Count, zone, group));
        return candidates;
    }

    private static List<FitOf> Fits(List<Candidate> candidates, Profile[] articles)
    {
        var counts = new Dictionary<int, int>();
        foreach (var pair in articles.SelectMany(a => a.All)) counts[pair] = counts.GetValueOrDefault(pair) + 1;
        var fits = new List<FitOf>();
        foreach (var candidate in candidates)
            for (var i = Math.Max(0, candidate.Zone - Reach); i < Math.Min(articles.Length, candidate.Zone + Reach); i++)
                if (Fit(candidate, i, articles, counts) is var fit and >= LeastFit) fits.Add(new FitOf(candidate, i, articles[i], fit));
        return fits;
    }

    private static double Fit(Candidate candidate, int index, Profile[] articles, Dictionary<int, int> counts)
    {
        double total = 0, matched = 0;
        var article = articles[index];
        foreach (var pair in candidate.Pairs)
        {
            var weight = 1.0 / Math.Max(1, counts.GetValueOrDefault(pair));
            total += weight;
            if (article.All.Contains(pair)) matched += weight * (article.Lead.Contains(pair) ? 1 : 1 - LeadShare);
        }
        var place = candidate.Zone == index ? PlaceBefore : candidate.Zone == index + 1 ? PlaceBehind : 0;
        if (total == 0 || (articles.Length > 1 && matched == 0)) return 0;
        var length = Math.Min(1, Math.Sqrt(candidate.Text.Length / (double)FullLength));
        var only = articles.Length == 1 ? LeastFit : 0;
        return ((matched / total * length) + place + only) * (candidate.IsFlag ? FlagShare : 1);
    }

    /// <summary>Takes the headline and, of its neighbours, a short line before it and a line below it that belong to the same article.</summary>
    private static List<Candidate> Take(ArticleDraft draft, FitOf fit, List<Candidate> all)
    {
        var candidate = fit.Candidate;
        var taken = new List<Candidate> { candidate };
        draft.Title.AddRange(candidate.Blocks);
        if (Neighbour(-1) is { } before && before.Text.Length < ShortHeading && Belongs(before))
        {
            draft.Title.InsertRange(0, before.Blocks);
            taken.Add(before);
        }
        if (Neighbour(1) is { } after && Belongs(after))
        {
            if (candidate.Text.Length < ShortHeading) draft.Title.AddRange(after.Blocks);
            else draft.Subtitle = after.Blocks[0];
            taken.Add(after);
        }
        return taken;

        Candidate? Neighbour(int step) => candidate.Number + step is var i && i >= 0 && i < all.Count && all[i].Zone == candidate.Zone ? all[i] : null;
        bool Belongs(Candidate c) => !c.IsFlag && c.Pairs.Count > 0 && (double)c.Pairs.Count(fit.Profile.All.Contains) / c.Pairs.Count >= NeighbourFit;
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

    private readonly record struct FitOf(Candidate Candidate, int Article, Profile Profile, double Value);

    private sealed class Candidate(int number, int zone, List<Block> blocks)
    {
        public int Number => number;

        public int Zone => zone;

        public List<Block> Blocks => blocks;

        public string Text { get; } = string.Concat(blocks.Select(b => b.Text));

        public HashSet<int> Pairs { get; } = LetterPairs.Of(string.Join(' ', blocks.Select(b => b.Text)));

        /// <summary>The name of a column or section (要闻, 权威发布) is hardly a headline.</summary>
        public bool IsFlag => Terms.PageFragments.Rows(Text).Count > 0;
    }

    /// <summary>Those of the wanted pairs that occur in an article.</summary>
    private sealed class Profile
    {
        public Profile(ArticleDraft draft, HashSet<int> wanted)
        {
            foreach (var block in draft.Body) Add(block.Text, wanted, All);
            var lead = string.Concat(draft.Body.Where(b => !b.IsHeading).Take(2).Select(b => b.Text));
            Add(lead.AsSpan(0, Math.Min(lead.Length, LeadLength)), wanted, Lead);
        }

        public HashSet<int> All { get; } = [];

        public HashSet<int> Lead { get; } = [];

        private static void Add(ReadOnlySpan<char> text, HashSet<int> wanted, HashSet<int> found)
        {
            foreach (var pair in LetterPairs.In(text))
                if (wanted.Contains(pair)) found.Add(pair);
        }
    }
}
