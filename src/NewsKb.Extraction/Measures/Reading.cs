using NewsKb.Text;

namespace NewsKb.Extraction.Measures;

/// <summary>A value of a slot, with the rule that decided it and the words it was read from.</summary>
/// <param name="Value">The value.</param>
/// <param name="Rule">A short stable name of the rule.</param>
/// <param name="Words">Where the words stand in the body; null where none decided (a default, the headline).</param>
/// <param name="IsOwn">Of who gains: whether the measure itself tells it, not what stands around it or what it is for.</param>
internal readonly record struct Reading<T>(T Value, string Rule, TextSpan? Words = null, bool IsOwn = false);
