using System.Text;
using NewsKb.Documents;
using NewsKb.Extraction;
using NewsKb.Knowledge;

namespace NewsKb.Fuzz;

/// <summary>Harmed pages through all stages.</summary>
public static class PipelineFuzz
{
    private const int PagesOfSeed = 25;
    private static readonly Lazy<IReadOnlyList<byte[]>> Files = new(ReadFiles);

    public static TheoryData<int> Seeds { get; } = Seeding.Of(40);

    [Theory]
    [MemberData(nameof(Seeds))]
    public static void HarmedPagesKeepTheLaws(int seed)
    {
        var mutator = new Mutator(seed, Files.Value);
        for (var page = 0; page < PagesOfSeed; page++)
            if (Read(mutator.Next(), $"{seed}-{page}") is var (document, articles))
                Laws.Check(document, articles);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public static void HarmedPagesAreStoredWhole(int seed)
    {
        var folder = Directory.CreateTempSubdirectory("newskb");
        try
        {
            using var kb = KnowledgeBase.OpenForWriting(Path.Combine(folder.FullName, "fuzz.db"));
            var mutator = new Mutator(seed, Files.Value);
            var written = new Dictionary<string, AnnotatedArticle>(StringComparer.Ordinal);
            for (var page = 0; page < 5; page++)
            {
                if (Read(mutator.Next(), $"{seed}-{page}") is not var (document, articles)) continue;
                kb.Writer.Write(document, $"{seed}-{page}", "", articles);
                foreach (var article in articles) written.TryAdd(article.Article.Id, article);
            }
            kb.Writer.Commit();
            foreach (var (id, article) in written)
            {
                var stored = kb.GetArticle(id);
                Assert.NotNull(stored);
                Assert.Equal(article.Article.Body.Text, stored.Text);
                Assert.Equal(article.Figures, stored.Figures);
                Assert.Equal(article.Measures.Select(m => m with { Enterprises = [] }), stored.Measures.Select(m => m.Measure with { Enterprises = [] }));
                Assert.Equal(article.Measures.Select(m => m.Enterprises), stored.Measures.Select(m => m.Measure.Enterprises));
            }
            Assert.Empty(kb.Check().Problems);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static (SourceDocument, IReadOnlyList<AnnotatedArticle>)? Read(byte[] page, string path)
    {
        try
        {
            var document = DocumentReader.Read(new SourceFile(path, page));
            return (document, Annotator.AnnotatePage(document.Articles));
        }
        catch (UnreadableDocumentException e)
        {
            Assert.StartsWith(path, e.Message, StringComparison.Ordinal);
            return null;
        }
    }

    private static IReadOnlyList<byte[]> ReadFiles()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var folders = new[] { TestData.InRoot("corpus", "articles"), TestData.InShared("corpus", "articles") }.OfType<string>();
        return [.. folders.SelectMany(f => Directory.GetFiles(f, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)).Select(File.ReadAllBytes)];
    }
}
