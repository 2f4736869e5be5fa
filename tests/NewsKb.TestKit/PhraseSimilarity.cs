namespace NewsKb.TestKit;

/// <summary>
/// How like two phrases are, 0 to 1: twice the characters in common over all characters; those in common by the longest common stretch, then on both
/// sides of it (Ratcliff and Obershelp 1983).
/// </summary>
public static class PhraseSimilarity
{
    /// <summary>How like they are.</summary>
    public static double Of(string a, string b) => 2.0 * Common(a, b) / Math.Max(1, a.Length + b.Length);

    private static int Common(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var (at, bt, longest) = (0, 0, 0);
        for (var i = 0; i < a.Length; i++)
            for (var j = 0; j < b.Length; j++)
                if (a[i..].CommonPrefixLength(b[j..]) is var length && length > longest) (at, bt, longest) = (i, j, length);
        return longest == 0 ? 0 : longest + Common(a[..at], b[..bt]) + Common(a[(at + longest)..], b[(bt + longest)..]);
    }
}
