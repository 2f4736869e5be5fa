using NewsKb.Extraction.Organizations;

namespace NewsKb.Extraction.Places;

/// <summary>Who issues a document, as its first lines tell: 某某市人民政府关于…的意见, 京某某发〔2022〕5号.</summary>
internal static class DocumentHead
{
    private const int Lead = 200, LongestMark = 14;

    /// <summary>The division whose body heads the document: the first line that begins with a place, its body and 关于; none (0) without one.</summary>
    public static DivisionCode Author(string text, IReadOnlyList<ResolvedName> names)
    {
        for (var i = 0; i < names.Count && names[i].Start < Lead; i++)
        {
            var at = names[i].Start;
            if (at > 0 && text[at - 1] is not ('\n' or ' ' or '　')) continue;
            while (i + 1 < names.Count && names[i + 1].Start == names[i].End) i++;
            var body = GovernmentBodies.At(text.AsSpan(names[i].End));
            if (body > 0 && text.AsSpan(names[i].End + body).StartsWith("关于")) return names[i].Code;
        }
        return default;
    }

    /// <summary>The province whose character opens the number of the document in the first line (京某某发〔2022〕5号); none (0) without one or where a city's follows (晋市政发).</summary>
    public static DivisionCode OfMark(string text, Gazetteer gazetteer)
    {
        var line = text.AsSpan(0, Math.Min(text.Length, LongestMark));
        var bracket = line.IndexOfAny('〔', '[', '［');
        if (bracket < 2 || line[1] == '市' || line[..bracket].ContainsAny('，', '。', '\n') || !line[bracket..].StartsWith($"{line[bracket]}20")) return default;
        var found = NameMatcher.At(line[..1], gazetteer);
        return found.Count == 0 ? default : Array.Find(found[0].Names, n => n.Kind == NameKind.Abbreviation && n.Code.Level == DivisionLevel.Province).Code;
    }
}
