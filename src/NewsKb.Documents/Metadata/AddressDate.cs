namespace NewsKb.Documents.Metadata;

/// <summary>The date in an address or a file name: <c>/2020/02/11/</c>, <c>/2020-02/11/</c>, <c>t20200211_123.html</c>.</summary>
internal static class AddressDate
{
    /// <summary>The first date of a plausible year, or null.</summary>
    public static PrintedDate? Read(string? address)
    {
        if (address is null) return null;
        for (var i = 0; i + 8 <= address.Length; i++)
        {
            if (address[i] is not ('1' or '2') || (i > 0 && char.IsAsciiDigit(address[i - 1]))) continue;
            var at = i;
            var year = Number(address, ref at, 4);
            if (year is < 1990 or > 2100) continue;
            var plain = at < address.Length && char.IsAsciiDigit(address[at]);
            if (!plain && !Separator(address, ref at)) continue;
            var month = Number(address, ref at, 2);
            if (!plain && !Separator(address, ref at) && !(at < address.Length && char.IsAsciiDigit(address[at]))) continue;
            var day = Number(address, ref at, 2);
            if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || (at < address.Length && char.IsAsciiDigit(address[at]))) continue;
            return new PrintedDate(year, month, day, i, at);
        }
        return null;
    }

    private static int Number(string text, ref int at, int digits)
    {
        var value = 0;
        for (var i = 0; i < digits; i++, at++)
        {
            if (at >= text.Length || !char.IsAsciiDigit(text[at])) return -1;
            value = (value * 10) + (text[at] - '0');
        }
        return value;
    }

    private static bool Separator(string text, ref int at)
    {
        if (at >= text.Length || text[at] is not ('-' or '/' or '_' or '.')) return false;
        at++;
        return true;
    }
}
