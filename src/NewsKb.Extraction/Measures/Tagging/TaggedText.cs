namespace NewsKb.Extraction.Measures.Tagging;

/// <summary>A text with its words, its clauses, what each clause tells, and the measures that the rules found.</summary>
internal sealed class TaggedText
{
    public TaggedText(MeasureContext context, CueLexicon lexicon)
    {
        (Context, Lexicon) = (context, lexicon);
        Cues = lexicon.Scan(context.Text);
        Clauses = context.Clauses;
        Profiles = new ClauseProfiler(context.Text, Cues, context.Figures, lexicon).Run(Clauses.Clauses);
        Drafts = new MeasureGrouper(Clauses, Profiles).Run();
        Labels = new ClauseLabel[Profiles.Length];
        foreach (var draft in Drafts)
            for (var i = draft.First; i <= draft.Last; i++) Labels[i] = i == draft.First ? ClauseLabel.Opens : ClauseLabel.Continues;
    }

    public MeasureContext Context { get; }

    public CueLexicon Lexicon { get; }

    public List<Cue> Cues { get; }

    public ClauseList Clauses { get; }

    public ClauseProfile[] Profiles { get; }

    /// <summary>The measures by the rules.</summary>
    public List<MeasureDraft> Drafts { get; }

    /// <summary>The same as a label of each clause.</summary>
    public ClauseLabel[] Labels { get; }
}
