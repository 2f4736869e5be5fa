using NewsKb.Documents.Vocabulary;

namespace NewsKb.Documents.Metadata;

/// <summary>Chinese surnames, to tell two names set without a space (陈海张桢) from one.</summary>
internal static class Surnames
{
    public static bool Is(char c) => Terms.Surnames.Rows([c]).Count > 0;

    /// <summary>Whether a name starts with a surname of two characters.</summary>
    public static bool IsDouble(ReadOnlySpan<char> name) => name.Length > 2 && Terms.Surnames.Rows(name[..2]).Count > 0;
}
