using NewsKb.Benchmarks.Training;
using NewsKb.Documents;
using NewsKb.Extraction.Measures;
using NewsKb.Text;

namespace NewsKb.Benchmarks;

/// <summary>
/// How like a reader's the phrases for who gains are, over the measures of the marked texts that are found: Beneficiaries ROOT [show].
/// With <c>show</c> those that are unlike are listed.
/// </summary>
public static class Beneficiaries
{
    private static readonly ScriptConverter Simplified = ScriptConverter.For("t2s");

    public static void Run(string[] args) => PhrasePair.Report(args, Compare);

    /// <summary>The reader's phrases beside those of the measures found in their clauses.</summary>
    private static IEnumerable<PhrasePair> Compare(MarkedText text) =>
        from article in DocumentReader.Read(text.File).Articles
        from found in MeasureExtractor.Extract(Measures.Context(article))
        let marked = text.Owner(article.Body.Map.ToSource(found.Span))
        where marked is { IsOptional: false, Beneficiary: not null }
        select new PhrasePair(Simplified.Convert(marked.Beneficiary), found.Beneficiary.Value ?? "");
}
