using NewsKb.Benchmarks.Training;
using NewsKb.Documents;
using NewsKb.Text;

namespace NewsKb.Benchmarks;

/// <summary>
/// How like a reader's the phrases for what figures measure are, over the marked texts: MeasuredPhrases ROOT [show]. The rules were not made on these
/// texts but on some of <c>corpus</c>; with <c>show</c> those that are unlike are listed.
/// </summary>
public static class MeasuredPhrases
{
    private static readonly ScriptConverter Simplified = ScriptConverter.For("t2s");

    public static void Run(string[] args) => PhrasePair.Report(args, Compare);

    private static IEnumerable<PhrasePair> Compare(MarkedText text)
    {
        foreach (var article in DocumentReader.Read(text.File).Articles)
        {
            foreach (var figure in Measures.Context(article).Figures)
            {
                var source = article.Body.Map.ToSource(figure.Span);
                if (text.Figures.FirstOrDefault(f => f.Start < source.End && source.Start < f.End) is not { } marked) continue;
                yield return new(Simplified.Convert(marked.Of), figure.Of ?? "");
            }
        }
    }
}
