using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NewsKb.Knowledge.Analysis;

namespace NewsKb.Knowledge.FullText;

/// <summary>FTS5's view of an <see cref="ITextAnalyzer"/>: the tokenizer <c>newskb</c>. No exception leaves it.</summary>
internal static unsafe class Tokenizer
{
    private const int Query = 1;

    public static Fts5TokenizerMethods Methods => new() { Create = &Create, Delete = &Delete, Tokenize = &Tokenize };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Create(void* userData, byte** arguments, int count, nint* instance)
    {
        // The handle of the analyzer belongs to the connection, which outlives its tokenizers.
        *instance = (nint)userData;
        return Native.Ok;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Delete(nint instance)
    {
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Tokenize(
        nint instance, void* context, int flags, byte* text, int length, delegate* unmanaged[Cdecl]<void*, int, byte*, int, int, int, int> emit)
    {
        try
        {
            var state = (TokenizerState)GCHandle.FromIntPtr(instance).Target!;
            // A query's strings are single terms already: MatchExpression has cut them.
            return (flags & Query) != 0
                ? emit(context, 0, text, length, 0, length)
                : state.Run(new ReadOnlySpan<byte>(text, length), context, emit);
        }
#pragma warning disable CA1031 // an exception must not cross into SQLite
        catch (Exception)
#pragma warning restore CA1031
        {
            return Native.Error;
        }
    }
}
