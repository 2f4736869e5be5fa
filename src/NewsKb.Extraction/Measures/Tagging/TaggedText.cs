namespace NewsKb.Extraction.Measures.Tagging;

/// <summary>A text with its words, its clauses, what each clause tells, and the measures that the rules found.</summary>
internal sealed class TaggedText
{
    private const int Near = 3; // sentences

    private readonly int[] _drafted; // by sentence: how many in front of it hold a measure by the rules

    public TaggedText(MeasureContext context, CueLexicon lexicon)
    {
        (Context, Lexicon) = (context, lexicon);
        Cues = lexicon.Scan(context.Text);
        TitleCues = context.Title is { } title ? [.. lexicon.Scan(title).DistinctBy(cue => cue.Row)] : [];
        Clauses = context.Clauses;
        Profiles = new ClauseProfiler(context.Text, Cues, context.Figures, lexicon).Run(Clauses.Clauses);
        Drafts = new MeasureGrouper(Clauses, Profiles).Run();
        Labels = new ClauseLabel[Profiles.Length];
        foreach (var draft in Drafts)
            for (var i = draft.First; i <= draft.Last; i++) Labels[i] = i == draft.First ? ClauseLabel.Opens : ClauseLabel.Continues;
        _drafted = new int[Clauses.Sentences.Count + 1];
        for (int s = 0, next = 0; s + 1 < _drafted.Length; s++)
        {
            while (next < Drafts.Count && Drafts[next].Sentence < s) next++;
            _drafted[s + 1] = _drafted[s] + (next < Drafts.Count && Drafts[next].Sentence == s ? 1 : 0);
        }
    }

    public MeasureContext Context { get; }

    public CueLexicon Lexicon { get; }

    public List<Cue> Cues { get; }

    /// <summary>The words of the headline, each once: every measure is read with them.</summary>
    public List<Cue> TitleCues { get; }

    public ClauseList Clauses { get; }

    public ClauseProfile[] Profiles { get; }

    /// <summary>The measures by the rules.</summary>
    public List<MeasureDraft> Drafts { get; }

    /// <summary>The same as a label of each clause.</summary>
    public ClauseLabel[] Labels { get; }

    /// <summary>Whether the rules found a measure in the sentence before, and in its paragraph.</summary>
    public bool Follows(int sentence) =>
        sentence > 0 && Drafted(sentence - 1, sentence) > 0 && Clauses.Sentences[sentence - 1].Paragraph == Clauses.Sentences[sentence].Paragraph;

    /// <summary>In how many of the three sentences before and the three behind the rules found a measure.</summary>
    public int Around(int sentence) =>
        Drafted(Math.Max(0, sentence - Near), sentence) + Drafted(sentence + 1, Math.Max(sentence + 1, Math.Min(_drafted.Length - 1, sentence + 1 + Near)));

    private int Drafted(int from, int to) => _drafted[to] - _drafted[from];

    /// <summary>The clauses of the item that heads the paragraph of a sentence.</summary>
    public ReadOnlySpan<ClauseProfile> Heading(int sentence)
    {
        var paragraph = Clauses.Sentences[sentence].Paragraph;
        for (var i = sentence - 1; i >= 0 && i >= sentence - 6 && paragraph - Clauses.Sentences[i].Paragraph <= 1; i--)
            if (Clauses.Sentences[i] is { IsItem: true } item && item.End - item.Start <= 40) return Profiles.AsSpan(item.FirstClause, item.ClauseCount);
        return default;
    }
}
