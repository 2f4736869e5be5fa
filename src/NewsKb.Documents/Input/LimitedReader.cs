namespace NewsKb.Documents.Input;

/// <summary>Reads a stream whose length may not be known, up to a limit.</summary>
internal static class LimitedReader
{
    private const int FirstBuffer = 1 << 16;

    /// <summary>All bytes of the stream.</summary>
    /// <exception cref="UnreadableDocumentException">There are more than <paramref name="limit"/>.</exception>
    public static ReadOnlyMemory<byte> Read(Stream stream, string path, long limit)
    {
        var known = stream.CanSeek ? stream.Length : 0;
        if (known > limit) throw TooLarge(path, limit);
        var buffer = new byte[known > 0 ? known + 1 : Math.Min(FirstBuffer, limit + 1)];
        var length = 0;
        for (int read; (read = stream.Read(buffer, length, buffer.Length - length)) > 0;)
        {
            length += read;
            if (length > limit) throw TooLarge(path, limit);
            if (length == buffer.Length) Array.Resize(ref buffer, (int)Math.Min(Math.Min(limit + 1, Array.MaxLength), (long)buffer.Length * 2));
        }
        return buffer.AsMemory(0, length);
    }

    private static UnreadableDocumentException TooLarge(string path, long limit) => new($"{path}: larger than the limit of {limit:N0} bytes");
}
