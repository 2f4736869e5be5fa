namespace NewsKb.Cli.Tests;

/// <summary>A knowledge base of the sample articles, indexed once for all tests that read it, with paths relative to the working copy.</summary>
public sealed class SampleKnowledgeBase : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newskb").FullName;

    public SampleKnowledgeBase()
    {
        Environment.CurrentDirectory = TestData.Root;
        var result = CommandLine.Run("index", "corpus", "--kb", File);
        Assert.Equal(0, result.ExitCode);
    }

    public string File => Path.Combine(_folder, "sample.db");

    internal CommandResult Run(params string[] args) => CommandLine.Run([.. args, "--kb", File]);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

[CollectionDefinition("sample knowledge base")]
public sealed class SampleCollection : ICollectionFixture<SampleKnowledgeBase>;
