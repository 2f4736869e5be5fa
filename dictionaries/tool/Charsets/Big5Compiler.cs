using System.Globalization;
using System.Runtime.InteropServices;

namespace NewsKb.Dictionaries.Charsets;

/// <summary>
/// Compiles the Big5 table: for each pair of lead (81–FE) and trail (40–FE) byte an int that is the code point,
/// or for a sequence of two characters the first in the low and the second in the high half; 0 where there is none.
/// </summary>
internal static class Big5Compiler
{
    private const int FirstLead = 0x81, LastLead = 0xFE, FirstTrail = 0x40, LastTrail = 0xFE, Trails = LastTrail - FirstTrail + 1;

    public static byte[] Compile(string table)
    {
        var characters = new int[(LastLead - FirstLead + 1) * Trails];
        foreach (var cells in File.ReadLines(table).Where(l => l.Length > 0 && l[0] != '#').Skip(1).Select(l => l.Split('\t')))
        {
            var code = int.Parse(cells[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (cells is [_, [var first, var second], "one"])
            {
                characters[Index(code)] = first | (second << 16);
                continue;
            }
            foreach (var rune in cells[1].EnumerateRunes()) characters[Index(code++)] = rune.Value;
        }
        return MemoryMarshal.AsBytes<int>(characters).ToArray();
    }

    private static int Index(int code)
    {
        var (lead, trail) = (code >> 8, code & 0xFF);
        if (lead is < FirstLead or > LastLead || trail is < FirstTrail or > LastTrail) throw new FormatException($"{code:X4} is no Big5 code");
        return ((lead - FirstLead) * Trails) + trail - FirstTrail;
    }
}
