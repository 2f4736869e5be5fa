namespace NewsKb.Knowledge;

/// <summary>A knowledge base that cannot be used as asked; the message is one clear line for the user.</summary>
public sealed class KnowledgeBaseException : Exception
{
    /// <summary>Creates the exception.</summary>
    public KnowledgeBaseException()
    {
    }

    /// <summary>Creates the exception with its one line.</summary>
    public KnowledgeBaseException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its one line and its cause.</summary>
    public KnowledgeBaseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
