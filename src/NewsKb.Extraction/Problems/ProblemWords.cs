using System.Runtime.CompilerServices;
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
    private static readonly TermStarts Starts = new(Table);
    private static readonly (ProblemWordKind Word, string? Kind)[] Rows = [.. Enumerable.Range(0, Table.RowCount).Select(Row)];

    /// <summary>The longest word that the text starts with.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // most characters start none
    public static (ProblemWordKind Word, string? Kind) At(ReadOnlySpan<char> text, out int length)
    {
        var row = Starts.LongestAt(text, 0, out length);
        return length == 0 ? (ProblemWordKind.None, null) : Rows[row];
    }

    private static (ProblemWordKind Word, string? Kind) Row(int row)
    {
        var role = Table[row, Table.Column("role")];
        var kind = Table[row, Table.Column("kind")];
        return (role is "all_done" ? ProblemWordKind.AllDone : Enum.Parse<ProblemWordKind>(role, ignoreCase: true), kind.IsEmpty ? null : kind.ToString());
    }
}
