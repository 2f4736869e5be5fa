using NewsKb.Extraction.Measures.Tagging;
using NewsKb.Text;

namespace NewsKb.Extraction.Measures;

/// <summary>
/// Decides the instrument of a measure: the heaviest words for each tool, the first act before the others, conditions and the heading last;
/// then <see cref="InstrumentModel"/> adds what was learned of all its words.
/// </summary>
internal sealed class InstrumentReader(TaggedText tagged, InstrumentModel model)
{
    /// <summary>What the words of the lexicon count beside what was learned.</summary>
    private const float Trust = 0.5f;

    /// <summary>Below this only words such as 奖励 and 补助 spoke, which fit many tools.</summary>
    private const float Generic = 2;

    /// <summary>What a deed is done to stands behind it: 发放口罩的企业免征增值税.</summary>
    private const float Behind = 1.02f; // decides between equals

    /// <summary>What those who gain make or lack is rarely the tool: 对生产应急物资的企业，按投入的50%予以补助.</summary>
    private const float Describing = 0.6f;

    /// <summary>Below this no word tells the tool.</summary>
    private const float LeastScore = 0.5f;

    /// <summary>From this on words name a tool clearly, where they speak so many times more for it than for any other.</summary>
    private const float Clear = 6, Ahead = 2;

    private static readonly int Other = Instrument.All.Count - 1;
    private readonly List<Cue> _cues = tagged.Cues;
    private readonly ClauseProfile[] _profiles = tagged.Profiles;
    private readonly CueLexicon _lexicon = tagged.Lexicon;
    private readonly float[] _best = new float[Instrument.All.Count];
    private readonly int[] _word = new int[Instrument.All.Count];
    private readonly float[] _scores = new float[Instrument.All.Count];
    private readonly ulong[] _seen = new ulong[(model.RowCount + 63) / 64]; // which rows of the model the measure has, a bit each

    /// <summary>Reads a measure; <paramref name="isGeneric"/> tells that no word named a tool of its own, and that none was learned of them.</summary>
    public Reading<string> Read(MeasureDraft measure, out bool isGeneric)
    {
        var votes = Weigh(measure, out var words, out isGeneric);
        var winner = IsClear(words) ? words : Learn(measure, words, isGeneric, votes);
        isGeneric &= winner == words;
        if (winner != words) return new(Instrument.All[winner].Name, "learned", Telling(measure, winner, words));
        TextSpan? span = _word[winner] >= 0 ? new TextSpan(_cues[_word[winner]].Start, _cues[_word[winner]].Length) : null;
        return new(Instrument.All[winner].Name, winner == Other ? "no_tool" : "heaviest_words", span);
    }

    /// <summary>
    /// The votes of the words of the lexicon for each instrument, and the one that they speak for (<paramref name="words"/>); <paramref name="isGeneric"/> tells
    /// that they fit many.
    /// </summary>
    public float[] Weigh(MeasureDraft measure, out int words, out bool isGeneric)
    {
        Array.Clear(_scores);
        Array.Fill(_word, -1);
        for (var i = measure.First; i <= measure.Last; i++)
            Add(_profiles[i], i == measure.Act ? 1f : _profiles[i].Role switch
            {
                ClauseRole.Act => 0.8f,
                ClauseRole.Addition => 0.5f,
                _ => 0.6f,
            });
        foreach (var clause in tagged.Heading(measure.Sentence)) Add(clause, 0.1f);
        words = Heaviest(_scores);
        if (_scores[words] < LeastScore) words = Other;
        isGeneric = _scores[words] < Generic;
        var votes = Array.ConvertAll(_scores, score => Trust * score);
        if (words == Other) votes[Other] += Trust;
        return votes;
    }

    /// <summary>Adds the votes of what was learned of the measure, and says which instrument has most.</summary>
    private int Learn(MeasureDraft measure, int words, bool isGeneric, float[] votes)
    {
        Array.Clear(_seen);
        var learned = new Learned(model, _seen, votes);
        InstrumentFeatures.Write(tagged, measure, words, isGeneric, ref learned);
        return Heaviest(votes);
    }

    /// <summary>The two characters that speak most for one instrument rather than another.</summary>
    private TextSpan? Telling(MeasureDraft measure, int winner, int other)
    {
        var (most, telling) = (0f, default(TextSpan?));
        for (var i = measure.First; i <= measure.Last; i++)
        {
            var clause = _profiles[i].Clause;
            for (var at = clause.Start; at + 1 < clause.End; at++)
            {
                var weight = 0f;
                foreach (var vote in model.VotesFrom(model.Pair(tagged.Context.Text[at], tagged.Context.Text[at + 1])))
                {
                    weight += vote.Instrument == winner ? vote.Weight : vote.Instrument == other ? -vote.Weight : 0;
                    if (vote.IsLast) break;
                }
                if (weight > most) (most, telling) = (weight, new TextSpan(at, 2));
            }
        }
        return telling;
    }

    /// <summary>Whether words name a tool of their own (消费券), and hardly any other: then nothing learned of the words around them counts.</summary>
    private bool IsClear(int words)
    {
        if (words == Other || _scores[words] < Clear) return false;
        for (var i = 0; i < _scores.Length; i++)
            if (i != words && _scores[i] * Ahead > _scores[words]) return false;
        return true;
    }

    private static int Heaviest(float[] scores)
    {
        var heaviest = 0;
        for (var i = 1; i < scores.Length; i++)
            if (scores[i] > scores[heaviest]) heaviest = i;
        return heaviest;
    }

    /// <summary>Adds the heaviest word of each tool, and a quarter of the others.</summary>
    private void Add(in ClauseProfile clause, float factor)
    {
        Array.Clear(_best);
        var who = WhoEnd(clause);
        for (var i = clause.FirstCue; i < clause.FirstCue + clause.CueCount; i++)
            foreach (var sense in _lexicon.Senses(_cues[i]))
            {
                if (sense.Kind != CueKind.Tool) continue;
                var weight = sense.Weight * (i < who ? Describing : clause.DeedCue >= 0 && i >= clause.DeedCue ? Behind : 1);
                var gain = Math.Max(0, weight - _best[sense.Value]) + (0.25f * Math.Min(weight, _best[sense.Value]));
                _best[sense.Value] = Math.Max(_best[sense.Value], weight);
                _scores[sense.Value] += gain * factor;
                if (_word[sense.Value] < 0) _word[sense.Value] = i;
            }
    }

    /// <summary>The index of the last word for those who gain, where the clause opens with 对…: what stands before it describes them.</summary>
    private int WhoEnd(in ClauseProfile clause)
    {
        if (!clause.OpensForWho) return -1;
        for (var i = clause.FirstCue + clause.CueCount - 1; i >= clause.FirstCue; i--)
            if (_lexicon.Weight(_cues[i], CueKind.Who) > 0 && (clause.DeedCue < 0 || i < clause.DeedCue || clause.EndsCondition)) return i;
        return -1;
    }

    /// <summary>Adds the votes of what was learned, each feature once.</summary>
    private readonly struct Learned(InstrumentModel model, ulong[] seen, float[] votes) : IInstrumentSink
    {
        public void Add(InstrumentTemplate template, ReadOnlySpan<char> value) => Add(model.Row(template, value));

        public void AddInstrument(InstrumentTemplate template, int instrument) => Add(model.Row(template, instrument));

        public void AddCharacter(char value) => Add(model.Character(value));

        public void AddPair(char first, char second) => Add(model.Pair(first, second));

        private void Add(int row)
        {
            if (row < 0 || (seen[row >> 6] & (1UL << row)) != 0) return;
            seen[row >> 6] |= 1UL << row;
            foreach (var vote in model.VotesFrom(row))
            {
                votes[vote.Instrument] += vote.Weight;
                if (vote.IsLast) return;
            }
        }
    }
}
