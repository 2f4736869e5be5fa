using NewsKb.Knowledge.Analysis;

namespace NewsKb.Knowledge.FullText;

/// <summary>The analyzer and the buffers of one connection; SQLite calls a connection's tokenizers from one thread at a time.</summary>
internal sealed unsafe class TokenizerState(ITextAnalyzer analyzer)
{
    private const int Colocated = 1;
    private readonly TermCutter _cutter = new(analyzer);

    /// <summary>Cuts a text and gives each term to SQLite.</summary>
    public int Run(ReadOnlySpan<byte> utf8, void* context, delegate* unmanaged[Cdecl]<void*, int, byte*, int, int, int, int> emit)
    {
        var cut = _cutter.Cut(utf8);
        var text = cut.Text;
        fixed (byte* bytes = text.Bytes)
            foreach (var term in cut.Terms)
            {
                var (start, length) = text.BytesOf(term);
                if (length == 0) continue; // half of a character
                var result = emit(context, term.IsColocated ? Colocated : 0, bytes + start, length, text.SourceOffset(term.Start) - cut.Offset, text.SourceOffset(term.End) - cut.Offset);
                if (result != Native.Ok) return result;
            }
        return Native.Ok;
    }
}
