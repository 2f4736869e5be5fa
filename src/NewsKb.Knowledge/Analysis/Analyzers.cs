namespace NewsKb.Knowledge.Analysis;

/// <summary>The analyzer that knowledge bases are made with.</summary>
internal static class Analyzers
{
    /// <summary>The analyzer of this version of the format.</summary>
    public static ITextAnalyzer Default { get; } = new WordAnalyzer();
}
