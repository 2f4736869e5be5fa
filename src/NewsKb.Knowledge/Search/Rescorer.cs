using NewsKb.Extraction.Places;
using NewsKb.Knowledge.Analysis;
using NewsKb.Knowledge.FullText;
using NewsKb.Knowledge.Search.Index;

namespace NewsKb.Knowledge.Search;

/// <summary>
/// The second step for questions: the best candidates are ranked again by their text. Pairs of characters see what words miss (other cuts, longer words), and how
/// many of them stand close together; the longest shared run sees quotation; a text steps back that lacks words of the question or is of another place than it names.
/// </summary>
internal sealed class Rescorer
{
    /// <summary>How many candidates are ranked again.</summary>
    public const int Candidates = 150;

    private const double K1 = 0.8;
    private const double B = 0.9;
    private const int LeadLength = 100;
    private const double LeadWeight = 2;
    private const double FirstStepWeight = 0.25;
    private const double RunWeight = 2;
    private const double WindowWeight = 0.25;
    private const double MissingWeight = 5;
    private const double OtherPlaceWeight = 8;
    private readonly string[] _runs;
    private readonly string[][] _concepts;
    private readonly Dictionary<int, int> _pairs = [];
    private readonly List<PlaceRange> _places;

    /// <summary>Prepares a question.</summary>
    /// <param name="question">The question, simplified and folded, without the words that only ask.</param>
    /// <param name="words">Its words.</param>
    /// <param name="concepts">Its concepts.</param>
    public Rescorer(string question, IReadOnlyList<QueryWord> words, IEnumerable<Concept> concepts)
    {
        _runs = [.. Runs(question)];
        _concepts = [.. concepts.Select(c => c.Phrases.Select(p => string.Concat(p)).ToArray())];
        foreach (var run in _runs)
            for (var i = 0; i + 1 < run.Length; i++) _pairs.TryAdd(TextProfile.Pair(run, i), _pairs.Count);
        _places = [.. words.SelectMany(w => w.Text.Length > 1 ? Gazetteer.Default.Named(w.Text) : []).Where(d => d.Level != DivisionLevel.County)
            .Select(d => PlaceRange.Of(int.Parse(d.Code, System.Globalization.CultureInfo.InvariantCulture)))];
    }

    /// <summary>Ranks candidates again.</summary>
    public IReadOnlyList<(long Row, double Score)> Rank(IReadOnlyList<Candidate> candidates)
    {
        var profiles = candidates.Select(c => new TextProfile(c.Text, _pairs)).ToArray();
        var idf = new double[_pairs.Count];
        foreach (var profile in profiles)
            for (var pair = 0; pair < idf.Length; pair++)
                if (profile.Frequency(pair) > 0) idf[pair]++;
        for (var pair = 0; pair < idf.Length; pair++) idf[pair] = idf[pair] == 0 ? 0 : Bm25.Idf((long)idf[pair], candidates.Count);
        var averageLength = candidates.Average(c => (double)c.Text.Length);
        return [.. candidates.Select((c, i) => (c.Row, Score: Score(c, profiles[i], idf, averageLength))).OrderByDescending(c => c.Score).ThenBy(c => c.Row)];
    }

    private double Score(Candidate candidate, TextProfile profile, double[] idf, double averageLength)
    {
        var norm = K1 * (1 - B + (B * candidate.Text.Length / averageLength));
        double pairs = 0;
        for (var pair = 0; pair < idf.Length; pair++)
        {
            var frequency = profile.Frequency(pair) + ((LeadWeight - 1) * profile.FrequencyBefore(LeadLength, pair));
            pairs += idf[pair] * frequency * (K1 + 1) / (frequency + norm);
        }
        var missing = _concepts.Count(phrases => !Array.Exists(phrases, profile.Holds));
        var isElsewhere = _places.Count > 0 && candidate.Place != 0 && !_places.Exists(p => p.Contains(candidate.Place) || PlaceRange.Of(candidate.Place).Contains(p.First));
        return pairs + (FirstStepWeight * candidate.Score) + (RunWeight * profile.LongestRun(_runs)) + (WindowWeight * profile.BestWindow(idf))
            - (MissingWeight * missing / Math.Max(1, _concepts.Length)) - (isElsewhere ? OtherPlaceWeight : 0);
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
}

/// <summary>A candidate of the first step.</summary>
/// <param name="Row">The row.</param>
/// <param name="Score">Its score there.</param>
/// <param name="Place">The code of its place, or 0.</param>
/// <param name="Text">Its text.</param>
internal readonly record struct Candidate(long Row, double Score, int Place, string Text);
