using System.Globalization;
using System.Runtime.InteropServices;

namespace NewsKb.Dictionaries.Jieba;

/// <summary>Compiles <c>finalseg.tsv</c> into the binary that <c>NewsKb.Segmentation.CharacterModel</c> reads.</summary>
/// <remarks>Layout, all doubles, states in the order B, M, E, S: start (4), transitions from each state (16), emissions of each character from U+4E00 to U+9FD5 (4 each).</remarks>
internal static class FinalSegCompiler
{
    private const double Never = -3.14e100;

    public static byte[] Compile(string table)
    {
        const int Emissions = 20;
        var values = new double[Emissions + (4 * ('\u9FD5' - '\u4E00' + 1))];
        Array.Fill(values, Never);
        foreach (var row in Rows.Read(table))
        {
            var offset = row[0] == "^" ? 0 : "BMES".IndexOf(row[0][0], StringComparison.Ordinal) is var state and >= 0 ? 4 + (4 * state) : Emissions + (4 * (row[0][0] - '\u4E00'));
            if (row[0].Length != 1 || offset < 0 || offset >= values.Length) continue; // no Han character: jieba never asks
            for (var i = 1; i < row.Length; i++)
                if (row[i].Length > 0) values[offset + i - 1] = double.Parse(row[i], CultureInfo.InvariantCulture);
        }
        return MemoryMarshal.AsBytes<double>(values).ToArray();
    }
}
