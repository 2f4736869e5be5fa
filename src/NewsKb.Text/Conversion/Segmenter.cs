using System.Runtime.InteropServices;
using NewsKb.Text.Tables;

namespace NewsKb.Text.Conversion;

/// <summary>Finds the segments of a text by forward maximum matching (OpenCC's <c>mmseg</c>).</summary>
internal static unsafe class Segmenter
{
    /// <summary>
    /// Looks for the next key from <paramref name="at"/> on. True: it starts at <paramref name="at"/> and becomes <paramref name="value"/>. False: there is none up to
    /// <paramref name="at"/>, which is the end of the text or, without <paramref name="isEnd"/>, as far as is certain.
    /// </summary>
    public static bool Next(PhraseTable table, ReadOnlySpan<char> text, bool isEnd, ref int at, out int length, out ReadOnlySpan<char> value)
    {
        length = 0;
        value = default;
        fixed (char* start = &MemoryMarshal.GetReference(text))
        {
            var end = start + text.Length;
            var limit = isEnd ? text.Length : text.Length - (table.MaxKeyLength - 1);
            while (at < limit)
            {
                var entry = table.Entries[start[at]];
                if ((int)entry >= 0)
                {
                    at++;
                    continue;
                }
                length = table.MatchCut(start + at, end, out var replacement, out var replacementLength);
                if (length > 0)
                {
                    value = new ReadOnlySpan<char>(replacement, replacementLength);
                    return true;
                }
                var skip = IdeographicDescription.IsOperator(start[at]) ? IdeographicDescription.Length(text[at..]) : 1;
                if (skip == IdeographicDescription.Incomplete && !isEnd) return false;
                at += Math.Max(skip, 1);
            }
            return false;
        }
    }
}
