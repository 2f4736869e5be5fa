using NewsKb.Extraction.Organizations;

namespace NewsKb.Extraction.Places;

/// <summary>
/// Tells news of a national body (国务院联防联控机制召开发布会, a notice to all provinces), which has no jurisdiction though it names places.
/// </summary>
internal static class NationalArticle
{
    private const int Lead = 60;

    /// <summary>
    /// Whether a national body is the subject of the headline or of the first lines, before any place is named, and nothing says
    /// that the writer sits in a place (我市).
    /// </summary>
    public static bool Is(PlaceContext context, List<ResolvedName> title, List<ResolvedName> body, List<Deixis> words)
    {
        if (words.Exists(w => w.IsOwn)) return false;
        if (IsSubject(context.Title ?? "", title)) return true;
        if (title.Count > 0) return false;
        var text = context.Body;
        var end = Math.Min(text.Length, body.Count > 0 ? Math.Min(body[0].Start, Lead) : Lead);
        for (var i = 0; i < end; i++)
        {
            if (GovernmentBodies.AddressesAll(text.AsSpan(i))) return true;
            if ((i == 0 || text[i - 1] is '，' or '。' or '\n' or ' ' or '）' or '电' or '从') && GovernmentBodies.NationalAt(text.AsSpan(i)) is var length and > 0
                && (i == 0 || text[i - 1] != '从' || IssuerActs.At(text.AsSpan(i + length), out _) == Act.Heard))
                return body.Count == 0 || body[0].Start != i + length; // 国家税务总局重庆市税务局 is of its place
        }
        return false;
    }

    /// <summary>Whether a national body begins a clause of the headline before any clause begins with a place: 国家某委协调增加某市供应.</summary>
    private static bool IsSubject(string title, List<ResolvedName> names)
    {
        var starts = names.Select(n => n.Start).ToHashSet();
        for (var i = 0; i < title.Length; i++)
        {
            if (i > 0 && title[i - 1] is not ('，' or '！' or '：' or ':' or ' ' or '—' or '？' or '|' or '丨')) continue;
            if (starts.Contains(i)) return false;
            if (GovernmentBodies.NationalAt(title.AsSpan(i)) is var length and > 0) return !starts.Contains(i + length);
        }
        return false;
    }
}
