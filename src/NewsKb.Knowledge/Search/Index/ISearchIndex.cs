using NewsKb.Knowledge.Store;

namespace NewsKb.Knowledge.Search.Index;

/// <summary>
/// The seam between search and its engine: documents of several fields go in under a row number, with the columns that are
/// filtered and counted; a query comes back as a count, the best rows and the counts by facet. FTS5 stands behind it; another engine
/// must pass the same contract tests. Used by one thread at a time.
/// </summary>
internal interface ISearchIndex : IDisposable
{
    /// <summary>The columns of all rows.</summary>
    ColumnBlocks Columns { get; }

    /// <summary>Adds a document; its row is higher than all there have been.</summary>
    /// <param name="row">The row, from 1.</param>
    /// <param name="fields">The text of each field.</param>
    /// <param name="columns">What is filtered and counted.</param>
    void Add(long row, IReadOnlyList<string> fields, in DocumentColumns columns);

    /// <summary>Takes a document away.</summary>
    /// <param name="row">The row.</param>
    /// <param name="fields">The text of each field, as it was added.</param>
    void Remove(long row, IReadOnlyList<string> fields);

    /// <summary>Writes what is still in memory; call before each commit.</summary>
    void Save();

    /// <summary>Finds documents.</summary>
    /// <exception cref="OperationCanceledException">The answer is no longer wanted.</exception>
    IndexAnswer Search(IndexQuery query, CancellationToken cancellation = default);

    /// <summary>What each concept of the query adds to the score of a row, as far as the row matches.</summary>
    IReadOnlyList<double> Explain(IndexQuery query, long row);
}
