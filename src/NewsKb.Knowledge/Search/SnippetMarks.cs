namespace NewsKb.Knowledge.Search;

/// <summary>The marks around the matches of a snippet.</summary>
public static class SnippetMarks
{
    /// <summary>Stands before a match.</summary>
    public const char Open = '\uE000';

    /// <summary>Stands behind a match.</summary>
    public const char Close = '\uE001';

    /// <summary>Puts other marks in their place; empty ones take them out.</summary>
    public static string Replace(string snippet, string open, string close) =>
        snippet.Replace(Open.ToString(), open, StringComparison.Ordinal).Replace(Close.ToString(), close, StringComparison.Ordinal);
}
