namespace NewsKb.Dictionaries;

/// <summary>The rows of a commented TSV table, without the header line.</summary>
internal static class Rows
{
    public static IEnumerable<string[]> Read(string table) =>
        File.ReadLines(table).Where(line => line.Length > 0 && line[0] != '#').Skip(1).Select(line => line.Split('\t'));
}
