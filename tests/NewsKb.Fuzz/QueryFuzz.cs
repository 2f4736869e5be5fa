using NewsKb.Documents;
using NewsKb.Extraction;
using NewsKb.Knowledge;
using NewsKb.Knowledge.Search;

namespace NewsKb.Fuzz;

/// <summary>Queries that nobody would write on purpose.</summary>
public sealed class QueryFuzz : IDisposable
{
    private static readonly string[] Pieces =
    [
        "贷款", "小微企业", "税费减免", "減稅", " ", "　", "\"", "“", "”", "OR", " OR ", "-", "－", "place:", "place:西宁", "place:鼓楼区", "instrument:", "instrument:贴息", "amount:>100万", "amount:", "amount:..",
        "date:2020-03..2020-06", "date:2020-13", "date:..", "beneficiary:个体工商户", ":", "*", "(", ")", "^", "'", ";", "--", "\0", "\uD800", "𠮷", "NEAR(", "AND", "NOT", "{", "}", "%", "100", "１００", "\n", "的", "了",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newskb");
    private readonly KnowledgeBase _knowledge;

    public QueryFuzz()
    {
        _knowledge = KnowledgeBase.OpenForWriting(Path.Combine(_folder.FullName, "query.db"));
        foreach (var path in Directory.GetFiles(TestData.InRoot("corpus", "articles"), "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Take(10))
        {
            var document = DocumentReader.Read(new SourceFile(path, File.ReadAllBytes(path)));
            _knowledge.Writer.Write(document, path, "", Annotator.AnnotatePage(document.Articles));
        }
        _knowledge.Writer.Commit();
    }

    [Fact]
    public void AQueryIsAnsweredOrItsFaultIsPointedAt()
    {
        var random = new Random(7);
        var answered = 0;
        for (var i = 0; i < 4_000; i++)
        {
            var query = string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            try
            {
                var result = _knowledge.Search(new SearchRequest { Query = query });
                Assert.All(result.Hits, hit => Assert.NotEmpty(hit.Id));
                answered++;
            }
            catch (QuerySyntaxException e)
            {
                Assert.InRange(e.Position, 0, query.Length);
                Assert.DoesNotContain('\n', e.Message);
            }
        }
        Assert.InRange(answered, 400, 3_900);
    }

    public void Dispose()
    {
        _knowledge.Dispose();
        _folder.Delete(recursive: true);
    }
}
