using System.Globalization;
using NewsKb.Knowledge.Search;

namespace NewsKb.Knowledge.Query;

/// <summary>Reads <c>&gt;100万</c>, <c>&lt;=5000</c>, <c>50万..300万</c>, <c>2亿</c>.</summary>
internal static class AmountRange
{
    public static (double Minimum, double Maximum) Parse(FieldCondition condition)
    {
        var value = condition.Value;
        var dots = value.IndexOf("..", StringComparison.Ordinal);
        if (dots >= 0)
        {
            var low = dots == 0 ? double.NegativeInfinity : Number(condition, 0, dots);
            var high = dots + 2 == value.Length ? double.PositiveInfinity : Number(condition, dots + 2, value.Length);
            return low <= high ? (low, high) : throw new QuerySyntaxException($"the range {value} ends before it starts", condition.Position);
        }
        if (value.StartsWith(">=", StringComparison.Ordinal)) return (Number(condition, 2, value.Length), double.PositiveInfinity);
        if (value.StartsWith("<=", StringComparison.Ordinal)) return (double.NegativeInfinity, Number(condition, 2, value.Length));
        if (value.StartsWith('>') || value.StartsWith('＞')) return (Math.BitIncrement(Number(condition, 1, value.Length)), double.PositiveInfinity);
        if (value.StartsWith('<') || value.StartsWith('＜')) return (double.NegativeInfinity, Math.BitDecrement(Number(condition, 1, value.Length)));
        var exact = Number(condition, 0, value.Length);
        return (exact, exact);
    }

    private static double Number(FieldCondition condition, int start, int end)
    {
        var text = condition.Value.AsSpan(start, end - start).TrimEnd('元');
        double factor = 1;
        while (text.Length > 0 && Power(text[^1]) is > 1 and var power)
        {
            factor *= power;
            text = text[..^1];
        }
        return double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)
            ? number * factor
            : throw new QuerySyntaxException($"'{condition.Value[start..end]}' is not an amount such as 100万", condition.Position + start);
    }

    private static double Power(char c) => c switch { '百' => 1e2, '千' => 1e3, '万' or '萬' => 1e4, '亿' or '億' => 1e8, _ => 1 };
}
