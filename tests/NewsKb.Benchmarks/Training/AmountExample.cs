using NewsKb.Documents;
using NewsKb.Extraction;
using NewsKb.Extraction.Measures;
using NewsKb.Extraction.Measures.Tagging;
using NewsKb.Text;

namespace NewsKb.Benchmarks.Training;

/// <summary>A measure with figures as the learner of leading amounts sees it.</summary>
/// <param name="Text">Its clauses.</param>
/// <param name="Features">The features of each choice: of no figure, then of each figure.</param>
/// <param name="Figures">Its figures.</param>
/// <param name="Leading">The choice of the reader: 0 none, 1 the first figure, ….</param>
/// <param name="ByReader">The choice of <see cref="AmountReader"/> as it was built.</param>
internal sealed record AmountExample(string Text, string[][] Features, Figure[] Figures, int Leading, int ByReader)
{
    private const int Near = 3; // 近|2万人: a reader may start with a word that the figure leaves out

    /// <summary>Whether a choice is as good as the reader's: a figure of the same value is.</summary>
    public bool Accepts(int choice) =>
        choice == Leading || (choice > 0 && Leading > 0 && Figures[choice - 1].Min == Figures[Leading - 1].Min && Figures[choice - 1].Max == Figures[Leading - 1].Max);

    /// <summary>The same without a random part of the features of each choice.</summary>
    public AmountExample Without(double part, Random random) =>
        this with { Features = Array.ConvertAll(Features, features => Array.FindAll(features, _ => random.NextDouble() >= part)) };

    /// <summary>A choice for people.</summary>
    public string Name(int choice) => choice == 0 ? "-" : Figures[choice - 1].Text;

    /// <summary>The measures of a text of which the reader told the leading figure, in clauses as they were marked.</summary>
    public static IEnumerable<AmountExample> Of(MarkedText text)
    {
        foreach (var article in DocumentReader.Read(text.File).Articles)
        {
            var tagged = new TaggedText(Benchmarks.Measures.Context(article), CueLexicon.Default);
            foreach (var (measure, draft) in text.Drafts(article, tagged))
                if (measure is { IsOptional: false, Amount: { } amount } && Example(article, tagged, draft, amount) is { } example) yield return example;
        }
    }

    private static AmountExample? Example(Article article, TaggedText tagged, MeasureDraft draft, int amount)
    {
        var context = tagged.Context;
        var clauses = tagged.Profiles.AsSpan(draft.First, draft.Last - draft.First + 1);
        var features = new AmountFeatures(context.Text, tagged.Cues, tagged.Lexicon, context.Figures);
        var candidates = new AmountCandidate[AmountFeatures.MostFigures];
        candidates = candidates[..features.Collect(clauses, draft.Act - draft.First, candidates)];
        Figure[] figures = [.. candidates.Select(candidate => context.Figures[candidate.Figure])];
        var leading = 1 + Array.FindIndex(figures, figure => article.Body.Map.ToSource(figure.Span) is var span && span.Start - Near < amount && amount < span.End);
        if (figures.Length == 0 || (amount >= 0 && leading == 0)) return null;
        var rows = new string[1 + figures.Length][];
        for (var i = 0; i < rows.Length; i++)
        {
            var names = new Names([]);
            if (i == 0) AmountFeatures.WriteNone(candidates, ref names);
            else features.Write(clauses, draft.Act - draft.First, candidates, i - 1, ref names);
            rows[i] = [.. names.Features.Where(name => !name.Any(char.IsWhiteSpace))];
        }
        var read = new AmountReader(context.Text, tagged.Cues, tagged.Lexicon, context.Figures, AmountModel.Default).Read(clauses, draft.Act - draft.First).Value;
        var words = TextSpan.FromBounds(clauses[0].Clause.Start, clauses[^1].Clause.End).Of(context.Text).ToString();
        return new(words, rows, figures, leading, read is null ? 0 : 1 + Array.IndexOf(figures, read));
    }

    /// <summary>Gathers features as the table writes them.</summary>
    private readonly record struct Names(List<string> Features) : IAmountSink
    {
        public void Add(AmountTemplate template, ReadOnlySpan<char> value, ReadOnlySpan<char> second) =>
            Features.Add(string.Concat(AmountFeatures.Prefixes[(int)template], value, second.IsEmpty ? "" : ",", second));
    }
}
