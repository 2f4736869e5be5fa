namespace NewsKb.Dictionaries.OpenCc;

/// <summary>OpenCC's text tables: key, tab, values separated by spaces, of which the first is the default.</summary>
internal static class OpenCcTable
{
    /// <summary>The entries in file order.</summary>
    /// <exception cref="FormatException">A line is malformed or repeats a key.</exception>
    public static IReadOnlyList<(string Key, string[] Values)> Read(string file)
    {
        var entries = new List<(string, string[])>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            if (line.Split('\t') is not [{ Length: > 0 } key, var values]) throw new FormatException($"{file}, line {number}: a key, a tab and values are expected");
            if (!seen.Add(key)) throw new FormatException($"{file}, line {number}: '{key}' occurs twice");
            entries.Add((key, values.Split(' ')));
        }
        return entries;
    }
}
