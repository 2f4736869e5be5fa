using System.Buffers;

namespace NewsKb.Text.Conversion;

/// <summary>A growing stretch of characters in rented memory.</summary>
internal sealed class CharBuffer : IDisposable
{
    private char[] _chars = [];

    /// <summary>The number of characters held.</summary>
    public int Length { get; private set; }

    /// <summary>The characters.</summary>
    public ReadOnlySpan<char> Span => _chars.AsSpan(0, Length);

    /// <summary>Room for at least this many further characters; tell what was used by <see cref="Advance"/>.</summary>
    public Span<char> Reserve(int count)
    {
        if (_chars.Length - Length < count)
        {
            var larger = ArrayPool<char>.Shared.Rent((int)Math.Min(Array.MaxLength, Math.Max((long)Length + count, _chars.Length * 2L)));
            Span.CopyTo(larger);
            Return();
            _chars = larger;
        }
        return _chars.AsSpan(Length);
    }

    /// <summary>Takes characters written to the reserved room.</summary>
    public void Advance(int count) => Length += count;

    /// <summary>Adds characters at the end.</summary>
    public void Append(ReadOnlySpan<char> text)
    {
        text.CopyTo(Reserve(text.Length));
        Advance(text.Length);
    }

    /// <summary>Removes characters at the start.</summary>
    public void Drop(int count)
    {
        Span[count..].CopyTo(_chars);
        Length -= count;
    }

    /// <summary>Empties the buffer, keeping its memory.</summary>
    public void Clear() => Length = 0;

    /// <summary>Empties the buffer and gives its memory back if that is more than this many characters.</summary>
    public void Clear(int largestKept)
    {
        if (_chars.Length > largestKept) Dispose();
        Length = 0;
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        Return();
        _chars = [];
        Length = 0;
    }

    private void Return()
    {
        if (_chars.Length > 0) ArrayPool<char>.Shared.Return(_chars);
    }
}
