namespace NewsKb.Documents;

/// <summary>A file that holds no text that could be read; the message is one clear line for the user.</summary>
public sealed class UnreadableDocumentException : Exception
{
    /// <summary>Creates the exception.</summary>
    public UnreadableDocumentException()
    {
    }

    /// <summary>Creates the exception with its one line.</summary>
    public UnreadableDocumentException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its one line and its cause.</summary>
    public UnreadableDocumentException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
