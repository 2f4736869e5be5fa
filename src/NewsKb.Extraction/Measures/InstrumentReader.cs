using NewsKb.Text;

namespace NewsKb.Extraction.Measures;

/// <summary>Decides the instrument of a measure: the heaviest words for each tool, the first act before the others, conditions and the heading last.</summary>
internal sealed class InstrumentReader(List<Cue> cues, CueLexicon lexicon)
{
    /// <summary>Below this only words such as 奖励 and 补助 spoke, which fit many tools.</summary>
    private const float Generic = 2;

    /// <summary>What a deed is done to stands behind it: 发放口罩的企业免征增值税.</summary>
    private const float Behind = 1.02f; // decides between equals

    /// <summary>What those who gain make or lack is rarely the tool: 对生产应急物资的企业，按投入的50%予以补助.</summary>
    private const float Describing = 0.6f;

    /// <summary>Below this no word tells the tool.</summary>
    private const float LeastScore = 0.5f;

    private static readonly int Other = Instrument.All.Count - 1;
    private readonly float[] _best = new float[Instrument.All.Count];
    private readonly int[] _word = new int[Instrument.All.Count];
    private readonly float[] _scores = new float[Instrument.All.Count];

    /// <summary>Reads the clauses of a draft; <paramref name="heading"/> are the clauses of the heading above it.
    /// <paramref name="isGeneric"/> tells that no word named a tool of its own.</summary>
    public Reading<string> Read(ReadOnlySpan<ClauseProfile> clauses, int act, ReadOnlySpan<ClauseProfile> heading, out bool isGeneric)
    {
        Array.Clear(_scores);
        Array.Fill(_word, -1);
        for (var i = 0; i < clauses.Length; i++)
            Add(clauses[i], i == act ? 1f : clauses[i].Role switch
            {
                ClauseRole.Act => 0.8f,
                ClauseRole.Addition => 0.5f,
                _ => 0.6f,
            });
        foreach (var clause in heading) Add(clause, 0.1f);
        var winner = 0;
        for (var i = 1; i < _scores.Length; i++)
            if (_scores[i] > _scores[winner]) winner = i;
        if (_scores[winner] < LeastScore) winner = Other;
        isGeneric = _scores[winner] < Generic;
        TextSpan? words = _word[winner] >= 0 ? new TextSpan(cues[_word[winner]].Start, cues[_word[winner]].Length) : null;
        return new(Instrument.All[winner].Name, winner == Other ? "no_tool" : "heaviest_words", words);
    }

    /// <summary>Adds the heaviest word of each tool, and a quarter of the others.</summary>
    private void Add(in ClauseProfile clause, float factor)
    {
        Array.Clear(_best);
        var who = WhoEnd(clause);
        for (var i = clause.FirstCue; i < clause.FirstCue + clause.CueCount; i++)
            foreach (var sense in lexicon.Senses(cues[i]))
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
            if (lexicon.Weight(cues[i], CueKind.Who) > 0 && (clause.DeedCue < 0 || i < clause.DeedCue || clause.EndsCondition)) return i;
        return -1;
    }
}
