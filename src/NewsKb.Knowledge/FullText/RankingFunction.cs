using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsKb.Knowledge.FullText;

/// <summary>
/// The auxiliary function <c>newskb_collect(index, collector)</c>: called once a match, it hands the match to the collector and
/// answers 0, so that the whole query runs within one step and no row leaves SQLite. No exception leaves it.
/// </summary>
internal static unsafe class RankingFunction
{
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static void Collect(Fts5Extension* api, nint match, nint context, int count, nint* values)
    {
        HitCollector? collector = null;
        try
        {
            collector = (HitCollector)GCHandle.FromIntPtr((nint)Native.ValueInt64(values[0])).Target!;
            collector.Add(new Match(api, match));
            Native.ResultInt(context, 0);
        }
#pragma warning disable CA1031 // an exception must not cross into SQLite
        catch (Exception e)
#pragma warning restore CA1031
        {
            collector?.Failure = e;
            Native.ResultErrorCode(context, Native.Error);
        }
    }
}
