using NewsKb.Documents;
using NewsKb.Knowledge;
using NewsKb.Knowledge.Search;

namespace NewsKb.Cli;

/// <summary>The one line that a user sees for a failure.</summary>
internal static class Failures
{
    /// <summary>The line, or null for what is a fault of ours and must not be hidden.</summary>
    public static string? LineFor(Exception e) => e switch
    {
        UserErrorException or UnreadableDocumentException or KnowledgeBaseException or QuerySyntaxException => e.Message,
        UnauthorizedAccessException => e.Message,
        IOException => e.Message,
        _ => null,
    };
}
