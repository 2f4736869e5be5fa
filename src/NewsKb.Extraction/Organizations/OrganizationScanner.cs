using System.Buffers;
using NewsKb.Extraction.Places;
using NewsKb.Text;

namespace NewsKb.Extraction.Organizations;

/// <summary>
/// Reads organizations: a place or a level word (市, 省, 区, 县), some name, and a head word (局, 银行, 公司). Linear in the length of the text.
/// </summary>
public static class OrganizationScanner
{
    private const int LongestName = 24;
    private static readonly SearchValues<char> Breaks = SearchValues.Create("，。；：！？、“”‘’（）()《》〈〉【】[]—…,.;:!? \t\r\n　的了在和与对为是将被从向把及由今已还也都使让给等以有到至并请经据");

    /// <summary>The organizations of a body, in order.</summary>
    /// <param name="body">The clean text in simplified characters.</param>
    /// <param name="places">The places of the same body, as <see cref="PlaceScanner"/> gave them.</param>
    /// <param name="jurisdiction">The code of the article's own place; null where unknown.</param>
    public static IReadOnlyList<Organization> Scan(string body, IReadOnlyList<PlaceMention> places, string? jurisdiction)
    {
        var found = new List<Organization>();
        var place = 0;
        for (var i = 0; i < body.Length;)
        {
            while (place < places.Count && places[place].Span.Start < i) place++;
            var mention = place < places.Count && places[place].Span.Start == i ? places[place] : null;
            var nameStart = mention is not null ? ChainEnd(body, places, ref place, ref mention) : IsLevelWord(body, i) ? i + 1 : -1;
            var end = nameStart < 0 ? -1 : NameEnd(body, nameStart);
            if (end < 0)
            {
                i++;
                continue;
            }
            found.Add(new Organization
            {
                Text = body[i..end],
                Span = TextSpan.FromBounds(i, end),
                Place = mention?.Code ?? Level(body[i], jurisdiction),
            });
            i = end;
        }
        return found;
    }

    /// <summary>The end of a chain of places written together (浙江省温州市), and its last mention.</summary>
    private static int ChainEnd(string body, IReadOnlyList<PlaceMention> places, ref int place, ref PlaceMention? mention)
    {
        var at = place;
        while (at + 1 < places.Count && places[at + 1].Span.Start == places[at].Span.End && places[at].Span.End < body.Length) at++;
        mention = places[at];
        return places[at].Span.End;
    }

    /// <summary>The end of the longest name that goes on from here without a break and ends in a head; −1 for none.</summary>
    private static int NameEnd(string body, int start)
    {
        var end = -1;
        var last = Math.Min(body.Length, start + LongestName);
        for (var i = start; i < last && !Breaks.Contains(body[i]);)
        {
            _ = OrganizationHeads.At(body.AsSpan(i), out var length);
            if (length > 0) end = i + length;
            else if (end >= 0) break;
            i += Math.Max(length, 1);
        }
        return end;
    }

    /// <summary>市人社局, 省政府: a level word that does not belong to a word before it.</summary>
    private static bool IsLevelWord(string body, int i) =>
        body[i] is '市' or '省' or '县' or '区' && i + 1 < body.Length && (i == 0 || !IsHan(body[i - 1]) || body[i - 1] is '由' or '向' or '从' or '经' or '据' or '和' or '与' or '及' or '，');

    private static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';

    /// <summary>The division of that level in the article's own chain.</summary>
    private static string? Level(char word, string? jurisdiction)
    {
        if (jurisdiction is null) return null;
        for (var division = Gazetteer.Default.Find(jurisdiction); division is not null; division = division.Parent is { } parent ? Gazetteer.Default.Find(parent) : null)
            if (division.Name[^1] == word) return division.Code;
        return null;
    }
}
