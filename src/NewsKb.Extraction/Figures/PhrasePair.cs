using System.Buffers;

namespace NewsKb.Extraction.Figures;

/// <summary>Completes figures that stand side by side: 80户|200人 are counted of one thing, 90户|300万元|发展养殖业 tell what they do and with what money.</summary>
internal static class PhrasePair
{
    private const int Longest = 14;
    private const int Shortest = 3;
    private const int LongestTool = 6;
    private const int Reach = 80; // characters back to what the money is
    private const string Kinds = "类";
    private const string Money = "金额";
    private static readonly SearchValues<char> Marks = SearchValues.Create("，。；、：\n（）()0123456789");

    /// <summary>Completes two neighbours in the list.</summary>
    /// <param name="words">The words of the article.</param>
    /// <param name="text">The text.</param>
    /// <param name="figures">The figures of the text.</param>
    /// <param name="first">The first of the two; nothing stands between it and the next.</param>
    public static void Complete(ClauseWords words, string text, List<Figure> figures, int first)
    {
        var (count, other) = (figures[first], figures[first + 1]);
        if (count.Of is not { } of || !UnitTable.IsCount(count.Unit) || of.EndsWith('数')) return;
        if (UnitTable.IsCount(other.Unit))
        {
            if (count.Unit == Kinds && other.Of is { } noun) figures[first] = count with { Of = (noun.EndsWith("条数", StringComparison.Ordinal) ? noun[..^2] : noun) + "种类" };
            if (count.Unit == other.Unit || other.Unit != "人") return;
            var thing = other.Of is { } its && its.EndsWith("人数", StringComparison.Ordinal) ? its[..^2] : other.Of;
            (figures[first], figures[first + 1]) = (count with { Of = of + count.Unit + "数" }, other with { Of = thing + "人数" });
        }
        else if (other.Of is { } amount && (amount == of || amount.EndsWith(Money, StringComparison.Ordinal)))
        {
            if (IsDeed(words, text.AsSpan(other.Span.End), out var deed, out var thing))
                (figures[first], figures[first + 1]) = (count with { Of = deed + count.Unit + "数" }, other with { Of = thing + Tool(words, text, figures, first) });
            else figures[first] = count with { Of = of + count.Unit + "数" };
        }
    }

    /// <summary>发展养殖业 behind 90户300万元: what is done with the money, and with what.</summary>
    private static bool IsDeed(ClauseWords words, ReadOnlySpan<char> after, out string deed, out string thing)
    {
        (deed, thing) = ("", "");
        var end = after[..Math.Min(after.Length, Longest + 1)].IndexOfAny(Marks);
        if (end < Shortest) return false;
        var clause = after[..end];
        var verb = 0;
        foreach (var token in words.Cut(clause))
        {
            if (verb == 0)
            {
                if (token.Token.Length < 2 || !(PhraseTokens.IsVerb(token) || token.Tag == "vn")) return false;
                verb = token.Token.End;
            }
            else if (!PhraseTokens.IsNominal(token) && token.Tag is not ("c" or "r")) return false;
        }
        (deed, thing) = (clause.ToString(), clause[verb..].ToString());
        return verb < end;
    }

    /// <summary>小额信贷 of 发放小额信贷700万元: the money that a sum before in the sentence is.</summary>
    private static string Tool(ClauseWords words, string text, List<Figure> figures, int first)
    {
        for (var i = first - 1; i >= 0 && figures[first].Span.Start - figures[i].Span.End < Reach; i--)
        {
            if (text.AsSpan(figures[i].Span.End, figures[first].Span.Start - figures[i].Span.End).IndexOfAny("。；\n") >= 0) break;
            if (figures[i].Unit != figures[first + 1].Unit || figures[i].Of is not { } of) continue;
            return words.Last(words.Nouns(of), LongestTool).ToString();
        }
        return Money;
    }
}
