namespace NewsKb.Extraction.Figures;

/// <summary>
/// Finds numbers with their units: what the text says, without a judgement whether it is news. One pass, linear in the text.
/// </summary>
internal static class QuantityScanner
{
    private const int Apart = 16; // characters from number to number in ordinary news
    private const int MostExpected = 1024;

    /// <summary>All quantities and bare numbers in order, ranges joined and elided units filled in.</summary>
    public static List<Quantity> Scan(ReadOnlySpan<char> text)
    {
        var found = ScanSingle(text);
        QuantityJoiner.Join(text, found);
        return found;
    }

    /// <summary>All numbers in order, as they are written, whatever follows them.</summary>
    public static List<NumberLiteral> ScanNumbers(ReadOnlySpan<char> text)
    {
        var found = new List<NumberLiteral>();
        for (var at = NextStarter(text, 0); at < text.Length; at = NextStarter(text, at))
        {
            if (!TryReadNumber(text, at, out var number))
            {
                at = number.End;
                continue;
            }
            at = number.End;
            if (number.Is(NumberTraits.BareMultiplier) && number.End - number.Start == 1) continue;
            found.Add(SignLength(text, number.Start) is > 0 and var sign ? number with { Start = number.Start - sign, Min = -number.Max, Max = -number.Min } : number);
        }
        return found;
    }

    private static List<Quantity> ScanSingle(ReadOnlySpan<char> text)
    {
        var found = new List<Quantity>(Math.Min(MostExpected, (text.Length / Apart) + 1));
        for (var at = NextStarter(text, 0); at < text.Length; at = NextStarter(text, at))
        {
            if (text[at] == '零' && found.Count > 0 && found[^1].End == at && found[^1].Unit is not null) at++; // 一小时零三十分钟
            if (at == text.Length) break;
            if (!HalfReader.TryRead(text, at, out var quantity))
            {
                var isNumber = TryReadNumber(text, at, out var number);
                at = number.End;
                if (!isNumber) continue;
                quantity = WithUnit(text, number);
            }
            found.Add(quantity);
            at = quantity.End;
        }
        return found;
    }

    private static int NextStarter(ReadOnlySpan<char> text, int from)
    {
        var next = Numeral.Starters.IndexIn(text[from..]);
        return next < 0 ? text.Length : from + next;
    }

    /// <summary>Reads the number at a character that one may start with; false where it is none or part of a name. Its end is where to go on.</summary>
    private static bool TryReadNumber(ReadOnlySpan<char> text, int at, out NumberLiteral number)
    {
        var start = at > 0 && text[at - 1] == '.' && (at == 1 || !IsWordOrDigit(text[at - 2])) && text[at] is >= '0' and <= '9' ? at - 1 : at;
        if (!NumberParser.TryRead(text, start, out number)) return false;
        if (NumeralWords.Match(text[start..]) is > 0 and var word)
        {
            number = number with { End = start + word };
            return false;
        }
        if (IsPartOfName(text, number, out var end))
        {
            number = number with { End = end };
            return false;
        }
        return number.End - number.Start > 1 || text.Length == 1 || !Numeral.IsNameAlone(text[number.Start]);
    }

    /// <summary>Digits inside a Latin word, an address or a version (COVID-19, 192.168.0.1) count nothing.</summary>
    private static bool IsPartOfName(ReadOnlySpan<char> text, NumberLiteral number, out int end)
    {
        end = number.End;
        if (!number.Is(NumberTraits.Arabic)) return false;
        var isName = number.Start > 0 && ((char.IsAsciiLetter(text[number.Start - 1]) && !MoneyReader.IsAfterCode(text, number.Start))
                     || (number.Start > 1 && text[number.Start - 1] is '-' or '.' && char.IsAsciiLetterOrDigit(text[number.Start - 2]) && text[number.Start - 1] == '.'));
        while (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
        {
            isName = true;
            for (end++; end < text.Length && char.IsAsciiDigit(text[end]); end++) { }
        }
        return isName;
    }

    private static Quantity WithUnit(ReadOnlySpan<char> text, NumberLiteral number)
    {
        var (start, min, max, sign) = (number.Start, number.Min, number.Max, 1);
        if (SignLength(text, start) is > 0 and var signLength)
        {
            (min, max, sign) = (-max, -min, -1);
            start -= signLength;
        }
        var hasMore = number.Is(NumberTraits.More);
        if (number.Is(NumberTraits.Percent))
            return new Quantity(start, number.End, min, max, "%", UnitKind.Percent, 1, hasMore, number);
        var at = SkipBlanks(text, number.End);
        if (at < text.Length - 1 && (Numeral.KindOf(text[at]) == NumeralKind.More || text[at] is '来' or '几') && UnitTable.Match(text[(at + 1)..], out _) is { } after
            && (text[at] != '来' || after.Kind is UnitKind.Count))
        {
            hasMore = true;
            at++;
        }
        var half = 0m;
        Unit? unit;
        int length;
        if (at + 2 < text.Length && text[at] == '个' && text[at + 1] is '多' or '半' && UnitTable.MatchAfterGe(text[(at + 2)..], out length) is { } duration)
        {
            (hasMore, half, unit) = (hasMore || text[at + 1] == '多', text[at + 1] == '半' ? 0.5m : 0, duration);
            at += 2;
        }
        else unit = UnitTable.MatchSpaced(text[at..], out length) ?? UnitTable.Match(text[at..], out length);
        if (unit is null || unit.Factor == 0 || (unit.Kind == UnitKind.Arabic && !number.Is(NumberTraits.Arabic) && !hasMore) || (at > number.End && length == 0) || IsAcrossBlank(text, number, at, unit, hasMore))
        {
            var bare = new Quantity(start, number.End, min, max, null, UnitKind.None, 1, number.Is(NumberTraits.More), number);
            return CountedNouns.TryCount(text, bare, out var counted) ? counted : MoneyReader.WithSymbol(text, bare);
        }
        var kind = unit.Kind == UnitKind.Arabic ? UnitKind.Count : unit.Kind;
        var end = at + length;
        if (half == 0 && kind is UnitKind.Duration or UnitKind.Measure && end < text.Length && text[end] == '半' && !FigureNeighbours.StartsAt(text, end + 1, NeighbourRole.Halved))
            (half, end) = (0.5m, end + 1);
        (min, max) = ((min + (half * sign)) * unit.Factor, (max + (half * sign)) * unit.Factor);
        if (unit.Factor == 10 && text[at] == '成' && TenthsReader.TryReadHundredths(text, end, out var hundredths, out var behind))
            (min, max, end) = (min + hundredths, max + hundredths, behind);
        if (unit.Name == "%" && unit.Factor == 10 && IsTwoDigitDiscount(text, at, number)) (min, max) = (min / 10, max / 10);
        var name = text[at] is '度' or '°' && length == 1 ? Temperature.UnitBefore(text[..start]) ?? unit.Name : unit.Name;
        var quantity = new Quantity(start, end, min, max, name, kind, unit.Factor, hasMore, number);
        return kind == UnitKind.Money ? MoneyReader.Complete(text, quantity) : quantity;
    }

    /// <summary>A discount of two digits is in hundredths: 七五折, 75折.</summary>
    private static bool IsTwoDigitDiscount(ReadOnlySpan<char> text, int unitAt, NumberLiteral number) =>
        text[unitAt] == '折' && number.Min is > 10 and < 100 && !number.Is(NumberTraits.Decimal);

    /// <summary>A one-character classifier behind a blank belongs to the next phrase more often than to the number.</summary>
    private static bool IsAcrossBlank(ReadOnlySpan<char> text, NumberLiteral number, int at, Unit unit, bool hasMore) =>
        at > number.End && !hasMore && text[number.End] == ' ' && unit.Kind is UnitKind.Count or UnitKind.Arabic && !number.Is(NumberTraits.Arabic);

    /// <summary>The length of the sign before a number: −, 负, 负的, 负 and a blank; 0 for none.</summary>
    private static int SignLength(ReadOnlySpan<char> text, int start) =>
        HasSign(text, start) ? 1 : start > 1 && text[start - 1] is '的' or ' ' && Numeral.KindOf(text[start - 2]) == NumeralKind.Minus && HasSign(text, start - 1) ? 2 : 0;

    private static bool HasSign(ReadOnlySpan<char> text, int start) =>
        start > 0 && NumberParser.IsSign(text[start - 1])
        && (Numeral.KindOf(text[start - 1]) == NumeralKind.Minus
            ? FigureNeighbours.EndsAt(text, start - 1, NeighbourRole.Burden) == 0
            : start < 2 || (!IsJoined(text[start - 2]) && text[start - 2] is not ('%' or '％' or '-' or '—' or ')' or '）')));

    /// <summary>A dash behind these joins two ends (5月-8月); behind another word it is a sign (增速为-3.2%).</summary>
    private static bool IsJoined(char c) =>
        char.IsAsciiLetterOrDigit(c) || Numeral.KindOf(c) != NumeralKind.None || c is '年' or '月' or '日' or '号' or '时' or '点' or '元' or '个' or '天' or '第' or '岁' or '吨' or '米' or '人';

    private static bool IsWordOrDigit(char c) => char.IsLetterOrDigit(c);

    private static int SkipBlanks(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < 4 && text[end] == ' ') end++;
        return end;
    }
}
