namespace NewsKb.Extraction.Figures;

/// <summary>Takes what a figure measures, or a part of it, from the figures before it in the text.</summary>
internal static class PhraseFromFigures
{
    private const int Reach = 120;
    private const int MostBetween = 8; // figures to look back over for one of the same unit

    /// <summary>The noun of the nearest figure before that counts in the same unit: 问题 of 收集企业问题236件, 其中融资类54件.</summary>
    public static string Alike(ClauseWords words, string text, List<Figure> figures, in Quantity quantity)
    {
        if (LikeFigure(text, figures, quantity) is not { } of) return "";
        if (quantity.Kind != UnitKind.Money) return words.LastNoun(of).ToString();
        var nouns = words.Nouns(of);
        return PhraseWords.AtEnd(nouns, PhraseRole.Actor) > 0 ? "" : nouns.ToString();
    }

    /// <summary>What the nearest figure of the same unit measures, without the place it is told of.</summary>
    public static string Elsewhere(ClauseWords words, string text, List<Figure> figures, in Quantity quantity)
    {
        var of = LikeFigure(text, figures, quantity) ?? "";
        foreach (var token in words.Cut(of))
            if (token.Tag is not ("ns" or "r") && token.Token.Length > 1 && !PhraseTokens.IsVerb(token)) return of[token.Token.Start..];
        return "";
    }

    private static string? LikeFigure(string text, List<Figure> figures, in Quantity quantity)
    {
        for (var i = figures.Count - 1; i >= 0 && figures.Count - i <= MostBetween && quantity.Start - figures[i].Span.End < Reach; i--)
        {
            if (text.AsSpan(figures[i].Span.End, quantity.Start - figures[i].Span.End).Contains('\n')) return null;
            if (figures[i].Unit == quantity.Unit && figures[i].Of is { } of and not ['每', ..]) return of;
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
