using System.Buffers;
using NewsKb.Extraction.Places;
using NewsKb.Text;

namespace NewsKb.Extraction.Organizations;

/// <summary>
/// Reads organizations: government bodies and departments behind a place or a level word (市人社局, 自治区人民医院), names that start with a
/// place or a national organization and end in a head (江苏银行, 中国科学院某某研究所), and firms by their legal form (某某有限公司).
/// Linear in the length of the text.
/// </summary>
public static class OrganizationScanner
{
    private const int LongestName = 24, LongestOwn = 14, LongestTrade = 7, ShortestOwnHead = 4, ShortestNational = 2;
    private const int Reach = 4; // names back from a level word
    private static readonly SearchValues<char> Breaks =
        SearchValues.Create("，。；：！？、“”‘’《》〈〉【】[]—…,.;:!? \t\r\n　的了在和与对为是将被从向把及由今已还也都使让给等以有到至并请经据于各每家");

    /// <summary>The organizations of a body, in order; they do not overlap.</summary>
    /// <param name="body">The clean text in simplified characters.</param>
    /// <param name="reading">The places of the same body.</param>
    public static IReadOnlyList<Organization> Scan(string body, PlaceReading reading)
    {
        var found = new List<Organization>();
        var names = reading.Names;
        var starts = new OrganizationStarts(body);
        var (next, floor) = (0, 0);
        for (var i = 0; i < body.Length; i++)
        {
            while (next < names.Count && names[next].Start < i) next++;
            var at = starts.Next(i);
            if (next < names.Count) at = Math.Min(at, names[next].Start);
            if (at >= body.Length) break;
            i = at;
            var level = LevelWord(body, i, floor);
            var end = End(body, i, level, names, ref next, out var place);
            var start = i;
            if (end < 0 && LegalForm(body, i) is var form and > 0)
            {
                start = OrganizationName.Start(body, i, floor, LongestName, Breaks);
                end = start < i ? i + form : -1;
            }
            else if (end < 0 && ProperName.Before(body, i, floor, out var tail) is >= 0 and var own) (start, end) = (own, tail);
            if (end < 0 || OrganizationName.IsDocumentNumber(body, end)) continue;
            if (start == i && body[end - 1] == '委' && (level > 0 || place.Value != 0)) start -= OrganizationName.League(body.AsSpan(floor, start - floor));
            if (OrganizationHeads.IsBranch(body.AsSpan(start, end - start)))
            {
                if (found.Count > 0 && start == floor)
                {
                    start = found[^1].Span.Start; // 国家外汇管理局 + 衡阳市中心支局
                    found.RemoveAt(found.Count - 1);
                }
                else if (start - floor > 1 && GovernmentBodies.NationalAt(body.AsSpan(start)) == 0) start = OrganizationName.Start(body, start, floor, LongestName, Breaks); // 徽商银行 + 阜阳分行
            }
            else if (start == i && start > floor && place.Value != 0 && IsBare(body, i, end, names, next)) start = OrganizationName.Start(body, start, floor, LongestName, Breaks);
            found.Add(new Organization
            {
                Text = body[start..end],
                Span = TextSpan.FromBounds(start, end),
                Place = place.Value != 0 ? place.ToString() : level > 0 ? Level(body.AsSpan(i, level), reading.Place?.Code) ?? Named(body.AsSpan(i, level), names, next) : null,
            });
            i = end - 1;
            floor = end;
        }
        return found;
    }

    /// <summary>The end of the organization that starts here, and the place in its name; −1 where none starts.</summary>
    private static int End(string body, int start, int level, IReadOnlyList<ResolvedName> names, ref int next, out DivisionCode place)
    {
        place = default;
        var rest = start;
        while (next < names.Count && names[next].Start == rest && names[next].Kind is NameKind.Full or NameKind.Short)
        {
            place = names[next].Code;
            rest = names[next].End;
            next++;
        }
        if (rest == start) rest += level;
        if (rest > start && GovernmentBodies.At(body.AsSpan(rest)) is var government and > 0) return rest + government;
        if (body[rest - 1 < start ? start : rest - 1] is '市' or '省' && place.Value != 0 && rest < body.Length && body[rest] == '委') return rest + 1;
        var national = rest == start ? GovernmentBodies.NationalAt(body.AsSpan(start)) : 0;
        if (national is > 0 and <= ShortestNational && WordBoundaries.StraddlesStart(body, start, start + national)) national = 0; // 全|国铁|路
        if (national > 0) national += GovernmentBodies.OfficeAt(body.AsSpan(start + national));
        if (rest == start && national == 0) return -1;
        if (place.Value == 0 && national == 0 && OrganizationName.IsInsideWord(body, start, rest)) return -1; // 市民银行卡
        var end = NameEnd(body, rest + national, start + (place.Value == 0 && national == 0 ? LongestOwn : LongestName), names, ref place);
        return end > 0 ? end : national > 0 ? start + national : -1;
    }

    /// <summary>The end of the longest name that goes on from here without a break and ends in a head; −1 for none.</summary>
    private static int NameEnd(string body, int position, int limit, IReadOnlyList<ResolvedName> names, ref DivisionCode place)
    {
        var (end, open) = (-1, 0);
        var last = Math.Min(body.Length, limit);
        for (var i = position; i < last;)
        {
            var length = OrganizationHeads.At(body.AsSpan(i), out var passed);
            if (length > 0) end = i + length;
            else if ((end == i && !LeadsToForm(body, i)) || (Breaks.Contains(body[i]) && !OrganizationName.IsWordWithin(body, i))) break; // the name has ended, unless another head follows at once
            if (body[i] is '（' or '(') open++;
            else if (body[i] is '）' or ')' && --open < 0) break;
            i += passed;
        }
        foreach (var name in NamesWithin(names, position, end)) place = name.Code;
        return end;
    }

    /// <summary>养生堂药业|连锁经营有限公司: what ends like a name goes on to its legal form.</summary>
    private static bool LeadsToForm(string body, int at)
    {
        for (var i = at; i < Math.Min(body.Length, at + LongestTrade); i++)
        {
            if (LegalForm(body, i) > 0) return true;
            if (Breaks.Contains(body[i]) && !OrganizationName.IsWordWithin(body, i)) return false;
        }
        return false;
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

    /// <summary>国药控股|广西有限公司: a place and the legal form alone make no name; it began before.</summary>
    private static bool IsBare(string body, int start, int end, IReadOnlyList<ResolvedName> names, int next) =>
        next > 0 && names[next - 1] is var name && name.Start >= start && name.End < end && name.End + LegalForm(body, name.End) == end;

    private static int LegalForm(string body, int i) =>
        body[i] is not ('有' or '股') ? 0
        : body.AsSpan(i).StartsWith("有限责任公司", StringComparison.Ordinal) || body.AsSpan(i).StartsWith("股份有限公司", StringComparison.Ordinal) ? 6
        : body.AsSpan(i).StartsWith("有限公司", StringComparison.Ordinal) ? 4 : 0;

    /// <summary>The length of a level word (市 in 市人社局) that does not belong to a word or a name before it; 0 for none.</summary>
    private static int LevelWord(string body, int i, int floor)
    {
        var length = GovernmentBodies.LevelAt(body.AsSpan(i));
        if (i + length < body.Length && body[i + length] is '级' or '属') return 0;
        if (length == 0 || i == 0 || i == floor || body[i - 1] is < '\u4e00' or > '\u9fff' || (Breaks.Contains(body[i - 1]) && body[i - 1] != '各') || body[i - 1] is '日' or '会') return length;
        return (GovernmentBodies.At(body.AsSpan(i + length)) > 0 || OrganizationHeads.At(body.AsSpan(i + length), out _) >= ShortestOwnHead) && OrganizationName.MayFollow(body, i) ? length : 0;
    }

    /// <summary>The division of that level in the article's own chain.</summary>
    private static string? Level(ReadOnlySpan<char> word, string? jurisdiction)
    {
        for (var at = jurisdiction is null ? null : Gazetteer.Default.Find(jurisdiction); at is not null; at = at.Parent is { } parent ? Gazetteer.Default.Find(parent) : null)
            if (at.Name.AsSpan().EndsWith(word)) return at.Code;
        return null;
    }

    /// <summary>The division of that level that was named last before a position in the list: 融水县…，县委宣传部.</summary>
    private static string? Named(ReadOnlySpan<char> word, IReadOnlyList<ResolvedName> names, int next)
    {
        for (var i = next - 1; i >= Math.Max(0, next - Reach); i--)
            if (Gazetteer.Default.Find(names[i].Code) is { } division && division.Name.AsSpan().EndsWith(word)) return division.Code;
        return null;
    }
}
