using NewsKb.Documents.Pages;

namespace NewsKb.Documents.Repair;

/// <summary>
/// Undoes bold type that a PDF sets by printing each run twice: <c>问需求问需求 送服务送服务</c>, <c>66个小组个小组</c>.
/// A line is repaired only when all of it reads as doubled runs, so that a true 66 survives.
/// </summary>
internal static class Overprint
{
    /// <summary>Longer lines are body text, which is not set bold.</summary>
    private const int LongestLine = 240;

    /// <summary>Deletes the second print of each run; false when the line does not read as doubled.</summary>
    public static bool Find(ReadOnlySpan<char> line, int offset, TextEdits edits)
    {
        var trimmed = line.Trim();
        if (trimmed.Length is < 4 or > LongestLine || !MayBeDoubled(trimmed)) return false;
        var lead = line.IndexOf(trimmed[0]);
        Span<int> runs = stackalloc int[trimmed.Length + 1];
        if (!Parse(trimmed, runs) || !IsConvincing(trimmed, runs)) return false;
        for (var at = 0; at < trimmed.Length;)
        {
            var run = runs[at];
            if (run == 0) at++;
            else
            {
                edits.Delete(offset + lead + at + run, offset + lead + at + (2 * run), "overprint");
                at += 2 * run;
            }
        }
        return true;
    }

    /// <summary>A cheap look: a run that holds the first letter must come again at once.</summary>
    private static bool MayBeDoubled(ReadOnlySpan<char> line)
    {
        for (var start = 0; start < line.Length; start++)
        {
            var middle = ((line.Length + start) / 2) + 1;
            for (var length = 1; start + length < middle && line[(start + length)..middle].IndexOf(line[start]) is var next and >= 0; length++)
            {
                length += next;
                if (line.Slice(start, length).SequenceEqual(line.Slice(start + length, length))) return true;
            }
            if (!IsLoose(line[start])) return false;
        }
        return false;
    }

    /// <summary>
    /// Reads the line as doubled runs from right to left with the fewest runs; <c>runs[i]</c> is the length of the run at i, 0 for a loose sign.
    /// </summary>
    private static bool Parse(ReadOnlySpan<char> line, Span<int> runs)
    {
        Span<int> cost = stackalloc int[line.Length + 1];
        cost.Fill(int.MaxValue);
        cost[line.Length] = 0;
        for (var i = line.Length - 1; i >= 0; i--)
        {
            if (IsLoose(line[i]) && cost[i + 1] != int.MaxValue) (cost[i], runs[i]) = (cost[i + 1] + (line[i] == ' ' ? 0 : 1), 0);
            for (var length = 1; i + (2 * length) <= line.Length; length++)
            {
                var next = i + (2 * length);
                if (line[i] != line[i + length] || cost[next] == int.MaxValue || cost[next] + 1 >= cost[i]) continue;
                if (next < line.Length && char.IsAsciiLetterOrDigit(line[next - 1]) && char.IsAsciiLetterOrDigit(line[next])) continue;
                if (!line.Slice(i, length).SequenceEqual(line.Slice(i + length, length))) continue;
                (cost[i], runs[i]) = (cost[next] + 1, length);
            }
        }
        return cost[0] != int.MaxValue;
    }

    /// <summary>One long run, or several of two characters: a single 天天 or 高高兴兴 is no overprint.</summary>
    private static bool IsConvincing(ReadOnlySpan<char> line, ReadOnlySpan<int> runs)
    {
        int longest = 0, letters = 0, loose = 0;
        for (var at = 0; at < line.Length;)
        {
            if (runs[at] == 0)
            {
                loose += line[at] == ' ' ? 0 : 1;
                at++;
                continue;
            }
            longest = Math.Max(longest, runs[at]);
            letters += runs[at];
            at += 2 * runs[at];
        }
        return (longest >= 3 || (longest == 2 && letters >= 4)) && loose * 2 <= letters;
    }

    private static bool IsLoose(char c) => !char.IsLetterOrDigit(c) && !Characters.IsHan(c);
}
