using Microsoft.Data.Sqlite;
using NewsKb.Extraction;

namespace NewsKb.Knowledge.Store;

/// <summary>Keeps the clusters of articles that say the same, and of their measures, in tables and search columns.</summary>
internal sealed class Clusters(SqliteConnection connection, ColumnBlocks articles, ColumnBlocks measures) : IDisposable
{
    private readonly Statement _measuresOfCluster = new(
        connection, "SELECT m.instrument, m.text, m.same_as FROM articles a JOIN measures m USING(article_id) WHERE a.cluster = ? AND m.instrument = ?");

    /// <summary>The measure of the cluster that this one repeats, or its own row.</summary>
    public long SameMeasure(long cluster, long row, Measure measure)
    {
        var same = row;
        _measuresOfCluster.Add(cluster).Add(measure.Instrument);
        while (same == row && _measuresOfCluster.Step())
            if (_measuresOfCluster.Text(1) == measure.Text || MinHash.AreAlike(measure.Text, _measuresOfCluster.Text(1))) same = _measuresOfCluster.Integer(2);
        _measuresOfCluster.Reset();
        return same;
    }

    /// <summary>Marks the rows of a cluster that has got a second member.</summary>
    public static void Share(ColumnBlocks columns, long first)
    {
        var row = columns[first];
        if (row.Cluster == 0 || row.IsShared != 0) return;
        row.IsShared = 1;
        columns.Set(first, row);
    }

    /// <summary>Gives what is left of the clusters of removed rows a new first member.</summary>
    public void Repair()
    {
        Repair("articles", "article_id", "cluster", articles);
        Repair("measures", "measure_id", "same_as", measures);
    }

    /// <inheritdoc/>
    public void Dispose() => _measuresOfCluster.Dispose();

    private void Repair(string table, string key, string cluster, ColumnBlocks columns)
    {
        var orphans = new List<(long Row, long First)>();
        using (var select = new Statement(connection, $"""
            SELECT x.{key}, (SELECT min({key}) FROM {table} WHERE {cluster} = x.{cluster}) FROM {table} x
            WHERE x.{cluster} IN (SELECT value FROM json_each(?)) AND NOT EXISTS (SELECT 1 FROM {table} f WHERE f.{key} = x.{cluster})
            """))
        {
            select.Add("[" + string.Join(',', columns.Removed) + "]");
            while (select.Step()) orphans.Add((select.Integer(0), select.Integer(1)));
        }
        columns.Removed.Clear();
        using var update = new Statement(connection, $"UPDATE {table} SET {cluster} = ? WHERE {key} = ?");
        foreach (var (row, first) in orphans)
        {
            update.Add(first).Add(row).Run();
            columns.Set(row, columns[row] with { Cluster = (int)first });
        }
    }
}
