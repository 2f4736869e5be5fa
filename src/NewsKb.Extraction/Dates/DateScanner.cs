using System.Buffers;
using NewsKb.Extraction.Figures;
using NewsKb.Text;

namespace NewsKb.Extraction.Dates;

/// <summary>Finds days and periods: absolute, partial and relative ones, ranges and deadlines.</summary>
internal static class DateScanner
{
    private static readonly SearchValues<char> Starters = SearchValues.Create(
        [.. DateWords.FirstCharacters, .. "0123456789０１２３４５６７８９〇零一二三四五六七八九十两廿卅第周星礼"]);

    /// <summary>The dates of a clean text, in order. Relative ones are resolved by <paramref name="published"/>, or left open without it.</summary>
    public static IReadOnlyList<DateMention> Scan(string text, DateOnly? published)
    {
        var found = new List<DateMention>();
        var resolver = new DateResolver(published);
        var (at, sentence) = (0, 0);
        while (at < text.Length)
        {
            var next = text.AsSpan(at).IndexOfAny(Starters);
            if (next < 0) break;
            at += next;
            if (text.AsSpan(sentence, at - sentence).IndexOfAny('。', '\n', '；') is >= 0)
            {
                resolver.StartSentence();
            }
            sentence = at;
            at = Read(text, at, resolver, published, found);
        }
        return found;
    }

    /// <summary>Whether the character joins the two ends of a range.</summary>
    public static bool IsRangeMark(char c) => c is '—' or '-' or '~' or '～' or '至' or '到' or '–' or '－' or '―' or '﹣';

    private static int Read(string text, int at, DateResolver resolver, DateOnly? published, List<DateMention> found)
    {
        if (CountedPeriod.TryRead(text, at, published, out var counted))
        {
            found.Add(counted);
            return counted.Span.End;
        }
        var reader = new DateReader(text, at);
        if (IsInsideWord(text, at) || !reader.Read()) return SkipNumber(text, at);
        if (IsOrdinal(text, at, reader)) return reader.End;
        var period = resolver.Resolve(reader, text[at] is '当' or '同' or '次' or '翌');
        var end = reader.End;
        ReadRange(text, resolver, ref period, ref end);
        var start = text[at] == '第' || at == 0 || text[at - 1] != '前' || reader.FirstMonth != 1 || text[end - 1] != '度' ? at : at - 1;
        (period, end, var kind) = DateModifiers.Apply(text, start, end, period, reader.Word.Kind);
        found.Add(new DateMention
        {
            Text = text[start..end],
            Span = TextSpan.FromBounds(start, end),
            From = period?.From,
            To = period?.To,
            Kind = kind,
        });
        return end;
    }

    private static void ReadRange(string text, DateResolver resolver, ref Period? period, ref int end)
    {
        var at = end;
        while (at < text.Length && at - end < 2 && (IsRangeMark(text[at]) || text[at] == ' ')) at++;
        var isBetween = at == end && at < text.Length && text[at] is '和' or '与';
        if (isBetween) at++;
        if (at == end || at >= text.Length) return;
        var reader = new DateReader(text, at);
        if (!reader.Read() || (isBetween && (reader.End >= text.Length || text[reader.End] is not ('之' or '间') || !text.AsSpan(reader.End, Math.Min(2, text.Length - reader.End)).Contains('间'))) || reader.Word.Kind is DateWordKind.Recent) return;
        var last = resolver.Resolve(reader, false);
        end = reader.End;
        period = period is { } first && last is { } to && first.From <= to.To ? new Period(first.From, to.To) : period is null ? last : period;
    }

    /// <summary>Digits that go on a decimal, a Latin word or a code.</summary>
    private static bool IsInsideWord(string text, int at) =>
        at > 0 && char.IsAsciiDigit(text[at]) && ((text[at - 1] == '.' && (at + 4 >= text.Length || text[at + 4] != '年')) || char.IsAsciiLetter(text[at - 1]) || (text[at - 1] == '-' && at > 1 && char.IsAsciiLetterOrDigit(text[at - 2])));

    /// <summary>第3日, 每月: a place in a row, not a date.</summary>
    private static bool IsOrdinal(string text, int at, in DateReader reader) =>
        at > 0 && (text[at - 1] == '第' || text[at - 1] == '每') && reader.Year is null && text[reader.End - 1] != '度';

    private static int SkipNumber(string text, int at)
    {
        var kind = Numeral.KindOf(text[at]);
        if (kind is not (NumeralKind.Arabic or NumeralKind.Digit)) return at + 1;
        while (at < text.Length && (Numeral.KindOf(text[at]) == kind || (kind == NumeralKind.Arabic && text[at] is '.' or ',' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))) at++;
        return at;
    }
}
