using NewsKb.Knowledge.Analysis;

namespace NewsKb.Knowledge.FullText;

/// <summary>The analyzer and the buffers of one connection; SQLite calls a connection's tokenizers from one thread at a time.</summary>
internal sealed unsafe class TokenizerState(ITextAnalyzer analyzer)
{
    private const int LongestTerm = 256;
    private const int LeastKept = 256;
    private const int Colocated = 1;
    private readonly CutText _kept = new(analyzer);
    private readonly CutText _other = new(analyzer);

    /// <summary>Cuts a text and gives each term to SQLite. A measure stands in the body that was cut before it: its terms are taken from there.</summary>
    public int Run(ReadOnlySpan<byte> utf8, void* context, delegate* unmanaged[Cdecl]<void*, int, byte*, int, int, int, int> emit)
    {
        var at = _kept.Find(utf8);
        if (at >= 0 && _kept.TryGetTerms(at, at + utf8.Length, out var terms)) return Emit(_kept.Folded, terms, at, context, emit);
        var text = at < 0 && utf8.Length >= LeastKept ? _kept : _other;
        text.Read(utf8);
        return Emit(text.Folded, text.Terms, 0, context, emit);
    }

    private static int Emit(FoldedText text, ReadOnlySpan<Term> terms, int offset, void* context, delegate* unmanaged[Cdecl]<void*, int, byte*, int, int, int, int> emit)
    {
        fixed (byte* bytes = text.Bytes)
            foreach (var term in terms)
            {
                var (start, length) = text.BytesOf(term.Start, term.End, LongestTerm);
                if (length == 0) continue; // half of a character
                var result = emit(context, term.IsColocated ? Colocated : 0, bytes + start, length, text.SourceOffset(term.Start) - offset, text.SourceOffset(term.End) - offset);
                if (result != Native.Ok) return result;
            }
        return Native.Ok;
    }
}
