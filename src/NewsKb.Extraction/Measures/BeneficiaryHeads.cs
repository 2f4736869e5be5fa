using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Measures;

/// <summary>Words of <c>dictionaries/beneficiary-heads.tsv</c>: they name who gains, but do not help to tell an act from other text.</summary>
internal static class BeneficiaryHeads
{
    /// <summary>Stands for the row of such a word among cues.</summary>
    public const int Row = -1;

    private static readonly TermTable Table = TermTable.Open(typeof(BeneficiaryHeads).Assembly, "beneficiary-heads.bin");

    private static readonly int Role = Table.Column("role");
    private static readonly int Value = Table.Column("value");
    private static readonly TermStarts Starts = new(Table);

    /// <summary>Whether a word stands for many kinds of those who gain: 企业.</summary>
    public static bool IsGeneric(ReadOnlySpan<char> word) => Has(Table.Rows(word), "generic");

    /// <summary>Whether a word before a generic one tells no kind: 相关.</summary>
    public static bool IsVague(ReadOnlySpan<char> word) => Has(Table.Rows(word), "vague");

    /// <summary>Whether a word tells how a deed is done: 免费.</summary>
    public static bool IsManner(ReadOnlySpan<char> word) => Has(Table.Rows(word), "manner");

    /// <summary>Whether a phrase ends like those who gain: …的运输|车辆.</summary>
    public static bool Ends(ReadOnlySpan<char> phrase) =>
        Has(Table.Rows(phrase[^1..]), "ending") || (phrase.Length > 2 && Has(Table.Rows(phrase[^2..]), "ending"));

    /// <summary>The length of a word of a role that a text starts with; 0 where none does.</summary>
    public static int InFront(ReadOnlySpan<char> text, string role) => Has(Table.LongestPrefix(text, out var length), role) ? length : 0;

    /// <summary>Whom the word that a text starts with implies; null where none does.</summary>
    public static string? ImpliedBy(ReadOnlySpan<char> text, out int length)
    {
        var rows = Table.LongestPrefix(text, out length);
        return Has(rows, "implies") ? Table[rows.First, Value].ToString() : null;
    }

    /// <summary>The cues of a text with these words among them, in order; a word takes the place of the cues it holds.</summary>
    public static List<Cue> Merge(string text, List<Cue> cues)
    {
        var merged = new List<Cue>(cues.Count + 16);
        var next = 0;
        for (var i = 0; i < text.Length;)
        {
            while (next < cues.Count && cues[next].Start < i) next++;
            var cue = next < cues.Count && cues[next].Start == i ? cues[next].Length : 0;
            var head = Has(Table.Neighbours(Starts.LongestAt(text, i, out var length)), "head") ? length : 0;
            if (head > cue && Crosses(cues, next, i, head)) head = 0;
            if (head > 0 && head >= cue) merged.Add(new Cue(i, head, Row));
            else if (cue > 0) merged.Add(cues[next]);
            i += Math.Max(1, Math.Max(head, cue));
        }
        return merged;
    }

    /// <summary>Whether a cue starts in a word and ends behind it: 医药企业 is no 药企.</summary>
    private static bool Crosses(List<Cue> cues, int next, int start, int length)
    {
        for (var i = next; i < cues.Count && cues[i].Start < start + length; i++)
            if (cues[i].End > start + length) return true;
        return false;
    }

    private static bool Has((int First, int Count) rows, string role)
    {
        for (var row = rows.First; row < rows.First + rows.Count; row++)
            if (Table[row, Role].SequenceEqual(role)) return true;
        return false;
    }
}
