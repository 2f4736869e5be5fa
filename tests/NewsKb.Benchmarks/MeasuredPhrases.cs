using NewsKb.Benchmarks.Training;
using NewsKb.Documents;
using NewsKb.TestKit;
using NewsKb.Text;

namespace NewsKb.Benchmarks;

/// <summary>
/// How like a reader's the phrases for what figures measure are, over the marked texts: MeasuredPhrases ROOT [show]. The rules were not made on these
/// texts but on some of <c>corpus</c>; with <c>show</c> those that are unlike are listed.
/// </summary>
public static class MeasuredPhrases
{
    private const double Unlike = 0.5;

    private static readonly ScriptConverter Simplified = ScriptConverter.For("t2s");

    public static void Run(string[] args)
    {
        var root = args[0];
        Report("corpus", MarkedText.ReadGold(Path.Combine(root, "corpus")), args);
        Report("Clauses", MarkedText.ReadClauses(root), args);
        Report("Instruments", MarkedText.ReadInstruments(root), args);
        Report("Figures", MarkedText.ReadFigures(root), args);
    }

    private static void Report(string name, IReadOnlyList<MarkedText> texts, string[] args)
    {
        var figures = texts.SelectMany(Compare).ToList();
        Console.WriteLine(FormattableString.Invariant($"{name}: {texts.Count} texts, {figures.Count} figures, phrases like the reader's {figures.Average(f => f.Likeness):0.000}"));
        if (!args.Contains("show")) return;
        foreach (var (likeness, told, found) in figures.Where(f => f.Likeness < Unlike)) Console.WriteLine(FormattableString.Invariant($"  {likeness:0.00}\t{told}\t{found}"));
    }

    private static IEnumerable<(double Likeness, string Told, string Found)> Compare(MarkedText text)
    {
        foreach (var article in DocumentReader.Read(text.File).Articles)
        {
            foreach (var figure in Measures.Context(article).Figures)
            {
                var source = article.Body.Map.ToSource(figure.Span);
                if (text.Figures.FirstOrDefault(f => f.Start < source.End && source.Start < f.End) is not { } marked) continue;
                var (told, found) = (Simplified.Convert(marked.Of), figure.Of ?? "");
                yield return (PhraseSimilarity.Of(told, found), told, found);
            }
        }
    }
}
