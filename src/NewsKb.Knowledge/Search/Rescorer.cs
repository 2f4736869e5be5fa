using NewsKb.Extraction.Places;
using NewsKb.Knowledge.Analysis;
using NewsKb.Knowledge.FullText;

namespace NewsKb.Knowledge.Search;

/// <summary>
/// The second step for questions: the best candidates are ranked again by their text. Pairs of characters see what words miss
/// (other cuts, longer words), the longest shared run sees quotation, and an article of another place than the question names steps back.
/// </summary>
internal sealed class Rescorer
{
    /// <summary>How many candidates are ranked again.</summary>
    public const int Candidates = 150;

    private const double K1 = 1.6;
    private const double B = 0.9;
    private const int LeadLength = 100;
    private const double LeadWeight = 2;
    private const double FirstStepWeight = 0.25;
    private const double RunWeight = 3;
    private const double OtherPlaceWeight = 8;
    private readonly string[] _runs;
    private readonly Dictionary<int, int> _pairs = [];
    private readonly List<PlaceRange> _places;

    /// <summary>Prepares a question.</summary>
    /// <param name="question">The question, simplified and folded, without the words that only ask.</param>
    /// <param name="words">Its words.</param>
    public Rescorer(string question, IReadOnlyList<QueryWord> words)
    {
        _runs = [.. Runs(question)];
        foreach (var run in _runs)
            for (var i = 0; i + 1 < run.Length; i++) _pairs.TryAdd(Pair(run, i), _pairs.Count);
        _places = [.. words.SelectMany(w => w.Text.Length > 1 ? Gazetteer.Default.Named(w.Text) : []).Where(d => d.Level != DivisionLevel.County)
            .Select(d => PlaceRange.Of(int.Parse(d.Code, System.Globalization.CultureInfo.InvariantCulture)))];
    }

    /// <summary>Ranks candidates again.</summary>
    public IReadOnlyList<(long Row, double Score)> Rank(IReadOnlyList<Candidate> candidates)
    {
        var frequencies = candidates.Select(c => Frequencies(c.Text)).ToArray();
        var idf = new double[_pairs.Count];
        for (var pair = 0; pair < idf.Length; pair++)
        {
            var with = frequencies.Count(f => f[pair] > 0);
            idf[pair] = with == 0 ? 0 : Math.Log(1 + ((candidates.Count - with + 0.5) / (with + 0.5)));
        }
        var averageLength = candidates.Average(c => (double)c.Text.Length);
        return [.. candidates.Select((c, i) => (c.Row, Score: Score(c, frequencies[i], idf, averageLength))).OrderByDescending(c => c.Score).ThenBy(c => c.Row)];
    }

    private double Score(Candidate candidate, double[] frequencies, double[] idf, double averageLength)
    {
        var norm = K1 * (1 - B + (B * candidate.Text.Length / averageLength));
        double pairs = 0;
        for (var pair = 0; pair < idf.Length; pair++)
            pairs += idf[pair] * frequencies[pair] * (K1 + 1) / (frequencies[pair] + norm);
        var isElsewhere = _places.Count > 0 && candidate.Place != 0 && !_places.Exists(p => p.Contains(candidate.Place) || PlaceRange.Of(candidate.Place).Contains(p.First));
        return pairs + (FirstStepWeight * candidate.Score) + (RunWeight * LongestRun(candidate.Text))
            - (isElsewhere ? OtherPlaceWeight : 0);
    }

    private double[] Frequencies(string text)
    {
        var frequencies = new double[_pairs.Count];
        for (var i = 0; i + 1 < text.Length; i++)
            if (_pairs.TryGetValue(Pair(text, i), out var pair)) frequencies[pair] += i < LeadLength ? LeadWeight : 1;
        return frequencies;
    }

    /// <summary>The length of the longest piece of the question that the text holds.</summary>
    private int LongestRun(string text)
    {
        var longest = 0;
        foreach (var run in _runs)
            for (var i = 0; i + longest < run.Length; i++)
                while (i + longest < run.Length && text.AsSpan().Contains(run.AsSpan(i, longest + 1), StringComparison.Ordinal)) longest++;
        return longest;
    }

    /// <summary>The stretches of letters in the question.</summary>
    private static IEnumerable<string> Runs(string question)
    {
        for (var start = 0; start < question.Length;)
        {
            var end = CharacterClasses.RunEnd(question, start);
            if (CharacterClasses.Of(question[start]) != CharacterClass.Separator) yield return question[start..end];
            start = end;
        }
    }

    private static int Pair(string text, int at) => (TextFolding.Fold(text[at]) << 16) | TextFolding.Fold(text[at + 1]);
}

/// <summary>A candidate of the first step.</summary>
/// <param name="Row">The row.</param>
/// <param name="Score">Its score there.</param>
/// <param name="Place">The code of its place, or 0.</param>
/// <param name="Text">Its text.</param>
internal readonly record struct Candidate(long Row, double Score, int Place, string Text);
