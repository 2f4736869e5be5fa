using System.Reflection;
using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Places;

/// <summary>What a pointing word points at.</summary>
internal enum DeixisLevel
{
    Province,
    Region,
    City,
    Prefecture,
    District,
    County,
    HongKong,
    Macau,
    Taiwan,
}

/// <summary>A word that points at a place: 我市, 该县, 自治区.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="Length">Its length.</param>
/// <param name="Level">What it points at.</param>
/// <param name="IsNear">Whether it points at the place named last rather than at the article's own.</param>
/// <param name="IsHint">Whether it names nothing and only tells where the text was written: 港元, or of what level: 市领导.</param>
/// <param name="IsOwn">Whether it says itself that it is the writer's own: 我市, 本市.</param>
internal readonly record struct Deixis(int Start, int Length, DeixisLevel Level, bool IsNear, bool IsHint, bool IsOwn)
{
    public int End => Start + Length;
}

/// <summary>Finds pointing words.</summary>
internal static class DeixisScanner
{
    private static readonly Lazy<TermTable> Table = new(() => TermTable.Open(Assembly.GetExecutingAssembly(), "place-deixis.bin"));

    private static readonly Lazy<CharacterSet> Starters = new(() => new(Enumerable.Range(0, Table.Value.RowCount).Select(row => Table.Value[row, 0][0])));

    public static List<Deixis> Scan(string text)
    {
        var (table, starters) = (Table.Value, Starters.Value);
        var (level, scope, after, before) = (table.Column("level"), table.Column("scope"), table.Column("not_after"), table.Column("not_before"));
        var found = new List<Deixis>();
        for (var i = 0; i < text.Length; i++)
        {
            var next = starters.IndexIn(text.AsSpan(i));
            if (next < 0) break;
            i += next;
            var (row, _) = table.LongestPrefix(text.AsSpan(i), out var length);
            if (length == 0) continue;
            if (i > 0 && table[row, after].Contains(text[i - 1])) continue;
            if (i + length < text.Length && table[row, before].Contains(text[i + length])) continue;
            var isLeader = table[row, scope] is "leader";
            if (isLeader && i > 0 && char.IsLetterOrDigit(text[i - 1])) continue; // 某某市市长 is of the place that is named
            found.Add(new Deixis(i, length, Level(table[row, level]), table[row, scope] is "near", isLeader || table[row, scope] is "hint", text[i] is '我' or '本'));
            i += length - 1;
        }
        return found;
    }

    private static DeixisLevel Level(ReadOnlySpan<char> name) => name switch
    {
        "province" => DeixisLevel.Province,
        "region" => DeixisLevel.Region,
        "city" => DeixisLevel.City,
        "prefecture" => DeixisLevel.Prefecture,
        "district" => DeixisLevel.District,
        "county" => DeixisLevel.County,
        "hongkong" => DeixisLevel.HongKong,
        "macau" => DeixisLevel.Macau,
        _ => DeixisLevel.Taiwan,
    };
}
