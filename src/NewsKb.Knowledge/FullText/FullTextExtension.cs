using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using NewsKb.Knowledge.Analysis;

namespace NewsKb.Knowledge.FullText;

/// <summary>Adds our tokenizer to the FTS5 of one connection. Dispose after the connection is closed.</summary>
internal sealed unsafe class FullTextExtension : IDisposable
{
    private GCHandle _tokenizer;

    /// <summary>Registers it with an open connection.</summary>
    public FullTextExtension(SqliteConnection connection, ITextAnalyzer analyzer)
    {
        var api = FindApi(connection.Handle!.DangerousGetHandle());
        _tokenizer = GCHandle.Alloc(new TokenizerState(analyzer));
        var methods = Tokenizer.Methods;
        fixed (byte* name = "newskb"u8)
        {
            var created = api->CreateTokenizer(api, name, (void*)GCHandle.ToIntPtr(_tokenizer), &methods, 0);
            if (created != Native.Ok) throw new KnowledgeBaseException($"SQLite refused the full-text extension (error {created})");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_tokenizer.IsAllocated) _tokenizer.Free();
    }

    private static Fts5Api* FindApi(nint database)
    {
        var answer = stackalloc Fts5Api*[1];
        answer[0] = null;
        if (Native.Prepare(database, "SELECT fts5(?1)", -1, out var statement, 0) == Native.Ok)
        {
            fixed (byte* type = "fts5_api_ptr"u8)
            {
                _ = Native.BindPointer(statement, 1, answer, type, 0);
                _ = Native.Step(statement);
            }
        }
        _ = Native.Finalize(statement);
        var api = answer[0];
        return api == null ? throw new KnowledgeBaseException("this SQLite was built without FTS5") : api;
    }
}
