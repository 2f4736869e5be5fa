using System.Globalization;
using NewsKb.Documents;
using NewsKb.Extraction;

namespace NewsKb.Cli.Output;

/// <summary>Why an article was read as it was, for people.</summary>
internal static class ExplanationView
{
    public static void Write(TextWriter output, Article article, ArticleExplanation explanation)
    {
        output.WriteLine($"{article.Source}#{article.Number}  {article.Title?.Text}");
        output.WriteLine($"relief news: {(explanation.IsReliefNews ? "yes" : "no")} ({explanation.Reason})");
        foreach (var measure in explanation.Measures)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{measure.Text}  [{measure.Span.Start}–{measure.Span.End}, score {measure.Score:0.##}]"));
            foreach (var slot in measure.Slots)
                output.WriteLine($"  {slot.Slot,-12} {slot.Value}  ← {slot.Rule}{(slot.Words is null ? "" : $": {slot.Words}")}{(slot.Span is { } span ? $" [{span.Start}–{span.End}]" : "")}");
        }
        output.WriteLine();
    }
}
