namespace NewsKb.Extraction.Problems;

/// <summary>What the words of a sentence tell about problems.</summary>
/// <param name="IsAboutProblems">Whether it speaks of difficulties at all.</param>
/// <param name="Reports">Whether it tells that somebody has them, or had them until they were solved.</param>
/// <param name="Solves">Whether it tells that they are solved.</param>
/// <param name="SolvesAll">Whether it tells that every one is solved.</param>
internal readonly record struct ProblemSentence(bool IsAboutProblems, bool Reports, bool Solves, bool SolvesAll)
{
    public static ProblemSentence Read(string text, int start, int end)
    {
        bool noun = false, state = false, report = false, done = false, all = false;
        for (var i = start; i < end;)
        {
            var (word, _) = ProblemWords.At(text.AsSpan(i, end - i), out var length);
            noun |= word == ProblemWordKind.Noun;
            state |= word == ProblemWordKind.State;
            report |= word == ProblemWordKind.Report;
            done |= word is ProblemWordKind.Done or ProblemWordKind.AllDone;
            all |= word == ProblemWordKind.AllDone;
            i += Math.Max(1, length);
        }
        return new(noun || (state && (report || done)), state && (report || done), done, all);
    }
}
