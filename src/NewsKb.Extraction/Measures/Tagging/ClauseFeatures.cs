namespace NewsKb.Extraction.Measures.Tagging;

/// <summary>
/// Describes a clause to <see cref="ClauseModel"/>: what the rules made of it and of its neighbours, its words, its edges, its figures.
/// The header of <c>dictionaries/clause-weights.tsv</c> explains the templates.
/// </summary>
internal sealed class ClauseFeatures(TaggedText tagged)
{
    private readonly string _text = tagged.Context.Text;
    private readonly ClauseProfile[] _profiles = tagged.Profiles;

    private const int Ends = 5, Few = 5; // sentences
    private const int Short = 25; // a heading is hardly longer

    /// <summary>Tells a sink the features of a clause of a sentence.</summary>
    public void Write<T>(int number, int index, ref T sink) where T : struct, IFeatureSink
    {
        var sentence = tagged.Clauses.Sentences[number];
        var last = sentence.FirstClause + sentence.ClauseCount - 1;
        ref readonly var clause = ref _profiles[index];
        WriteRoles(sentence, index, last, ref sink);
        WriteScores(clause, tagged.Labels[index], ref sink);
        WriteFlags(clause, ref sink);
        WritePosition(sentence, index, ref sink);
        WriteEnding(number, index, ref sink);
        WriteSurroundings(number, index, ref sink);
        WriteWords(tagged.Clauses.Clauses[index], clause, ref sink);
        if (index > sentence.FirstClause) WriteBefore(_profiles[index - 1].Clause, ref sink);
        if (index < last) WriteNext(_profiles[index + 1].Clause, ref sink);
    }

    private void WriteRoles<T>(in Sentence sentence, int index, int last, ref T sink) where T : struct, IFeatureSink
    {
        var (role, label) = (Role(index), Label(index));
        var (roleBefore, labelBefore) = index > sentence.FirstClause ? (Role(index - 1), Label(index - 1)) : ('^', '^');
        var (roleBehind, labelBehind) = index < last ? (Role(index + 1), Label(index + 1)) : ('$', '$');
        sink.Add(FeatureTemplate.Rule, role, label);
        sink.Add(FeatureTemplate.RuleBefore, [roleBefore, labelBefore, role, label]);
        sink.Add(FeatureTemplate.RuleBehind, [role, label, roleBehind, labelBehind]);
    }

    private static void WriteScores<T>(in ClauseProfile clause, ClauseLabel label, ref T sink) where T : struct, IFeatureSink
    {
        var (score, deed, tool) = (Bin(clause.Score), Bin(clause.Deed), Bin(clause.Tool));
        sink.Add(FeatureTemplate.Score, score);
        sink.Add(FeatureTemplate.ScoreRule, score, (char)('0' + (int)label));
        sink.Add(FeatureTemplate.Deed, deed);
        sink.Add(FeatureTemplate.Tool, tool);
        sink.Add(FeatureTemplate.DeedTool, deed, tool);
        var name = clause.Tool >= 1 ? (char)('A' + clause.Instrument) : '-';
        sink.Add(FeatureTemplate.ToolName, [name, Bit(clause.HasAmount), Bit(clause.Deed >= 2)]);
    }

    private static void WriteFlags<T>(in ClauseProfile clause, ref T sink) where T : struct, IFeatureSink
    {
        var role = (char)('A' + (int)clause.Role);
        if (clause.OpensCondition) Flag(ref sink, 'c');
        if (clause.OpensAddition) Flag(ref sink, 'a');
        if (clause.OpensGoal) Flag(ref sink, 'g');
        if (clause.OpensWithDeed) Flag(ref sink, 'd');
        if (clause.OpensWithWho) Flag(ref sink, 'w');
        if (clause.OpensForWho) Flag(ref sink, 'f');
        if (clause.OpensByJoining) Flag(ref sink, 'j');
        if (clause.HasInnerCondition) Flag(ref sink, 'i');
        if (clause.EndsCondition) Flag(ref sink, 'e');
        if (clause.NamesWho) Flag(ref sink, 'n');
        if (clause.HasAmount) Flag(ref sink, 'm');
        if (clause.HasDoubt) Flag(ref sink, 'x');

        void Flag(ref T s, char flag)
        {
            s.Add(FeatureTemplate.Flag, flag);
            s.Add(FeatureTemplate.FlagRole, flag, role);
        }
    }

    private void WritePosition<T>(in Sentence sentence, int index, ref T sink) where T : struct, IFeatureSink
    {
        sink.Add(FeatureTemplate.First, Bit(index == sentence.FirstClause));
        sink.Add(FeatureTemplate.Length, (char)('a' + Math.Min(8, _profiles[index].Clause.Length / 6)));
        sink.Add(FeatureTemplate.Clauses, (char)('a' + Math.Min(6, sentence.ClauseCount)));
        sink.Add(FeatureTemplate.Item, Bit(sentence.IsItem));
        var start = tagged.Clauses.Clauses[index].Start;
        if (StartsAt(tagged.Context.Organizations, start)) sink.Add(FeatureTemplate.Opens, 'o', Role(index));
        if (StartsAt(tagged.Context.Places, start)) sink.Add(FeatureTemplate.Opens, 'p', Role(index));
    }

    /// <summary>How the sentence ends, and whether it opens its paragraph: a heading has no full stop; in a text of few sentences this tells nothing.</summary>
    private void WriteEnding<T>(int number, int index, ref T sink) where T : struct, IFeatureSink
    {
        if (tagged.Clauses.Sentences.Count < Few) return;
        var sentence = tagged.Clauses.Sentences[number];
        var mark = sentence.End < _text.Length ? _text[sentence.End] : '\0';
        var ending = mark switch { '。' => 'd', '；' or ';' => 's', '！' or '？' or '!' or '?' => 'q', _ => '-' };
        var opens = Bit(number == 0 || tagged.Clauses.Sentences[number - 1].Paragraph != sentence.Paragraph);
        sink.Add(FeatureTemplate.Ending, ending, opens);
        sink.Add(FeatureTemplate.Ending, [ending, opens, Bit(sentence.End - sentence.Start < Short), Bit(sentence.IsItem)]);
        sink.Add(FeatureTemplate.Ending, ending, Role(index));
    }

    /// <summary>What stands around the sentence, and where it stands in the text; a text of few sentences may be all measures, or none.</summary>
    private void WriteSurroundings<T>(int number, int index, ref T sink) where T : struct, IFeatureSink
    {
        var (role, around, count) = (Role(index), Digit(tagged.Around(number)), tagged.Clauses.Sentences.Count);
        sink.Add(FeatureTemplate.Follows, Bit(tagged.Follows(number)), role);
        if (count < Few) return;
        sink.Add(FeatureTemplate.Around, around);
        sink.Add(FeatureTemplate.Around, around, role);
        sink.Add(FeatureTemplate.Lead, Digit(Math.Min(Ends, number)));
        sink.Add(FeatureTemplate.Lead, 'b', Digit(Math.Min(Ends, count - number)));
        sink.Add(FeatureTemplate.Lead, 'r', Digit((int)(10L * number / count)));
    }

    private void WriteBefore<T>(Clause before, ref T sink) where T : struct, IFeatureSink
    {
        sink.Add(FeatureTemplate.Before, _text[before.Start]);
        sink.Add(FeatureTemplate.Before, 'e', _text[before.End - 1]);
    }

    private void WriteNext<T>(Clause next, ref T sink) where T : struct, IFeatureSink =>
        sink.AddStarts(FeatureTemplate.Next, _text.AsSpan(next.Start, Math.Min(2, next.Length)));

    private void WriteWords<T>(Clause clause, in ClauseProfile profile, ref T sink) where T : struct, IFeatureSink
    {
        var words = _text.AsSpan(clause.Start, clause.Length);
        sink.AddStarts(FeatureTemplate.Start, words[..Math.Min(3, words.Length)]);
        for (var length = 1; length <= Math.Min(2, words.Length); length++) sink.Add(FeatureTemplate.End, words[^length..]);
        sink.AddPairs(words);
        for (var i = profile.FirstFigure; i < profile.FirstFigure + profile.FigureCount; i++)
        {
            sink.Add(FeatureTemplate.UnitClass, (char)('0' + AmountReader.UnitClass(tagged.Context.Figures[i].Unit)));
            sink.Add(FeatureTemplate.Unit, tagged.Context.Figures[i].Unit);
        }
        for (var i = profile.FirstCue; i < profile.FirstCue + profile.CueCount; i++)
            foreach (var sense in tagged.Lexicon.Senses(tagged.Cues[i]))
            {
                sink.Add(FeatureTemplate.Kind, (char)('a' + (int)sense.Kind));
                if (sense.Kind != CueKind.Tool) sink.Add(FeatureTemplate.Cue, _text.AsSpan(tagged.Cues[i].Start, tagged.Cues[i].Length));
            }
    }

    private char Role(int index) => (char)('A' + (int)_profiles[index].Role);

    private char Label(int index) => (char)('0' + (int)tagged.Labels[index]);

    private static char Digit(int value) => (char)('0' + value);

    private static char Bit(bool value) => value ? '1' : '0';

    /// <summary>Half steps from -3 to 8.</summary>
    private static char Bin(float score) => (char)('a' + (int)((Math.Clamp(score, -3, 8) + 3) * 2));

    private static bool StartsAt<TFact>(IReadOnlyList<TFact> facts, int start) where TFact : Fact =>
        FactSearch.FirstFrom(facts, start) is var i && i < facts.Count && facts[i].Span.Start == start;
}
