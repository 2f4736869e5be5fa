using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsKb.Knowledge.FullText;

/// <summary>Takes the matches of a query inside SQLite.</summary>
internal abstract class MatchSink
{
    /// <summary>What went wrong inside the callback.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Takes the match that FTS5 stands on.</summary>
    /// <returns>Whether that is enough and no further match is wanted.</returns>
    public abstract bool Take(Match match);
}

/// <summary>
/// The auxiliary function <c>newskb_collect(index, sink)</c>: called once a match, it hands the match to the sink and answers 0
/// until that has enough, so that the whole query runs within one step and no row leaves SQLite. No exception leaves it.
/// </summary>
internal static unsafe class RankingFunction
{
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static void Collect(Fts5Extension* api, nint match, nint context, int count, nint* values)
    {
        MatchSink? sink = null;
        try
        {
            sink = (MatchSink)GCHandle.FromIntPtr((nint)Native.ValueInt64(values[0])).Target!;
            Native.ResultInt(context, sink.Take(new Match(api, match)) ? 1 : 0);
        }
#pragma warning disable CA1031 // an exception must not cross into SQLite
        catch (Exception e)
#pragma warning restore CA1031
        {
            sink?.Failure = e;
            Native.ResultErrorCode(context, Native.Error);
        }
    }
}
