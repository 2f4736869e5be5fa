using System.Buffers;
using System.Text.Unicode;

namespace NewsKb.Text.Conversion;

/// <summary>Reads UTF-8, runs it through a conversion, and writes UTF-8, block by block.</summary>
internal static class Utf8Pipe
{
    private const int BlockLength = 1 << 16;

    /// <returns>Whether the text has replacement characters (U+FFFD): part of it was not UTF-8, or was lost before.</returns>
    public static bool Run(Stream input, Stream output, ConversionRun run, CancellationToken cancellation)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(BlockLength);
        var chars = ArrayPool<char>.Shared.Rent(BlockLength);
        var encoded = ArrayPool<byte>.Shared.Rent(BlockLength);
        var kept = 0; // bytes of a character that the next block ends
        var isStart = true;
        var isEnd = false;
        var isBroken = false;
        while (!isEnd)
        {
            cancellation.ThrowIfCancellationRequested();
            var read = input.ReadAtLeast(bytes.AsSpan(kept, BlockLength - kept), BlockLength - kept, throwOnEndOfStream: false);
            isEnd = kept + read < BlockLength;
            var block = bytes.AsSpan(0, kept + read);
            if (isStart && block.StartsWith("\uFEFF"u8)) block = block[3..];
            isStart = false;
            Utf8.ToUtf16(block, chars, out var used, out var length, replaceInvalidSequences: true, isFinalBlock: isEnd);
            isBroken |= chars.AsSpan(0, length).Contains('\uFFFD');
            block[used..].CopyTo(bytes);
            kept = block.Length - used;
            run.Add(chars.AsSpan(0, length), isEnd);
            Write(run.Output, output, encoded, isEnd);
        }
        ArrayPool<byte>.Shared.Return(bytes);
        ArrayPool<char>.Shared.Return(chars);
        ArrayPool<byte>.Shared.Return(encoded);
        return isBroken;
    }

    private static void Write(CharBuffer text, Stream output, byte[] encoded, bool isEnd)
    {
        var rest = text.Span;
        while (!rest.IsEmpty)
        {
            var status = Utf8.FromUtf16(rest, encoded, out var used, out var length, replaceInvalidSequences: true, isFinalBlock: isEnd);
            output.Write(encoded, 0, length);
            rest = rest[used..];
            if (status == OperationStatus.NeedMoreData) break; // half of a pair
        }
        text.Drop(text.Length - rest.Length);
    }
}
