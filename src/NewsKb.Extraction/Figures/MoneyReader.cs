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

    /// <summary>The currency that a word right before an amount names; null without one.</summary>
    private static string? CurrencyBefore(ReadOnlySpan<char> text, int start)
    {
        while (start > 0 && text[start - 1] == ' ') start--;
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
                coins += number.Min / 10;
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
