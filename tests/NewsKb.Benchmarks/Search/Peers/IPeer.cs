using NewsKb.Knowledge.FullText;
using NewsKb.Knowledge.Store;

namespace NewsKb.Benchmarks;

/// <summary>Another engine that is fed with the same terms and asked the same.</summary>
internal interface IPeer : IDisposable
{
    /// <summary>What it is called.</summary>
    string Name { get; }

    /// <summary>Whether its index is there already.</summary>
    bool IsBuilt { get; }

    /// <summary>Adds a document of title, body and scope.</summary>
    void Add(long row, string[] fields, in DocumentColumns columns);

    /// <summary>Ends the building; the size of the index in bytes.</summary>
    long Finish();

    /// <summary>Finds words with exact count, the best rows and, where it can, the counts by place, day and publisher; with the milliseconds it took.</summary>
    (int Total, IReadOnlyList<long> Rows, double Milliseconds) Find(string how, IReadOnlyList<string> words, HitFilter filter, int limit);
}
