using NewsKb.Text;

namespace NewsKb.Extraction;

/// <summary>Why an article was read as it was.</summary>
/// <param name="IsReliefNews">Whether it is relief news.</param>
/// <param name="Reason">The reason in words.</param>
/// <param name="Measures">The measures, in order of the text.</param>
public sealed record ArticleExplanation(bool IsReliefNews, string Reason, IReadOnlyList<MeasureExplanation> Measures);

/// <summary>Why a stretch of text was read as a measure, slot by slot.</summary>
/// <param name="Text">The measure.</param>
/// <param name="Span">Where it stands in the clean body.</param>
/// <param name="Score">How clearly it is an act of support: the weights of deed, tool and amount, less what speaks against it.</param>
/// <param name="Slots">The slots that hold a value.</param>
public sealed record MeasureExplanation(string Text, TextSpan Span, double Score, IReadOnlyList<SlotExplanation> Slots);

/// <summary>What decided one slot.</summary>
/// <param name="Slot">The field name of the measure in JSON, e.g. <c>instrument</c>.</param>
/// <param name="Value">Its value.</param>
/// <param name="Rule">A short stable name of the rule.</param>
/// <param name="Words">The words that decided; null where none did (a default, the headline, the article's own place).</param>
/// <param name="Span">Where the words stand in the clean body.</param>
public sealed record SlotExplanation(string Slot, string Value, string Rule, string? Words, TextSpan? Span);
