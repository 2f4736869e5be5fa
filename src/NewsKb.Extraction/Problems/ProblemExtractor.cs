using NewsKb.Extraction.Measures;
using NewsKb.Text;

namespace NewsKb.Extraction.Problems;

/// <summary>
/// Reads the difficulties that firms and people report: counted by kind (贷款融资类54件、降本增效类72件) or told one by one
/// (原材料成本大幅上涨, 手续不清等问题). Linear in the length of the text.
/// </summary>
internal static class ProblemExtractor
{
    private const int LongestName = 24;
    private const int Reach = 2; // sentences of the same paragraph in which the end of a problem is told

    /// <summary>The problems of a body, in order.</summary>
    public static IReadOnlyList<Problem> Extract(string text, IReadOnlyList<Figure> figures) => Extract(text, figures, ClauseSplitter.Split(text));

    /// <summary>The same for a body whose clauses are known.</summary>
    public static IReadOnlyList<Problem> Extract(string text, IReadOnlyList<Figure> figures, ClauseList clauses)
    {
        var problems = new List<Problem>();
        var told = new ProblemSentence[clauses.Sentences.Count];
        for (var s = 0; s < told.Length; s++) told[s] = ProblemSentence.Read(text, clauses.Sentences[s].Start, clauses.Sentences[s].End);
        for (var s = 0; s < told.Length; s++)
        {
            var (sentence, words, first) = (clauses.Sentences[s], told[s], problems.Count);
            if (!words.IsAboutProblems) continue;
            var counted = ProblemCounts.Read(text, sentence, figures);
            problems.AddRange(counted);
            if (counted.Count == 0 && words.Reports)
                for (var i = sentence.FirstClause; i < sentence.FirstClause + sentence.ClauseCount; i++) AddTold(text, clauses.Clauses[i], problems);
            if (problems.Count == first || !IsSolved(clauses.Sentences, told, s, ofAll: counted.Count > 0)) continue;
            for (var i = first; i < problems.Count; i++) problems[i] = problems[i] with { IsResolved = true };
        }
        return problems;
    }

    /// <summary>Whether a sentence, or one soon behind it in its paragraph, tells that its problems (counted ones: all of them) are solved.</summary>
    private static bool IsSolved(List<Sentence> sentences, ProblemSentence[] told, int index, bool ofAll)
    {
        for (var i = index; i < told.Length && i <= index + Reach && sentences[i].Paragraph == sentences[index].Paragraph; i++)
            if (ofAll ? told[i].SolvesAll : told[i].Solves) return true;
        return false;
    }

    /// <summary>The parts of a clause between 、 that name a topic and what is wrong with it.</summary>
    private static void AddTold(string text, Clause clause, List<Problem> problems)
    {
        for (var start = clause.Start; start < clause.End;)
        {
            var comma = text.IndexOf('、', start, clause.End - start);
            var end = comma < 0 ? clause.End : comma;
            if (Told(text, start, end) is { } problem) problems.Add(problem);
            start = end + 1;
        }
    }

    private static Problem? Told(string text, int start, int end)
    {
        string? kind = null;
        int first = -1, last = -1;
        for (var i = start; i < end;)
        {
            var (word, topic) = ProblemWords.At(text.AsSpan(i, end - i), out var length);
            if (word == ProblemWordKind.Remedy) return null;
            if (word is ProblemWordKind.Report && first >= 0 && last < 0) (kind, first) = (null, -1);
            if (word == ProblemWordKind.Topic && last < 0)
            {
                kind ??= topic;
                if (first < 0) first = i;
            }
            if (word == ProblemWordKind.State && (first >= 0 || topic is not null))
            {
                kind ??= topic;
                if (first < 0) first = i;
                last = i + length;
            }
            i += Math.Max(1, length);
        }
        if (kind is null || last < 0 || last - first > LongestName) return null;
        return new Problem { Text = text[first..last], Span = TextSpan.FromBounds(first, last), Kind = kind };
    }
}
