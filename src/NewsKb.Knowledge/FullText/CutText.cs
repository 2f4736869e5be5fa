using System.Runtime.InteropServices;
using NewsKb.Knowledge.Analysis;
using NewsKb.Knowledge.FullText.Writing;

namespace NewsKb.Knowledge.FullText;

/// <summary>A text cut into terms. What stands in it between separators has the same terms alone. One object serves one text after the other.</summary>
internal sealed class CutText(ITextAnalyzer analyzer)
{
    /// <summary>How far is looked for a text, to either side, in bytes: farther than nearly all articles go.</summary>
    private const int Reach = 1 << 17;

    private readonly List<Term> _terms = new(1024);
    private byte[] _source = [];
    private int _length;
    private int _found;

    /// <summary>The text, folded.</summary>
    public FoldedText Folded { get; } = new();

    /// <summary>All terms, in order of their position.</summary>
    public ReadOnlySpan<Term> Terms => CollectionsMarshal.AsSpan(_terms);

    /// <summary>Cuts a text in place of the one before.</summary>
    public void Read(ReadOnlySpan<byte> utf8)
    {
        if (_source.Length < utf8.Length) _source = new byte[utf8.Length * 2];
        utf8.CopyTo(_source);
        (_length, _found) = (utf8.Length, 0);
        Folded.Read(utf8);
        _terms.Clear();
        analyzer.Analyze(Folded.Characters, _terms);
        if (_terms.Count > PostingBuffer.MostTerms) _terms.RemoveRange(PostingBuffer.MostTerms, _terms.Count - PostingBuffer.MostTerms);
    }

    /// <summary>
    /// Where a text stands in this one, near the one found last; negative where it does not. No farther, or the time for the many measures of a
    /// long article would grow with the square of its length.
    /// </summary>
    public int Find(ReadOnlySpan<byte> utf8)
    {
        var start = Math.Max(0, _found - Reach);
        var at = _source.AsSpan(start, Math.Min(_length - start, 2 * Reach)).IndexOf(utf8);
        return at < 0 ? at : _found = start + at;
    }

    /// <summary>The terms between two offsets, and whether these are ends of words, so that they are the terms of what stands between them.</summary>
    public bool TryGetTerms(int start, int end, out ReadOnlySpan<Term> terms)
    {
        var (first, last) = (Folded.UnitAt(start), Folded.UnitAt(end));
        var isWhole = first >= 0 && last >= 0 && IsBetweenWords(first) && IsBetweenWords(last);
        terms = isWhole ? Terms[FirstFrom(first)..FirstFrom(last)] : default;
        return isWhole;
    }

    private bool IsBetweenWords(int unit) => unit == 0 || unit == Folded.Characters.Length || Separates(Folded.Characters[unit - 1]) || Separates(Folded.Characters[unit]);

    /// <summary>A full stop may stand inside a number.</summary>
    private static bool Separates(char c) => c != '.' && CharacterClasses.Of(c) == CharacterClass.Separator;

    private int FirstFrom(int unit)
    {
        int low = 0, high = _terms.Count;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (_terms[middle].Start < unit) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
