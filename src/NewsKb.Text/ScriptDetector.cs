using NewsKb.Text.Tables;

namespace NewsKb.Text;

/// <summary>Tells simplified from traditional text by the characters that only one of them has.</summary>
public static class ScriptDetector
{
    private static readonly Lazy<byte[]> Scripts = new(ReadScripts);

    private enum Tells : byte
    {
        Nothing,
        Simplified,
        Traditional,
    }

    /// <summary>The script of a text; simplified where nothing tells.</summary>
    public static ChineseScript Detect(ReadOnlySpan<char> text) => Measure(text).Script;

    /// <summary>Counts the characters that tell.</summary>
    public static ScriptShares Measure(ReadOnlySpan<char> text)
    {
        var scripts = Scripts.Value;
        Span<int> counts = stackalloc int[3];
        foreach (var c in text) counts[scripts[c]]++;
        return new ScriptShares(counts[(int)Tells.Simplified], counts[(int)Tells.Traditional]);
    }

    /// <summary>Whether only traditional text has this character.</summary>
    internal static bool IsTraditional(char c) => Scripts.Value[c] == (byte)Tells.Traditional;

    private static byte[] ReadScripts()
    {
        var table = TermTable.Open(typeof(ScriptDetector).Assembly, "scripts.bin");
        var scripts = new byte[65536];
        var column = table.Column("script");
        for (var row = 0; row < table.RowCount; row++)
            scripts[table[row, 0][0]] = (byte)(table[row, column] is "hans" ? Tells.Simplified : Tells.Traditional);
        return scripts;
    }
}
