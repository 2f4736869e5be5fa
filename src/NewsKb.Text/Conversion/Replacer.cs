using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NewsKb.Text.Tables;

namespace NewsKb.Text.Conversion;

/// <summary>One pass of a <see cref="PhraseTable"/> over a text, from left to right: the longest key at each position is replaced.</summary>
internal static unsafe class Replacer
{
    /// <summary>
    /// Converts as much of the input as is certain and appends it to the output; returns how much was read. With <paramref name="isEnd"/>
    /// that is all of it; else the rest, shorter than the longest key or description sequence, waits for more input.
    /// </summary>
    public static int Run<TEdits>(PhraseTable table, ReadOnlySpan<char> input, bool isEnd, CharBuffer output, ref TEdits edits)
        where TEdits : struct, IEditLog
    {
        var room = output.Reserve(input.Length * table.MaxGrowth);
        fixed (char* source = &MemoryMarshal.GetReference(input), target = &MemoryMarshal.GetReference(room))
        {
            var end = source + input.Length;
            var limit = isEnd ? end : end - (table.MaxKeyLength - 1);
            var entries = table.Entries;
            char* at = source, to = target;
            while (at < limit)
            {
                var entry = entries[*at];
                if ((int)entry >= 0)
                {
                    *to++ = (char)(*at++ + entry);
                    continue;
                }
                var length = table.Match(at, end, out var value, out var valueLength);
                if (length > 0)
                {
                    edits.Replace((int)(at - source), length, (int)(to - target), valueLength);
                    for (var i = 0; i < valueLength; i++) to[i] = value[i];
                    at += length;
                    to += valueLength;
                }
                else if (IdeographicDescription.IsOperator(*at))
                {
                    length = IdeographicDescription.Length(new ReadOnlySpan<char>(at, (int)(end - at)));
                    if (length == IdeographicDescription.Incomplete && !isEnd) break;
                    for (length = Math.Max(length, 1); length > 0; length--) *to++ = *at++;
                }
                else
                {
                    *to++ = (char)(*at++ + entry);
                }
            }
            output.Advance((int)(to - target));
            return (int)(at - source);
        }
    }
}

/// <summary>Is told of every replacement that a pass makes, except of one code unit by one.</summary>
internal interface IEditLog
{
    /// <summary>So much of the pass's input at this offset became so much output at that offset.</summary>
    void Replace(int start, int length, int outputStart, int outputLength);
}

/// <summary>Does not listen.</summary>
internal struct NoEdits : IEditLog
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Replace(int start, int length, int outputStart, int outputLength)
    {
    }
}
