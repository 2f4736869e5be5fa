using System.Text;
using System.Text.Json;
using NewsKb.Documents;
using NewsKb.Extraction;
using NewsKb.Knowledge;
using NewsKb.Knowledge.Search;

namespace NewsKb.Benchmarks;

/// <summary>R@1, R@10 and MRR@10 of plain questions over a folder with documents.jsonl and questions.jsonl: Retrieval FOLDER [--misses].</summary>
public static class Retrieval
{
    public static void Run(string[] args)
    {
        var file = Path.Combine(Path.GetTempPath(), $"retrieval-{Environment.ProcessId}.db");
        try
        {
            using var knowledge = KnowledgeBase.OpenForWriting(file);
            foreach (var line in File.ReadLines(Path.Combine(args[0], "documents.jsonl"))) Store(knowledge, JsonDocument.Parse(line).RootElement);
            knowledge.Writer.Commit();
            Console.WriteLine($"index {new FileInfo(file).Length / 1e6:f1} MB");
            Score(knowledge, File.ReadLines(Path.Combine(args[0], "questions.jsonl")), args.Contains("--misses"));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static void Store(KnowledgeBase knowledge, JsonElement row)
    {
        var name = row.GetProperty("docid").GetString()!;
        var document = DocumentReader.Read(new SourceFile(name, Encoding.UTF8.GetBytes(row.GetProperty("text").GetString()!)));
        knowledge.Writer.Write(document, name, "", [.. document.Articles.Select(a => Annotator.Annotate(a))]);
    }

    private static void Score(KnowledgeBase knowledge, IEnumerable<string> questions, bool showMisses)
    {
        int count = 0, first = 0, ten = 0, lineFirst = 0, lineTen = 0, partial = 0;
        double reciprocal = 0;
        foreach (var line in questions)
        {
            var row = JsonDocument.Parse(line).RootElement;
            var question = row.GetProperty("question").GetString()!;
            var result = knowledge.Search(new SearchRequest { Query = question, Target = SearchTarget.Articles, Limit = 10 });
            var hits = result.Hits.DistinctBy(h => h.Source).ToList();
            var at = hits.FindIndex(h => h.Source == row.GetProperty("docid").GetString());
            var rank = at < 0 ? 0 : hits[at].Rank;
            count++;
            if (result.IsPartial) partial++;
            if (at == 0) lineFirst++;
            if (at is >= 0 and < 10) lineTen++;
            if (rank == 1) first++;
            if (rank > 0) (ten, reciprocal) = (ten + 1, reciprocal + (1.0 / rank));
            if (showMisses && rank != 1) Console.WriteLine($"{rank}\t{question}\t{row.GetProperty("docid").GetString()}\t{(hits.Count > 0 ? hits[0].Source : "")}");
        }
        Console.WriteLine($"{count} questions  R@1 {(double)first / count:f3}  R@10 {(double)ten / count:f3}  MRR@10 {reciprocal / count:f3}   by line: R@1 {(double)lineFirst / count:f3}  R@10 {(double)lineTen / count:f3}   partial {partial}");
    }
}
