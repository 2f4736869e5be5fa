using System.Buffers;
using NewsKb.Extraction;
using NewsKb.Extraction.Organizations;
using NewsKb.Text;

namespace NewsKb.Knowledge.Matching;

/// <summary>
/// What an article says before a measure that its own clause leaves out: the sentence up to it, and the headings of the numbered items
/// that it stands under.
/// </summary>
/// <param name="Lead">The sentence up to the clause.</param>
/// <param name="Before">What stands before the clause, some sentences.</param>
/// <param name="Headings">The headings, its own first.</param>
internal sealed record MeasureSetting(string Lead, string Before, IReadOnlyList<string> Headings)
{
    private const int Reach = 4000;
    private const int LongestLead = 400;
    private const int LongestBefore = 200;
    private const int LongestHeading = 60;
    private const int Lines = 60;
    private static readonly SearchValues<char> ChineseDigits = SearchValues.Create("一二三四五六七八九十");

    /// <summary>Reads what stands before a measure.</summary>
    public static MeasureSetting Of(string body, TextSpan measure)
    {
        var end = Math.Min(measure.Start, body.Length);
        var least = Math.Max(0, end - Reach);
        var lead = Math.Max(0, end - LongestLead);
        lead += body.AsSpan(lead, end - lead).LastIndexOfAny("。！？\n") + 1;
        return new MeasureSetting(body[lead..end], body[Math.Max(0, end - LongestBefore)..end], HeadingsAbove(body, least, end));
    }

    /// <summary>Why the measure is not for an enterprise, by what stands before it; null where nothing tells, or its own words name this enterprise or many firms.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="title">The title of its article.</param>
    /// <param name="request">The enterprise.</param>
    public string? Misfit(Measure measure, string? title, MatchRequest request)
    {
        var own = ClauseCues.Of(measure.Text, request.Sector, isNamed: false);
        var named = EnterpriseSector.Read($"{measure.Beneficiary} {measure.Text}");
        if (own.IsWide || (request.Sector is { } sector && named.Contains(sector))) return null;
        var lead = measure.Text is ['对' or '向' or '为', ..] ? "" : Lead; // a clause that says for whom it is goes beside the one before it
        if (ClauseCues.Of(lead[(lead.LastIndexOf('；') + 1)..], request.Sector, isNamed: false).Others is { } others) return others;
        foreach (var text in (IEnumerable<string>)[own.PointsBack ? Before : lead, .. Headings])
        {
            var sectors = EnterpriseSector.ReadText(text);
            var isNamed = request.Sector is { } mine && sectors.Contains(mine);
            var cues = ClauseCues.Of(text, request.Sector, isNamed);
            if (cues.IsWide || isNamed) return null;
            if (cues.Special is { } special) return special;
            if (request.Sector is not null && sectors.Count > 0) return $"上文针对{string.Join("、", sectors)}";
        }
        return title is null ? null : ClauseCues.Of(title, request.Sector, isNamed: false).Special;
    }

    /// <summary>Whether a national body speaks: the title names it, or the first lines do or address all provinces.</summary>
    public static bool IsNational(string? title, string body)
    {
        for (var i = 0; i < title?.Length; i++)
            if (GovernmentBodies.NationalAt(title.AsSpan(i)) > 0) return true;
        for (var i = 0; i < Math.Min(body.Length, Lines); i++)
            if (GovernmentBodies.AddressesAll(body.AsSpan(i)) || GovernmentBodies.NationalAt(body.AsSpan(i)) > 0) return true;
        return false;
    }

    /// <summary>The headings above a place, the nearest first: each of a higher level than the one before.</summary>
    private static List<string> HeadingsAbove(string body, int least, int end)
    {
        var headings = new List<string>();
        var level = int.MaxValue;
        for (var at = end; at >= least && level > 0; at--)
        {
            if (!IsStart(body, at) || Level(body.AsSpan(at)) is not { } found || found >= level) continue;
            level = found;
            var length = body.AsSpan(at, Math.Min(LongestHeading, body.Length - at)).IndexOfAny("。；\n ");
            var stop = length < 0 ? Math.Min(body.Length, at + LongestHeading) : at + length;
            if (stop <= end) headings.Add(body[at..stop]);
        }
        return headings;
    }

    private static bool IsStart(string body, int at) => at == 0 || char.IsWhiteSpace(body[at - 1]) || body[at - 1] is '。' or '；' or '：' or '！' or '？';

    /// <summary>The level of the number that a line starts with, 0 for the highest; null for none.</summary>
    private static int? Level(ReadOnlySpan<char> text)
    {
        var open = text.Length > 0 && text[0] is '（' or '(' ? 1 : 0;
        var rest = text[open..];
        var length = rest.IndexOfAnyExcept(ChineseDigits);
        if (length > 0) return open == 1 ? rest[length] is '）' or ')' ? 1 : null : rest[length] is '、' ? 0 : rest[length] is '是' ? 3 : null;
        length = rest.IndexOfAnyExceptInRange('0', '9');
        if (length is not (1 or 2) || length + 1 >= rest.Length) return null;
        if (open == 1) return rest[length] is '）' or ')' ? 3 : null;
        return rest[length] is '.' or '．' or '、' && !char.IsAsciiDigit(rest[length + 1]) ? 2 : null;
    }
}
