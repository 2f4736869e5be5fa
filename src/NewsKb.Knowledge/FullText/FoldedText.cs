using System.Buffers;
using System.Text;
using NewsKb.Knowledge.Analysis;

namespace NewsKb.Knowledge.FullText;

/// <summary>
/// A text from SQLite, folded: as UTF-16, which analyzers read, and as UTF-8, which terms are stored in. For each code unit it knows
/// where it begins in the folded bytes and in SQLite's. One object serves one text after the other.
/// </summary>
internal sealed class FoldedText
{
    private const byte Continuation = 0x80;
    private const int LongestTerm = 256;
    private char[] _characters = [];
    private byte[] _bytes = [];
    private int[] _starts = [0];
    private int[] _sourceStarts = [0];
    private int _length;
    private int _written;

    /// <summary>The folded text.</summary>
    public ReadOnlySpan<char> Characters => _characters.AsSpan(0, _length);

    /// <summary>The folded text in UTF-8; what follows its end is undefined.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>Where a code unit begins in the text that was read.</summary>
    public int SourceOffset(int unit) => _sourceStarts[unit];

    /// <summary>The bytes of a term, cut off after whole characters where there are more than 256; none for half of a character.</summary>
    public (int Start, int Length) BytesOf(Term term)
    {
        var (start, end) = (term.Start, term.End);
        while (_starts[end] - _starts[start] > LongestTerm) end--;
        return (_starts[start], _starts[end] - _starts[start]);
    }

    /// <summary>Where the code unit is that begins at an offset of the text that was read; negative where none does.</summary>
    public int UnitAt(int sourceOffset) => _sourceStarts.AsSpan(0, _length + 1).BinarySearch(sourceOffset);

    /// <summary>Reads a text in place of the one before. What is not UTF-8 reads as U+FFFD.</summary>
    public void Read(ReadOnlySpan<byte> utf8)
    {
        Reserve(utf8.Length);
        (_length, _written) = (0, 0);
        for (var read = 0; read < utf8.Length;)
        {
            read += CopyHan(utf8[read..], read);
            if (read == utf8.Length) break;
            var consumed = Next(utf8[read..], out var scalar);
            if (scalar <= char.MaxValue) Add(TextFolding.Fold((char)scalar), read);
            else AddPair(new Rune(scalar), read);
            read += consumed;
        }
        (_starts[_length], _sourceStarts[_length]) = (_written, utf8.Length);
    }

    /// <summary>Copies as many characters as are of three bytes and the same when folded, as nearly all are, and says how many bytes that were.</summary>
    private int CopyHan(ReadOnlySpan<byte> utf8, int source)
    {
        int read = 0, length = _length, written = _written;
        var (characters, starts, sourceStarts) = (_characters, _starts, _sourceStarts);
        for (; read + 2 < utf8.Length && utf8[read] is >= 0xE4 and < 0xED; read += 3, length++)
        {
            var (second, third) = (utf8[read + 1], utf8[read + 2]);
            if ((second & 0xC0) != Continuation || (third & 0xC0) != Continuation) break;
            characters[length] = (char)(((utf8[read] & 0xF) << 12) | ((second & 0x3F) << 6) | (third & 0x3F));
            (starts[length], sourceStarts[length]) = (written + read, source + read);
        }
        utf8[..read].CopyTo(_bytes.AsSpan(written));
        (_length, _written) = (length, written + read);
        return read;
    }

    /// <summary>Reads one character and says of how many bytes.</summary>
    private static int Next(ReadOnlySpan<byte> utf8, out int scalar)
    {
        scalar = utf8[0];
        if (scalar < Continuation) return 1;
        if (scalar is (> 0xE0 and < 0xED) or 0xEE or 0xEF && utf8.Length > 2 && (utf8[1] & 0xC0) == Continuation && (utf8[2] & 0xC0) == Continuation)
        {
            scalar = ((scalar & 0xF) << 12) | ((utf8[1] & 0x3F) << 6) | (utf8[2] & 0x3F);
            return 3;
        }
        scalar = Rune.DecodeFromUtf8(utf8, out var rune, out var consumed) == OperationStatus.Done ? rune.Value : Rune.ReplacementChar.Value;
        return consumed;
    }

    private void Add(char c, int source)
    {
        (_characters[_length], _starts[_length], _sourceStarts[_length]) = (c, _written, source);
        _length++;
        if (c < 0x80) _bytes[_written++] = (byte)c;
        else if (c < 0x800)
        {
            _bytes[_written++] = (byte)(0xC0 | (c >> 6));
            _bytes[_written++] = (byte)(Continuation | (c & 0x3F));
        }
        else
        {
            _bytes[_written++] = (byte)(0xE0 | (c >> 12));
            _bytes[_written++] = (byte)(Continuation | ((c >> 6) & 0x3F));
            _bytes[_written++] = (byte)(Continuation | (c & 0x3F));
        }
    }

    private void AddPair(Rune rune, int source)
    {
        rune.EncodeToUtf16(_characters.AsSpan(_length));
        for (var half = 0; half < 2; half++, _length++) (_starts[_length], _sourceStarts[_length]) = (_written, source);
        _written += rune.EncodeToUtf8(_bytes.AsSpan(_written));
    }

    /// <summary>Room for as many code units as bytes; an invalid byte becomes three.</summary>
    private void Reserve(int length)
    {
        if (_characters.Length > length) return;
        var size = Math.Max(4096, length * 2);
        _characters = new char[size];
        _bytes = new byte[size * 3];
        _starts = new int[size + 1];
        _sourceStarts = new int[size + 1];
    }
}
