using System.Globalization;
using Microsoft.Data.Sqlite;
using NewsKb.Documents;
using NewsKb.Knowledge.Comparison;
using NewsKb.Text;

namespace NewsKb.Knowledge.Store;

/// <summary>Brings knowledge bases of earlier versions up to date, one step a version, all in one transaction.</summary>
internal static class Migrations
{
    /// <summary>What is compared of measures is kept beside them, dates say what they are for, problems whether they are solved.</summary>
    private const string From1To2 = """
        CREATE TABLE IF NOT EXISTS measure_digests(place INTEGER NOT NULL, measure_id INTEGER NOT NULL, data BLOB NOT NULL, PRIMARY KEY(place, measure_id)) WITHOUT ROWID;
        DELETE FROM measure_digests;
        ALTER TABLE dates ADD COLUMN kind TEXT;
        ALTER TABLE problems ADD COLUMN resolved INTEGER NOT NULL DEFAULT 0;
        """;

    /// <summary>Places (since version 2) and instruments (since 3) are terms of the indexes.</summary>
    private const string MakeIndexesAnew = $"""
        DROP TABLE article_index;
        DROP TABLE measure_index;
        DROP VIEW article_documents;
        DROP VIEW measure_documents;
        {Schema.Indexes}
        INSERT INTO article_index(article_index) VALUES('rebuild');
        INSERT INTO measure_index(measure_index) VALUES('rebuild');
        """;

    /// <summary>The step from version 1, the step from version 2, …</summary>
    private static readonly Action<SqliteConnection>[] Steps =
    [
        connection =>
        {
            Statement.Execute(connection, From1To2);
            WriteDigests(connection);
        },
        connection =>
        {
            Statement.Execute(connection, Schema.Instruments);
            Statement.Execute(connection, MakeIndexesAnew);
        },
        WriteHashes, // the hash of an article is over its fields, no more over its JSON
    ];

    /// <summary>Whether nothing is left to do.</summary>
    public static bool IsCurrent(SqliteConnection connection) => Version(connection) == Schema.Version;

    /// <summary>Takes all steps that are left.</summary>
    public static void Run(SqliteConnection connection)
    {
        if (IsCurrent(connection)) return;
        Statement.Execute(connection, "BEGIN IMMEDIATE");
        try
        {
            // Steps read articles, and so want the columns of today.
            if (Statement.Scalar(connection, "SELECT count(*) FROM pragma_table_info('measures') WHERE name = 'enterprises'") == 0)
                Statement.Execute(connection, "ALTER TABLE measures ADD COLUMN enterprises TEXT");
            foreach (var step in Steps.Skip((int)Version(connection) - 1)) step(connection);
            Statement.Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version={Schema.Version}; COMMIT"));
        }
        catch
        {
            if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle!) == 0) Statement.Execute(connection, "ROLLBACK");
            throw;
        }
    }

    private static void WriteDigests(SqliteConnection connection)
    {
        var names = NameTable.Load(connection);
        using var insert = new Statement(connection, "INSERT INTO measure_digests(place, measure_id, data) VALUES(coalesce(?, 0), ?, ?)");
        using var measures = new Statement(connection, "SELECT m.article_id, m.number, m.measure_id, coalesce(m.place, a.place) FROM measures m JOIN articles a USING(article_id) ORDER BY m.measure_id");
        for (StoredArticle? article = null; measures.Step();)
        {
            var (row, number) = (measures.Integer(0), measures.Int32(1));
            if (number == 1 || article is null) article = ArticleReader.Read(connection, row);
            var reported = new Article { Source = article.Source, Number = article.Number, Id = article.Id, Body = MappedText.Identity(""), Published = article.Published, SourceSpan = article.SourceSpan };
            var digest = DigestFormat.Write(article.Measures[number - 1].Measure, number, row, reported, article.Figures, names.Intern, article.IsReliefNews);
            insert.Add(measures.IsNull(3) ? null : measures.Integer(3)).Add(measures.Integer(2)).Add(digest).Run();
        }
        names.Save(connection);
    }

    private static void WriteHashes(SqliteConnection connection)
    {
        using var articles = new Statement(connection, "SELECT article_id FROM articles");
        using var update = new Statement(connection, "UPDATE articles SET content_hash = ? WHERE article_id = ?");
        while (articles.Step()) update.Add(ArticleHash.Of(ArticleReader.Read(connection, articles.Integer(0)))).Add(articles.Integer(0)).Run();
    }

    private static long Version(SqliteConnection connection) => Statement.Scalar(connection, "PRAGMA user_version");
}
