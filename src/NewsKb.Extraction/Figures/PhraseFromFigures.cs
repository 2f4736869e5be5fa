namespace NewsKb.Extraction.Figures;

/// <summary>Takes what a figure measures, or a part of it, from the figures before it in the text.</summary>
internal static class PhraseFromFigures
{
    private const int Reach = 120;
    private const int ShortestPlace = 3;
    private const int LongestPlace = 6;
    private const int MostBetween = 8; // figures to look back over for one of the same unit

    /// <summary>The noun of the nearest figure before that counts in the same unit: 问题 of 收集企业问题236件, 其中融资类54件.</summary>
    public static string Alike(ClauseWords words, string text, List<Figure> figures, in Quantity quantity)
    {
        if (LikeFigure(text, figures, quantity)?.Of is not { } of) return "";
        if (quantity.Kind != UnitKind.Money) return words.LastNoun(of).ToString();
        var nouns = words.Nouns(of);
        return PhraseWords.AtEnd(nouns, PhraseRole.Actor) > 0 ? "" : nouns.ToString();
    }

    /// <summary>What the nearest figure of the same unit measures, without the place it is told of.</summary>
    public static string Elsewhere(ClauseWords words, string text, List<Figure> figures, in Quantity quantity)
    {
        if (LikeFigure(text, figures, quantity) is not { Of: { } of } like) return "";
        if (Place(text.AsSpan(0, like.Span.Start)) is { Length: > 0 } town && of.StartsWith(town, StringComparison.Ordinal)) return of[town.Length..];
        foreach (var token in words.Cut(of))
            if (token.Tag is not ("ns" or "r") && token.Token.Length > 1 && !PhraseTokens.IsVerb(token)) return of[token.Token.Start..];
        return "";
    }

    /// <summary>The place that an item of a list opens with, right before its first figure: 东湖镇 of 其中东湖镇2户9人，救助资金; empty without any.</summary>
    public static string Place(ReadOnlySpan<char> before)
    {
        if (before.Length > Reach) before = before[^Reach..];
        var item = before[(before.LastIndexOfAny("。；：\n") + 1)..];
        if (item.Length == Reach) return ""; // the start of the item is too far before
        if (item.StartsWith("其中")) item = item[2..].TrimStart('，');
        var end = item[..Math.Min(item.Length, LongestPlace + 1)].IndexOfAnyInRange('0', '9');
        var place = end < 0 ? item : item[..end];
        return place.Length is >= ShortestPlace and <= LongestPlace && !place.Contains('，') && (place[^1] is '镇' or '乡' or '县' or '区' or '市' or '州' or '村' || place.EndsWith("街道")) ? place.ToString() : "";
    }

    private static Figure? LikeFigure(string text, List<Figure> figures, in Quantity quantity)
    {
        for (var i = figures.Count - 1; i >= 0 && figures.Count - i <= MostBetween && quantity.Start - figures[i].Span.End < Reach; i--)
        {
            if (text.AsSpan(figures[i].Span.End, quantity.Start - figures[i].Span.End).Contains('\n')) return null;
            if (figures[i].Unit == quantity.Unit && figures[i].Of is not null and not ['每', ..]) return figures[i];
        }
        return null;
    }

    /// <summary>The things that the sentence counted first; empty without any.</summary>
    public static string Counted(ClauseWords words, string text, List<Figure> figures, in Quantity quantity)
    {
        var (noun, unit) = ("", (string?)null);
        for (var i = figures.Count - 1; i >= 0 && figures.Count - i <= MostBetween; i--)
        {
            if (text.AsSpan(figures[i].Span.End, quantity.Start - figures[i].Span.End).IndexOfAny('。', '\n') >= 0) break;
            if (figures[i].Of is not { } of || !UnitTable.IsCount(figures[i].Unit) || figures[i].Unit != (unit ?? figures[i].Unit)) continue;
            (noun, unit) = (words.LastWord(of).ToString(), figures[i].Unit);
        }
        return noun;
    }
}
