using NewsKb.Knowledge.Analysis;

namespace NewsKb.Knowledge.FullText;

/// <summary>Cuts one text after the other into the terms of the index. A measure stands in the body that was cut before it: its terms are taken from there.</summary>
internal sealed class TermCutter(ITextAnalyzer analyzer)
{
    private const int LeastKept = 256;
    private readonly CutText _kept = new(analyzer);
    private readonly CutText _other = new(analyzer);

    /// <summary>The terms of a text, valid until the next one is cut.</summary>
    public CutTerms Cut(ReadOnlySpan<byte> utf8)
    {
        var at = _kept.Find(utf8);
        if (at >= 0 && _kept.TryGetTerms(at, at + utf8.Length, out var terms)) return new CutTerms(_kept.Folded, terms, at);
        var text = at < 0 && utf8.Length >= LeastKept ? _kept : _other;
        text.Read(utf8);
        return new CutTerms(text.Folded, text.Terms, 0);
    }
}

/// <summary>The terms of a text.</summary>
internal readonly ref struct CutTerms(FoldedText text, ReadOnlySpan<Term> terms, int offset)
{
    /// <summary>The text, folded, or one that it stands in.</summary>
    public FoldedText Text { get; } = text;

    /// <summary>The terms, as they lie in <see cref="Text"/>.</summary>
    public ReadOnlySpan<Term> Terms { get; } = terms;

    /// <summary>Where the text stands in <see cref="Text"/>, in bytes.</summary>
    public int Offset { get; } = offset;
}
