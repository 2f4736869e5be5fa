namespace NewsKb.Documents;

/// <summary>Reads one file into clean articles: decode → read → repair → split → metadata → normalise script.</summary>
public static class DocumentReader
{
    /// <summary>Reads a file. Text never makes it fail: what is wrong is in the warnings.</summary>
    /// <exception cref="UnreadableDocumentException">The file holds no text at all: empty, binary, a tool for its format is missing.</exception>
    public static SourceDocument Read(SourceFile file, ReadOptions? options = null) =>
        throw new UnreadableDocumentException($"{file.Path}: no reader yet ({options})");
}
