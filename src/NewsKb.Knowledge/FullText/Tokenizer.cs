using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using NewsKb.Knowledge.Analysis;

namespace NewsKb.Knowledge.FullText;

/// <summary>FTS5's view of an <see cref="ITextAnalyzer"/>: the tokenizer <c>newskb</c>. No exception leaves it.</summary>
internal static unsafe class Tokenizer
{
    private const int Query = 1;
    private const int Colocated = 1;

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

    /// <summary>The buffers of one connection; SQLite calls a connection's tokenizers from one thread at a time.</summary>
    internal sealed class TokenizerState(ITextAnalyzer analyzer)
    {
        private readonly List<Term> _terms = new(1024);
        private char[] _characters = new char[4096];
        private int[] _byteOffsets = new int[4097];

        public int Run(ReadOnlySpan<byte> utf8, void* context, delegate* unmanaged[Cdecl]<void*, int, byte*, int, int, int, int> emit)
        {
            var text = Decode(utf8);
            _terms.Clear();
            analyzer.Analyze(text, _terms);
            var buffer = stackalloc byte[256];
            foreach (var term in CollectionsMarshal.AsSpan(_terms))
            {
                var written = Encode(text.Slice(term.Start, term.Length), new Span<byte>(buffer, 256));
                var result = emit(context, term.IsColocated ? Colocated : 0, buffer, written, _byteOffsets[term.Start], _byteOffsets[term.End]);
                if (result != Native.Ok) return result;
            }
            return Native.Ok;
        }

        /// <summary>Decodes and folds, noting where each code unit began.</summary>
        private ReadOnlySpan<char> Decode(ReadOnlySpan<byte> utf8)
        {
            if (_characters.Length < utf8.Length)
            {
                _characters = new char[utf8.Length * 2];
                _byteOffsets = new int[_characters.Length + 1];
            }
            int read = 0, written = 0;
            while (read < utf8.Length)
            {
                var status = Rune.DecodeFromUtf8(utf8[read..], out var rune, out var consumed);
                if (status != OperationStatus.Done) rune = Rune.ReplacementChar;
                var units = rune.EncodeToUtf16(_characters.AsSpan(written));
                for (var i = 0; i < units; i++)
                {
                    _byteOffsets[written + i] = read;
                    _characters[written + i] = TextFolding.Fold(_characters[written + i]);
                }
                written += units;
                read += consumed;
            }
            _byteOffsets[written] = read;
            return _characters.AsSpan(0, written);
        }

        /// <summary>Terms longer than the buffer (a run of letters without end) are cut.</summary>
        private static int Encode(ReadOnlySpan<char> term, Span<byte> buffer)
        {
            var status = System.Text.Unicode.Utf8.FromUtf16(term, buffer, out _, out var written);
            return status is OperationStatus.Done or OperationStatus.DestinationTooSmall or OperationStatus.NeedMoreData ? written : 0;
        }
    }
}
