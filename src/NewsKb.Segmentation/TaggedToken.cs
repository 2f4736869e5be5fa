namespace NewsKb.Segmentation;

/// <summary>A word with its part of speech.</summary>
/// <param name="Token">Where it is.</param>
/// <param name="Tag">The tag in jieba's set, e.g. <c>n</c> noun, <c>v</c> verb, <c>ns</c> place, <c>nr</c> person, <c>nt</c> organisation,
/// <c>m</c> number, <c>eng</c> Latin; <c>x</c> where none is known.</param>
public readonly record struct TaggedToken(Token Token, string Tag);
