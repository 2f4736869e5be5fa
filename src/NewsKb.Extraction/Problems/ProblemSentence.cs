namespace NewsKb.Extraction.Problems;

/// <summary>What the words of a sentence tell about problems.</summary>
/// <param name="IsAboutProblems">Whether it speaks of difficulties at all.</param>
/// <param name="Reports">Whether it tells that somebody has them.</param>
internal readonly record struct ProblemSentence(bool IsAboutProblems, bool Reports)
{
    public static ProblemSentence Read(string text, int start, int end)
    {
        bool noun = false, state = false, report = false;
        for (var i = start; i < end;)
        {
            var (word, _) = ProblemWords.At(text.AsSpan(i, end - i), out var length);
            noun |= word == ProblemWordKind.Noun;
            state |= word == ProblemWordKind.State;
            report |= word == ProblemWordKind.Report;
            i += Math.Max(1, length);
        }
        return new(noun || (state && report), report && state);
    }
}
