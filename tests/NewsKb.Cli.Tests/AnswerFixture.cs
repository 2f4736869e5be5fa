namespace NewsKb.Cli.Tests;

/// <summary>A knowledge base of the sample articles of this repository, made once for all tests of answers.</summary>
public sealed class AnswerFixture : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newskb").FullName;

    public AnswerFixture()
    {
        KnowledgeBase = File("kb.db");
        var result = CommandLine.Run("index", TestData.InRoot("corpus", "articles"), "--kb", KnowledgeBase, "-q");
        if (result.ExitCode != 0) throw new InvalidOperationException(result.Error);
    }

    public string KnowledgeBase { get; }

    public string File(string name) => Path.Combine(_folder, name);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
