namespace NewsKb.Extraction.Figures;

/// <summary>What belongs to an amount of money beyond number and unit: smaller coins, and a currency that is named before it.</summary>
internal static class MoneyReader
{
    /// <summary>Adds 角 and 分 (五元三毛, 十二块五) and takes the currency from a prefix (港币5000元, $20).</summary>
    public static Quantity Complete(ReadOnlySpan<char> text, Quantity money)
    {
        var end = ReadCoins(text, money, out var coins);
        money = money with { End = end, Min = money.Min + coins, Max = money.Max + coins };
        return money.Unit == "元" && CurrencyBefore(text, money.Start) is { } currency ? money with { Unit = currency } : money;
    }

    /// <summary>A bare number behind a currency sign is an amount: $20, HK$3.6亿, ￥300.</summary>
    public static Quantity WithSymbol(ReadOnlySpan<char> text, in Quantity bare)
    {
        var at = bare.Start;
        while (at > 0 && bare.Start - at < 2 && text[at - 1] == ' ') at--;
        if (at == 0 || SymbolBefore(text, at, out var start) is not { } currency) return bare;
        return bare with { Start = start, Unit = currency, Kind = UnitKind.Money };
    }

    /// <summary>Whether the letters before an offset are a currency's code: RMB500.</summary>
    public static bool IsAfterCode(ReadOnlySpan<char> text, int at) => SymbolBefore(text, at, out _) is not null;

    private static string? SymbolBefore(ReadOnlySpan<char> text, int end, out int start)
    {
        start = end;
        if (text[end - 1] is >= '\u3400' and <= '\u9fff') return null;
        for (var length = Math.Min(3, end); length > 0; length--)
            if (UnitTable.Match(text[(end - length)..end], out var matched) is { Name: var name, Kind: UnitKind.Money } && matched == length)
            {
                start = end - length;
                return name;
            }
        return null;
    }

    /// <summary>The currency that a word right before an amount names; null without one.</summary>
    private static string? CurrencyBefore(ReadOnlySpan<char> text, int start)
    {
        while (start > 0 && text[start - 1] == ' ') start--;
        if (start == 0 || !UnitTable.EndsCurrency(text[start - 1])) return null;
        for (var length = 5; length >= 2; length--)
            if (start >= length && UnitTable.Match(text[(start - length)..start], out var matched) is { Kind: UnitKind.Money } unit && matched == length)
                return unit.Name;
        return null;
    }

    private static int ReadCoins(ReadOnlySpan<char> text, Quantity money, out decimal coins)
    {
        coins = 0;
        var (end, place) = (money.End, 1m);
        if (money.Number.Scale > 1) return end;
        while (end < text.Length && place > 0.01m)
        {
            var at = text[end] is '又' or '零' ? end + 1 : end;
            if (at >= text.Length || !NumberParser.TryRead(text, at, out var number) || number.Min is < 1 or > 99 || number.Is(NumberTraits.Decimal)) break;
            var next = number.End < text.Length ? text[number.End] : '\0';
            var sub = text[number.End..].StartsWith("美分", StringComparison.Ordinal);
            if (place == 1 && next is '角' or '毛') place = 0.1m;
            else if (next == '分' || sub) place = 0.01m;
            else if (place == 1 && text[money.End - 1] == '块' && number.Min < 10 && !(next >= '\u3400' && next <= '\u9fff'))
            {
                coins += number.Min / (at > end ? 100 : 10); // 三块零四 are four 分
                return number.End;
            }
            else break;
            if (next == '分' && number.End + 1 < text.Length && text[number.End + 1] is '之' or '钟' or '别') break;
            coins += number.Min * place;
            end = number.End + (sub ? 2 : 1);
        }
        return end;
    }
}
