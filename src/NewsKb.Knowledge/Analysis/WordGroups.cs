using System.Runtime.InteropServices;
using NewsKb.Segmentation;

namespace NewsKb.Knowledge.Analysis;

/// <summary>The words of a text, each with its dictionary parts in order of their start. Used again and again without allocation.</summary>
internal sealed class WordGroups
{
    private readonly List<Token> _tokens = [];
    private readonly List<(int FirstPart, int Word)> _groups = [];

    /// <summary>The number of words.</summary>
    public int Count => _groups.Count;

    /// <summary>A word.</summary>
    public Token Word(int index) => _tokens[_groups[index].Word];

    /// <summary>The parts of a word.</summary>
    public ReadOnlySpan<Token> Parts(int index)
    {
        var (first, word) = _groups[index];
        return CollectionsMarshal.AsSpan(_tokens)[first..word];
    }

    /// <summary>Cuts a text by a segmenter of a search mode.</summary>
    public void Cut(Segmenter segmenter, ReadOnlySpan<char> text)
    {
        _tokens.Clear();
        _groups.Clear();
        segmenter.Cut(text, _tokens);
        // In search mode the parts of a word stand before it, and none of them starts before it: so words are found from the end.
        for (var word = _tokens.Count - 1; word >= 0;)
        {
            var first = word;
            while (first > 0 && _tokens[first - 1].Start >= _tokens[word].Start) first--;
            _groups.Add((first, word));
            if (word - first > 1) CollectionsMarshal.AsSpan(_tokens)[first..word].Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.Length.CompareTo(a.Length));
            word = first - 1;
        }
        _groups.Reverse();
    }
}
