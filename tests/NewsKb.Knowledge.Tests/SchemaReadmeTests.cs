using NewsKb.Knowledge.Store;

namespace NewsKb.Knowledge.Tests;

/// <summary>The ten queries of the README run on a knowledge base, as sqlite3 would run them.</summary>
public sealed class SchemaReadmeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_query_runs_without_our_extension()
    {
        const string body = "张掖市发放贷款4606万元，惠及小微企业。";
        using (var knowledge = KnowledgeBase.OpenForWriting(_folder["a.db"]))
            Samples.Store(knowledge, Samples.Article("甲", body, Samples.Zhangye, "a.txt", "2022-05-01", Samples.Measure(body, "发放贷款4606万元", "loan", "小微企业", 46_060_000)));
        var readme = File.ReadAllText(TestData.InRoot("src/NewsKb.Knowledge/README.md"));
        var start = readme.IndexOf("```sql", StringComparison.Ordinal) + "```sql".Length;
        var queries = readme[start..readme.IndexOf("```", start, StringComparison.Ordinal)].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(10, queries.Length);
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_folder["a.db"]};Pooling=False");
        connection.Open();
        var rows = queries.Select(query => Count(connection, query)).ToList();
        Assert.All(rows.Take(3), count => Assert.Equal(1, count));
    }

    [Fact]
    public void Every_column_is_documented()
    {
        KnowledgeBase.OpenForWriting(_folder["b.db"]).Dispose();
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_folder["b.db"]};Pooling=False");
        connection.Open();
        var readme = File.ReadAllText(TestData.InRoot("src/NewsKb.Knowledge/README.md"));
        using var columns = new Statement(connection, """
            SELECT t.name || '.' || c.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c
            WHERE t.type = 'table' AND t.name NOT LIKE '%\_index%' ESCAPE '\' AND t.name NOT IN ('signatures', 'names', 'search_columns')
            """);
        var missing = new List<string>();
        while (columns.Step())
            if (!System.Text.RegularExpressions.Regex.IsMatch(readme, $"`[^`]*\\b{columns.Text(1)}\\b[^`]*`")) missing.Add(columns.Text(0));
        Assert.Empty(missing);
    }

    private static int Count(Microsoft.Data.Sqlite.SqliteConnection connection, string query)
    {
        using var statement = new Statement(connection, query);
        var count = 0;
        while (statement.Step()) count++;
        return count;
    }
}
