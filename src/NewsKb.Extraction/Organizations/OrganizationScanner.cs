using System.Buffers;
using NewsKb.Extraction.Figures;
using NewsKb.Extraction.Places;
using NewsKb.Text;

namespace NewsKb.Extraction.Organizations;

/// <summary>
/// Reads organizations: government bodies and departments behind a place or a level word (市人社局), names that start with a place or
/// a national organization and end in a head (江苏银行, 中国科学院某某研究所), and firms by their legal form (某某有限公司).
/// Linear in the length of the text.
/// </summary>
public static class OrganizationScanner
{
    private const int LongestName = 24;
    private const int LongestVerb = 2;
    private static readonly SearchValues<char> Breaks =
        SearchValues.Create("，。；：！？、“”‘’《》〈〉【】[]—…,.;:!? \t\r\n　的了在和与对为是将被从向把及由今已还也都使让给等以有到至并请经据于各每家");

    /// <summary>The organizations of a body, in order; they do not overlap.</summary>
    /// <param name="body">The clean text in simplified characters.</param>
    /// <param name="reading">The places of the same body.</param>
    public static IReadOnlyList<Organization> Scan(string body, PlaceReading reading)
    {
        var found = new List<Organization>();
        var names = reading.Names;
        var (next, floor) = (0, 0);
        for (var i = 0; i < body.Length; i++)
        {
            while (next < names.Count && names[next].Start < i) next++;
            var end = End(body, i, names, ref next, out var place);
            var start = i;
            if (end < 0 && LegalForm(body, i) is var form and > 0)
            {
                start = NameStart(body, i, floor);
                end = start < i ? i + form : -1;
            }
            if (end < 0) continue;
            if (start - floor > 2 && body.AsSpan(start - 2, 2) is "银行") start = NameStart(body, start, floor); // 徽商银行 + 阜阳分行
            found.Add(new Organization
            {
                Text = body[start..end],
                Span = TextSpan.FromBounds(start, end),
                Place = place.Value != 0 ? place.ToString() : IsLevelWord(body, start) ? Level(body[start], reading.Place?.Code) : null,
            });
            i = end - 1;
            floor = end;
        }
        return found;
    }

    /// <summary>The end of the organization that starts here, and the place in its name; −1 where none starts.</summary>
    private static int End(string body, int start, IReadOnlyList<ResolvedName> names, ref int next, out DivisionCode place)
    {
        place = default;
        var rest = start;
        while (next < names.Count && names[next].Start == rest && names[next].Kind is NameKind.Full or NameKind.Short)
        {
            place = names[next].Code;
            rest = names[next].End;
            next++;
        }
        if (rest == start && IsLevelWord(body, start)) rest++;
        if (rest > start && GovernmentBodies.At(body.AsSpan(rest)) is var government and > 0) return rest + government;
        if (body[rest - 1 < start ? start : rest - 1] is '市' or '省' && place.Value != 0 && rest < body.Length && body[rest] == '委') return rest + 1;
        var national = rest == start ? GovernmentBodies.NationalAt(body.AsSpan(start)) : 0;
        if (rest == start && national == 0) return -1;
        if (place.Value == 0 && national == 0) return -1;
        var end = NameEnd(body, start, rest + national, names, ref place);
        return end > 0 ? end : national > 0 ? start + national : -1;
    }

    /// <summary>The end of the longest name that goes on from here without a break and ends in a head; −1 for none.</summary>
    private static int NameEnd(string body, int start, int position, IReadOnlyList<ResolvedName> names, ref DivisionCode place)
    {
        var end = -1;
        var last = Math.Min(body.Length, start + LongestName);
        for (var i = position; i < last;)
        {
            var length = OrganizationHeads.At(body.AsSpan(i), out var passed);
            if (length > 0) end = i + length;
            else if (end == i || Breaks.Contains(body[i])) break; // the name has ended, unless another head follows at once
            i += passed;
        }
        foreach (var name in NamesWithin(names, position, end)) place = name.Code;
        return end;
    }

    private static IEnumerable<ResolvedName> NamesWithin(IReadOnlyList<ResolvedName> names, int from, int to)
    {
        int low = 0, high = names.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (names[middle].Start < from) low = middle + 1;
            else high = middle;
        }
        for (; low < names.Count && names[low].End <= to; low++) yield return names[low];
    }

    private static int LegalForm(string body, int i) =>
        body[i] is not ('有' or '股') ? 0
        : body.AsSpan(i).StartsWith("有限责任公司", StringComparison.Ordinal) || body.AsSpan(i).StartsWith("股份有限公司", StringComparison.Ordinal) ? 6
        : body.AsSpan(i).StartsWith("有限公司", StringComparison.Ordinal) ? 4 : 0;

    /// <summary>Where the name before a legal form starts: behind the last break.</summary>
    private static int NameStart(string body, int end, int floor)
    {
        var start = end;
        while (start > floor && end - start < LongestName && !Breaks.Contains(body[start - 1])) start--;
        return end - start > LongestVerb + 1 && body[start + LongestVerb] is '市' or '省' or '县' or '区' && PhraseTokens.Cut(body.AsSpan(start, LongestVerb)) is [var verb] && PhraseTokens.IsVerb(verb)
            ? start + LongestVerb // 指定市某某公司
            : start;
    }

    /// <summary>市人社局, 省政府: a level word that does not belong to a word before it.</summary>
    private static bool IsLevelWord(string body, int i) =>
        body[i] is '市' or '省' or '县' or '区' or '州' && (i == 0 || body[i - 1] is < '\u4e00' or > '\u9fff' || (Breaks.Contains(body[i - 1]) && body[i - 1] != '各') || body[i - 1] is '日' or '会');

    /// <summary>The division of that level in the article's own chain.</summary>
    private static string? Level(char word, string? jurisdiction)
    {
        for (var at = jurisdiction is null ? null : Gazetteer.Default.Find(jurisdiction); at is not null; at = at.Parent is { } parent ? Gazetteer.Default.Find(parent) : null)
            if (at.Name[^1] == word) return at.Code;
        return null;
    }
}
