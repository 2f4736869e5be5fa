using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsKb.Knowledge.FullText;

/// <summary>The match that FTS5 stands on.</summary>
internal readonly unsafe ref struct Match(Fts5Extension* api, nint context)
{
    /// <summary>The row.</summary>
    public long RowId => api->RowId(context);

    /// <summary>The number of phrases (words count as phrases of one) in the query.</summary>
    public int PhraseCount => api->PhraseCount(context);

    /// <summary>How many rows the index holds.</summary>
    public long RowCount
    {
        get
        {
            long rows;
            return api->RowCount(context, &rows) == Native.Ok ? rows : 0;
        }
    }

    /// <summary>How many rows hold the phrase.</summary>
    public long RowsWith(int phrase)
    {
        long rows = 0;
        _ = api->QueryPhrase(context, phrase, &rows, &CountRow);
        return rows;
    }

    /// <summary>Starts on the occurrences of a phrase in this row; <paramref name="column"/> is -1 when there is none.</summary>
    public bool First(int phrase, out Fts5PhraseIterator iterator, out int column, out int offset)
    {
        fixed (Fts5PhraseIterator* at = &iterator)
        fixed (int* c = &column, o = &offset)
            return api->PhraseFirst(context, phrase, at, c, o) == Native.Ok && *c >= 0;
    }

    /// <summary>Goes on to the next occurrence.</summary>
    public bool Next(ref Fts5PhraseIterator iterator, out int column, out int offset)
    {
        fixed (Fts5PhraseIterator* at = &iterator)
        fixed (int* c = &column, o = &offset)
        {
            api->PhraseNext(context, at, c, o);
            return *c >= 0;
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int CountRow(Fts5Extension* api, nint context, void* rows)
    {
        ++*(long*)rows;
        return Native.Ok;
    }
}
