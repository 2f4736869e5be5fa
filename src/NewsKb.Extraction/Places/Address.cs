namespace NewsKb.Extraction.Places;

/// <summary>An address taken apart: the chain of divisions at its start, filled upwards, and what follows them.</summary>
public sealed record Address
{
    /// <summary>The deepest divisions that the chain can mean: one, or several where the address leaves it open; empty where it names none.</summary>
    public required IReadOnlyList<Division> Deepest { get; init; }

    /// <summary>The names of the chain as printed, from above.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>What follows the divisions: town, road, house number.</summary>
    public required string Rest { get; init; }

    /// <summary>
    /// Reads the divisions that an address starts with (simplified characters). Levels may be missing or shortened
    /// (<c>湖南湘潭湘潭县</c>); each must lie in the one before it, or else is left in <see cref="Rest"/>.
    /// </summary>
    public static Address Parse(string text, Gazetteer? gazetteer = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        gazetteer ??= Gazetteer.Default;
        var position = 0;
        List<PlaceName> chain = [];
        List<string> printed = [];
        while (position < text.Length)
        {
            var next = Next(text.AsSpan(position), chain, gazetteer, out var length);
            if (next.Count == 0) break;
            chain = next;
            printed.Add(text.Substring(position, length));
            position += length;
        }
        return new Address
        {
            Deepest = [.. chain.Select(n => gazetteer.Find(n.Code)!).Select(d => Today(d, gazetteer)).DistinctBy(d => d.Code)],
            Names = printed,
            Rest = text[position..],
        };
    }

    /// <summary>The longest name at the start of the text that fits below the chain so far.</summary>
    private static List<PlaceName> Next(ReadOnlySpan<char> text, List<PlaceName> chain, Gazetteer gazetteer, out int length)
    {
        length = 0;
        List<PlaceName> best = [];
        foreach (var (end, names) in NameMatcher.At(text, gazetteer))
        {
            var fitting = names.Where(n => n.IsWhole && (chain.Count == 0 || chain.Exists(c => IsBelow(c.Code, n, gazetteer)))).ToList();
            if (fitting.Count == 0) continue;
            if (fitting.Exists(n => n.Until == 0)) fitting.RemoveAll(n => n.Until != 0);
            (best, length) = (fitting, end);
        }
        if (chain.Count == 0 && best.Count > 1) best = [.. best.Where(n => n.Code.Level == best.Min(b => b.Code.Level))];
        return best;
    }

    private static bool IsBelow(DivisionCode upper, PlaceName lower, Gazetteer gazetteer) =>
        lower.Kind == NameKind.Outer ? upper == lower.Code // 台湾省台北市: one code for both
        : upper.Level < lower.Code.Level && (upper.Contains(lower.Code) || gazetteer.Find(upper)?.Until is not null);

    private static Division Today(Division division, Gazetteer gazetteer) => division.Successor is { } code ? gazetteer.Find(code) ?? division : division;
}
