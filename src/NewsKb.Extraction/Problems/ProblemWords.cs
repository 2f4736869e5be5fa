using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Problems;

/// <summary>What a word of <c>dictionaries/problem-kinds.tsv</c> tells.</summary>
internal enum ProblemWordKind
{
    None,

    /// <summary>What the difficulty is about; the row names the kind of problem.</summary>
    Topic,

    /// <summary>That something is wrong: 短缺, 上涨, 不畅.</summary>
    State,

    /// <summary>A word that stands for problems themselves: 困难, 问题, 诉求.</summary>
    Noun,

    /// <summary>That firms report it: 反映, 面临, 遇到.</summary>
    Report,

    /// <summary>That it is dealt with: then it is no open problem.</summary>
    Remedy,

    /// <summary>That it is solved: 已解决, 得到缓解.</summary>
    Done,

    /// <summary>That every one is solved: 全部办结.</summary>
    AllDone,
}

/// <summary>The words that problems are read by.</summary>
internal static class ProblemWords
{
    private static readonly TermTable Table = TermTable.Open(typeof(ProblemWords).Assembly, "problem-kinds.bin");
    private static readonly int Role = Table.Column("role"), Kind = Table.Column("kind");

    /// <summary>The longest word that the text starts with.</summary>
    public static (ProblemWordKind Word, string? Kind) At(ReadOnlySpan<char> text, out int length)
    {
        var row = Table.LongestPrefix(text, out length).First;
        if (length == 0) return (ProblemWordKind.None, null);
        var kind = Table[row, Kind];
        return (Table[row, Role] is "all_done" ? ProblemWordKind.AllDone : Enum.Parse<ProblemWordKind>(Table[row, Role], ignoreCase: true), kind.IsEmpty ? null : kind.ToString());
    }
}
