namespace NewsKb.Documents;

/// <summary>The bytes of one input, before anything is known about them.</summary>
/// <param name="Path">The path as the user named it, or <c>-</c> for standard input; it becomes the <c>source</c> of the articles.</param>
/// <param name="Content">The bytes.</param>
public sealed record SourceFile(string Path, ReadOnlyMemory<byte> Content);
