using NewsKb.Extraction.Figures;
using NewsKb.Text;
using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Dates;

/// <summary>Finds days and periods: absolute, partial and relative ones, ranges and deadlines.</summary>
internal static class DateScanner
{
    private static readonly CharacterSet Starters = new(
        [.. DateWords.FirstCharacters, .. "0123456789０１２３４５６７８９〇零一二三四五六七八九十两廿卅第周星礼"]);

    private const int LongestNumeral = 8, LongestMonth = 31;

    // What may stand behind the numeral that a date starts with; also what goes on a number (10多年前)
    private static readonly CharacterSet BehindNumeral = new("年月日号季个天周星礼多余几来半—-~～至到–－―﹣/.· ");

    /// <summary>The dates of a clean text, in order. Relative ones are resolved by <paramref name="published"/>, or left open without it.</summary>
    /// <remarks>
    /// Without a day of publication, days without a year are of the year that all full dates of the text have, when it is one and the same.
    /// </remarks>
    public static IReadOnlyList<DateMention> Scan(string text, DateOnly? published)
    {
        var found = Scan(text, new DateResolver(published), published);
        return published is null && YearOf(found) is { } year ? Scan(text, new DateResolver(published) { Year = year }, published) : found;
    }

    /// <summary>Whether the character joins the two ends of a range.</summary>
    public static bool IsRangeMark(char c) => c is '—' or '-' or '~' or '～' or '至' or '到' or '–' or '－' or '―' or '﹣';

    private static List<DateMention> Scan(string text, DateResolver resolver, DateOnly? published)
    {
        var found = new List<DateMention>();
        var (at, sentence, first) = (0, 0, 0);
        while (at < text.Length)
        {
            var next = Starters.IndexIn(text.AsSpan(at));
            if (next < 0) break;
            at += next;
            if (text.AsSpan(sentence, at - sentence).IndexOfAny('。', '\n', '；') >= 0)
            {
                resolver.StartSentence();
                first = found.Count;
            }
            sentence = at;
            at = Read(text, at, resolver, published, found, first);
        }
        return found;
    }

    /// <summary>The year of all days and months that were told with one, deadlines left aside; null where there are several, or where nothing lacks a year.</summary>
    private static int? YearOf(List<DateMention> found)
    {
        var years = found.Where(d => d.Kind is null && d.To is { } to && d.From is { } from && to.DayNumber - from.DayNumber < LongestMonth).Select(d => d.From!.Value.Year).Distinct().Take(2).ToArray();
        return years.Length == 1 && found.Exists(d => d.From is null && d.To is null) ? years[0] : null;
    }

    private static int Read(string text, int at, DateResolver resolver, DateOnly? published, List<DateMention> found, int first)
    {
        if (Numeral.KindOf(text[at]) == NumeralKind.None && text[at] is not ('前' or '第' or '周' or '星' or '礼') && DateWords.Match(text.AsSpan(at), out _).Kind == DateWordKind.None) return at + 1;
        var numeral = NumeralEnd(text, at);
        if (numeral - at > LongestNumeral || (numeral > at && (numeral == text.Length || !BehindNumeral.Contains(text[numeral])) && DateWords.Match(text.AsSpan(at), out _).Kind == DateWordKind.None))
            return numeral;
        if (CountedPeriod.TryRead(text, at, published, found.Count > first ? found[^1] : null, out var counted) && (found.Count == 0 || counted.Span.Start >= found[^1].Span.End))
        {
            found.Add(counted);
            return counted.Span.End;
        }
        var reader = new DateReader(text, at);
        if (IsInsideWord(text, at) || !reader.Read()) return SkipNumber(text, at);
        if (IsRecurring(text, at, reader)) return reader.End;
        var period = resolver.Resolve(reader, text.AsSpan(0, at), text[at] is '当' or '同' or '次' or '翌' or '这' or '该');
        var end = reader.End;
        var isRange = ReadRange(text, resolver, published, ref period, ref end) || reader.LastYear is not null;
        (period, end, var kind) = DateModifiers.Apply(text, at, end, period, reader.Word, isRange);
        found.Add(new DateMention
        {
            Text = text[at..end],
            Span = TextSpan.FromBounds(at, end),
            From = period?.From,
            To = period?.To,
            Kind = kind,
        });
        return end;
    }

    /// <summary>Where the run of digits ends that starts here, Arabic or Chinese; <paramref name="at"/> itself for none.</summary>
    private static int NumeralEnd(string text, int at)
    {
        var end = at;
        if (Numeral.KindOf(text[at]) == NumeralKind.Arabic)
            while (end < text.Length && Numeral.KindOf(text[end]) == NumeralKind.Arabic) end++;
        else
            while (end < text.Length && (Numeral.KindOf(text[end]) is NumeralKind.Digit or NumeralKind.Small || text[end] == '0')) end++;
        return end;
    }

    /// <summary>Reads the other end of a range; false where none follows.</summary>
    private static bool ReadRange(string text, DateResolver resolver, DateOnly? published, ref Period? period, ref int end)
    {
        if (text.AsSpan(end).StartsWith("至今") && !(end + 2 < text.Length && text[end + 2] is '年' or '天' or '日' or '晚' or '早' or '晨' or '后'))
        {
            period = period is { } since ? since with { To = published >= since.From ? published : null } : null;
            end += 2;
            return true;
        }
        var at = end;
        if (text.AsSpan(end) is ['起', '至' or '到', ..]) at += 2; // 即日起至12月31日
        while (at < text.Length && at - end < 2 && (IsRangeMark(text[at]) || text[at] == ' ')) at++;
        var isBetween = at == end && at < text.Length && text[at] is '和' or '与';
        if (isBetween) at++;
        if (at == end || at >= text.Length) return false;
        var reader = new DateReader(text, at);
        if (!reader.Read() || (isBetween && !IsBetween(text.AsSpan(reader.End))) || reader.Word.Kind is DateWordKind.Recent) return false;
        var last = resolver.Resolve(reader, text.AsSpan(0, at), false);
        end = reader.End;
        period = period is { } first && last is { } to && first.From <= to.To ? new Period(first.From, to.To) : period is null ? last : period;
        return true;
    }

    /// <summary>3月和5月之间.</summary>
    private static bool IsBetween(ReadOnlySpan<char> behind) => behind is ['间', ..] or ['之', '间', ..];

    /// <summary>Digits that go on a decimal, a Latin word or a code.</summary>
    private static bool IsInsideWord(string text, int at) =>
        at > 0 && char.IsAsciiDigit(text[at]) && ((text[at - 1] == '.' && (at + 4 >= text.Length || text[at + 4] != '年')) || char.IsAsciiLetter(text[at - 1]) || (text[at - 1] == '-' && at > 1 && char.IsAsciiLetterOrDigit(text[at - 2])));

    /// <summary>第3日, 每周五, 每年3月: a place in a row or what comes again, not a date.</summary>
    private static bool IsRecurring(string text, int at, in DateReader reader) =>
        at > 0 && reader.Year is null && (text[at - 1] is '第' or '每' || (at > 1 && text[at - 2] == '每' && text[at - 1] is '年' or '月' or '周'));

    private static int SkipNumber(string text, int at)
    {
        var kind = Numeral.KindOf(text[at]);
        if (kind is not (NumeralKind.Arabic or NumeralKind.Digit)) return at + 1;
        while (at < text.Length && (Numeral.KindOf(text[at]) == kind || (kind == NumeralKind.Arabic && text[at] is '.' or ',' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))) at++;
        return at;
    }
}
