using NewsKb.Documents.Pages;

namespace NewsKb.Documents.Repair;

/// <summary>Takes out the readings that scraping machines leave behind rare characters: <c>企业(yè)</c>.</summary>
internal static class Annotations
{
    private const string ToneMarks = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ";

    /// <summary>Deletes readings: Latin letters with at least one tone mark, in brackets, directly behind a Chinese character.</summary>
    public static bool Find(ReadOnlySpan<char> line, int offset, TextEdits edits)
    {
        var found = false;
        for (var at = 1; at < line.Length; at++)
        {
            var bracket = line[at..].IndexOfAny('(', '（');
            if (bracket < 0) break;
            at += bracket;
            if (at == 0 || !Characters.IsHan(line[at - 1])) continue;
            var length = Reading(line[(at + 1)..]);
            if (length == 0) continue;
            edits.Delete(offset + at, offset + at + length + 2, "reading");
            at += length + 1;
            found = true;
        }
        return found;
    }

    private static int Reading(ReadOnlySpan<char> text)
    {
        var marked = false;
        for (var i = 0; i < text.Length && i <= 8; i++)
        {
            var c = text[i];
            if (c is ')' or '）') return marked ? i : 0;
            if (ToneMarks.Contains(c) || c is >= '\u0300' and <= '\u030C') marked = true;
            else if (!char.IsAsciiLetterLower(c)) return 0;
        }
        return 0;
    }
}
