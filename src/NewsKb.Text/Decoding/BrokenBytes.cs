namespace NewsKb.Text.Decoding;

/// <summary>Collects warnings of bytes that mean nothing in the charset, up to a limit; the last one then counts the rest.</summary>
internal sealed class BrokenBytes(List<Warning> warnings, int limit)
{
    private int _count;

    /// <summary>Reports bytes that became U+FFFD.</summary>
    public void Add(int byteOffset, ReadOnlySpan<byte> bytes, int textOffset)
    {
        _count++;
        if (_count <= limit)
            warnings.Add(new Warning("broken_bytes", $"{System.Convert.ToHexString(bytes)} at byte {byteOffset}", new TextSpan(textOffset, 1)));
    }

    /// <summary>Reports how many were left out.</summary>
    public void End()
    {
        if (_count > limit) warnings.Add(new Warning("broken_bytes", $"{_count - limit} more"));
    }
}
