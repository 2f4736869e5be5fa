namespace NewsKb.Documents.Input;

/// <summary>Tells what a file is by what is in it.</summary>
internal static class ContentSniffer
{
    private const int Sample = 4096;

    /// <summary>The kind of a container format, told by its first bytes; null for text.</summary>
    public static DocumentKind? Container(SourceFile file)
    {
        var bytes = file.Content.Span;
        if (bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0) return DocumentKind.Pdf;
        return bytes.StartsWith("PK\u0003\u0004"u8) && bytes.IndexOf("word/"u8) >= 0 ? DocumentKind.Docx : null;
    }

    /// <summary>Whether a text is HTML: it opens with a document, or its beginning is full of tags.</summary>
    public static bool IsMarkup(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, Sample)).TrimStart();
        foreach (var opening in (ReadOnlySpan<string>)["<!doctype html", "<html", "<?xml", "<head", "<body"])
            if (start.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) return true;
        int tags = 0, at = 0;
        while (at < start.Length && start[at..].IndexOf('<') is var open and >= 0)
        {
            at += open + 1;
            if (at < start.Length && (char.IsAsciiLetter(start[at]) || start[at] is '/' or '!') && start[at..].IndexOf('>') > 0) tags++;
        }
        return tags >= 4;
    }
}
