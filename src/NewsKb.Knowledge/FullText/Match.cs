using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsKb.Knowledge.FullText;

/// <summary>The match that FTS5 stands on.</summary>
internal readonly unsafe ref struct Match(Fts5Extension* api, nint context)
{
    /// <summary>The row.</summary>
    public long RowId => api->RowId(context);

    /// <summary>How many rows hold the phrase.</summary>
    public long RowsWith(int phrase)
    {
        long rows = 0;
        _ = api->QueryPhrase(context, phrase, &rows, &CountRow);
        return rows;
    }

    /// <summary>Goes through all rows that hold the phrase, in order.</summary>
    public void EachRowWith(int phrase, IPhraseVisitor visitor)
    {
        var state = new VisitState(visitor);
        var handle = GCHandle.Alloc(state);
        try
        {
            _ = api->QueryPhrase(context, phrase, (void*)GCHandle.ToIntPtr(handle), &VisitRow);
        }
        finally
        {
            handle.Free();
        }
        if (state.Failure is not null) throw new InvalidOperationException(state.Failure.Message, state.Failure);
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

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int VisitRow(Fts5Extension* api, nint context, void* visitor)
    {
        var state = Unsafe.As<VisitState>(GCHandle.FromIntPtr((nint)visitor).Target!);
        try
        {
            state.Visitor.Visit(new Match(api, context));
            return Native.Ok;
        }
#pragma warning disable CA1031 // an exception must not cross into SQLite
        catch (Exception e)
#pragma warning restore CA1031
        {
            state.Failure = e;
            return Native.Error;
        }
    }

    private sealed class VisitState(IPhraseVisitor visitor)
    {
        public IPhraseVisitor Visitor { get; } = visitor;

        public Exception? Failure { get; set; }
    }
}

/// <summary>Visits the rows that hold a phrase; the phrase has number 0 there.</summary>
internal interface IPhraseVisitor
{
    /// <summary>Visits a row.</summary>
    void Visit(Match match);
}
