namespace NewsKb.Knowledge.Search;

/// <summary>A query that cannot be understood.</summary>
public sealed class QuerySyntaxException : Exception
{
    /// <summary>Creates the exception.</summary>
    public QuerySyntaxException()
    {
    }

    /// <summary>Creates the exception with its one line.</summary>
    public QuerySyntaxException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its one line and its cause.</summary>
    public QuerySyntaxException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates the exception with its one line, which is made to tell the character, and the place in the query.</summary>
    public QuerySyntaxException(string message, int position)
        : base(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{message} (at character {position + 1} of the query)")) => Position = position;

    /// <summary>The offset in the query, in UTF-16 code units, of the character that is wrong.</summary>
    public int Position { get; }
}
