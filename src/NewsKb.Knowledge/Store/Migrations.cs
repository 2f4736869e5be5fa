using System.Globalization;
using Microsoft.Data.Sqlite;

namespace NewsKb.Knowledge.Store;

/// <summary>Brings knowledge bases of earlier versions up to date, one step a version, all in one transaction.</summary>
internal static class Migrations
{
    /// <summary>Places became terms of the indexes.</summary>
    private const string From1To2 = $"""
        DROP TABLE article_index;
        DROP TABLE measure_index;
        DROP VIEW article_documents;
        DROP VIEW measure_documents;
        {Schema.Indexes}
        INSERT INTO article_index(article_index) VALUES('rebuild');
        INSERT INTO measure_index(measure_index) VALUES('rebuild');
        """;

    /// <summary>The step from version 1, the step from version 2, …</summary>
    private static readonly string[] Steps = [From1To2];

    /// <summary>Whether nothing is left to do.</summary>
    public static bool IsCurrent(SqliteConnection connection) => Version(connection) == Schema.Version;

    /// <summary>Takes all steps that are left.</summary>
    public static void Run(SqliteConnection connection)
    {
        if (IsCurrent(connection)) return;
        Statement.Execute(connection, "BEGIN IMMEDIATE");
        try
        {
            foreach (var step in Steps.Skip((int)Version(connection) - 1)) Statement.Execute(connection, step);
            Statement.Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version={Schema.Version}; COMMIT"));
        }
        catch
        {
            if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle!) == 0) Statement.Execute(connection, "ROLLBACK");
            throw;
        }
    }

    private static long Version(SqliteConnection connection) => Statement.Scalar(connection, "PRAGMA user_version");
}
