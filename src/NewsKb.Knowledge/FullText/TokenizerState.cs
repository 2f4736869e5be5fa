using System.Runtime.InteropServices;
using NewsKb.Knowledge.Analysis;

namespace NewsKb.Knowledge.FullText;

/// <summary>The analyzer and the buffers of one connection; SQLite calls a connection's tokenizers from one thread at a time.</summary>
internal sealed unsafe class TokenizerState(ITextAnalyzer analyzer)
{
    private const int LongestTerm = 256;
    private const int Colocated = 1;
    private readonly List<Term> _terms = new(1024);
    private readonly FoldedText _text = new();

    /// <summary>Cuts a text and gives each term to SQLite.</summary>
    public int Run(ReadOnlySpan<byte> utf8, void* context, delegate* unmanaged[Cdecl]<void*, int, byte*, int, int, int, int> emit)
    {
        _text.Read(utf8);
        _terms.Clear();
        analyzer.Analyze(_text.Characters, _terms);
        fixed (byte* bytes = _text.Bytes)
            foreach (var term in CollectionsMarshal.AsSpan(_terms))
            {
                var (start, length) = _text.BytesOf(term.Start, term.End, LongestTerm);
                if (length == 0) continue; // half of a character
                var result = emit(context, term.IsColocated ? Colocated : 0, bytes + start, length, _text.SourceOffset(term.Start), _text.SourceOffset(term.End));
                if (result != Native.Ok) return result;
            }
        return Native.Ok;
    }
}
