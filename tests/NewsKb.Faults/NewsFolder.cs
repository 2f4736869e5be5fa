using NewsKb.Knowledge;

namespace NewsKb.Faults;

/// <summary>A folder of its own for one test: short articles, and a knowledge base.</summary>
internal sealed class NewsFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newskb");

    public string Path => _folder.FullName;

    public string KnowledgeBaseFile => this["k.db"];

    public string this[string name] => System.IO.Path.Combine(_folder.FullName, name);

    /// <summary>Writes articles that are not alike, so that none is a near-duplicate of another, and gives the folder they are in.</summary>
    public string Write(string part, int count, int length = 200)
    {
        Directory.CreateDirectory(this[part]);
        var random = new Random(part.Length + part[^1]);
        for (var i = 0; i < count; i++)
        {
            var words = string.Concat(Enumerable.Range(0, length).Select(_ => (char)random.Next('\u4E00', '\u9FA5')));
            File.WriteAllText(System.IO.Path.Combine(this[part], $"{i}.txt"), Article($"{part}第{i}号通报", i, words));
        }
        return this[part];
    }

    /// <summary>The text of an article.</summary>
    public static string Article(string title, int number, string words = "") =>
        $"{title}\n\n晨报3月{(number % 28) + 1}日讯 发放创业贷款{number + 1}万元，惠及小微企业{number + 2}家。{words}。";

    /// <summary>The number of articles in a knowledge base that must be sound.</summary>
    public static long Articles(string file)
    {
        using var knowledge = KnowledgeBase.Open(file);
        Assert.Empty(knowledge.Check().Problems);
        return knowledge.Stats().Articles;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
