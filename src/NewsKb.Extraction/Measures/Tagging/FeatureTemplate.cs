namespace NewsKb.Extraction.Measures.Tagging;

/// <summary>What a feature tells of a clause. The header of <c>dictionaries/clause-weights.tsv</c> explains them.</summary>
internal enum FeatureTemplate
{
    Rule,
    RuleBefore,
    RuleBehind,
    Score,
    ScoreRule,
    Deed,
    Tool,
    DeedTool,
    ToolName,
    Flag,
    FlagRole,
    First,
    Length,
    Clauses,
    Item,
    Ending,
    Follows,
    Around,
    Lead,
    Opens,
    Start,
    End,
    Before,
    Next,
    Pair,
    UnitClass,
    Unit,
    Kind,
    Cue,
}

/// <summary>The templates as <c>dictionaries/clause-weights.tsv</c> writes them: <c>rule-before</c>.</summary>
internal static class FeatureTemplates
{
    /// <summary>The names, by template.</summary>
    public static IReadOnlyList<string> Names { get; } = Array.ConvertAll(Enum.GetNames<FeatureTemplate>(), Hyphenated);

    private static string Hyphenated(string name) => string.Concat(name.Select((c, i) => char.IsAsciiLetterUpper(c) ? $"{(i > 0 ? "-" : "")}{(char)(c | 0x20)}" : $"{c}"));
}
