namespace NewsKb.Cli;

/// <summary>A mistake of the caller: one clear line that says what, where and how to mend it; exit code 2.</summary>
internal sealed class UserErrorException : Exception
{
    public UserErrorException()
    {
    }

    public UserErrorException(string message)
        : base(message)
    {
    }

    public UserErrorException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
