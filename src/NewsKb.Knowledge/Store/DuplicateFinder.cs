using Microsoft.Data.Sqlite;

namespace NewsKb.Knowledge.Store;

/// <summary>Finds articles that say nearly the same: the same release in several papers. The table <c>signatures</c> holds their keys.</summary>
internal sealed class DuplicateFinder(SqliteConnection connection) : IDisposable
{
    private readonly Statement _insert = new(connection, "INSERT OR IGNORE INTO signatures(key, article_id) VALUES(?, ?)");
    private readonly Statement _select = new(connection, "SELECT article_id FROM signatures WHERE key = ? ORDER BY article_id LIMIT 20");
    private readonly Statement _body = new(connection, "SELECT body, cluster FROM articles WHERE article_id = ?");

    /// <summary>Notes the keys of an article and gives the cluster of an earlier one that is nearly the same, or the article itself.</summary>
    public long Add(long article, string body)
    {
        var keys = MinHash.KeysOf(body);
        var cluster = Find(keys, body) ?? article;
        foreach (var key in keys) _insert.Add(key).Add(article).Run();
        return cluster;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _insert.Dispose();
        _select.Dispose();
        _body.Dispose();
    }

    private long? Find(long[] keys, string body)
    {
        var tried = new HashSet<long>();
        foreach (var key in keys)
        {
            var candidates = new List<long>();
            _select.Add(key);
            while (_select.Step()) candidates.Add(_select.Integer(0));
            foreach (var candidate in candidates.Where(tried.Add))
            {
                if (!_body.Add(candidate).Step()) continue;
                var (text, cluster) = (_body.Text(0), _body.Integer(1));
                _body.Reset();
                if (MinHash.AreAlike(body, text)) return cluster;
            }
        }
        return null;
    }
}
