using NewsKb.Segmentation.Lexicon;
using NewsKb.Text.Tables;

namespace NewsKb.Segmentation.PartOfSpeech;

/// <summary>
/// The table of jieba's <c>posseg</c> model, read in place: states are a place in the word (B, M, E, S) with a part of speech, numbered in the
/// order of their names. The layout is described at <c>PosSegCompiler</c> in <c>dictionaries/tool</c>.
/// </summary>
internal sealed unsafe class TagModel
{
    /// <summary>jieba's logarithm of zero.</summary>
    public const double Never = -3.14e100;

    private static readonly Lazy<TagModel> Shared = new(() => new TagModel(MappedResource.Open(typeof(TagModel).Assembly, "posseg.bin")));

    private readonly MappedResource _memory;
    private readonly double* _start, _transitions, _emissions;
    private readonly int* _transitionStarts, _emissionStarts;
    private readonly ushort* _rows, _targets, _emitters;
    private readonly char[] _places;
    private readonly string[] _tags;

    private TagModel(MappedResource memory)
    {
        _memory = memory;
        var header = (int*)memory.Start;
        var (states, transitions, rows, emissions) = (header[0], header[1], header[2], header[3]);
        var names = (char*)(header + 4);
        (_places, _tags) = (new char[states], new string[states]);
        for (var i = 0; i < states; i++)
            (_places[i], _tags[i]) = (names[6 * i], new ReadOnlySpan<char>(names + (6 * i) + 2, 4).TrimEnd('\0').ToString());
        _start = (double*)(names + (6 * states) + (states % 2 * 2));
        _transitions = _start + states;
        _emissions = _transitions + transitions;
        _transitionStarts = (int*)(_emissions + emissions);
        _emissionStarts = _transitionStarts + states + 1;
        _rows = (ushort*)(_emissionStarts + rows + 1);
        _targets = _rows + (Characters.LastHan - Characters.FirstHan + 1);
        _emitters = _targets + transitions;
    }

    public static TagModel Default => Shared.Value;

    public int StateCount => _tags.Length;

    /// <summary>The place in the word: B, M, E or S.</summary>
    public char Place(int state) => _places[state];

    public string Tag(int state) => _tags[state];

    public double Start(int state) => _start[state];

    /// <summary>The states that may follow and their probabilities.</summary>
    public ReadOnlySpan<ushort> Targets(int state, out ReadOnlySpan<double> probabilities)
    {
        var (from, to) = (_transitionStarts[state], _transitionStarts[state + 1]);
        probabilities = new(_transitions + from, to - from);
        return new(_targets + from, to - from);
    }

    /// <summary>Fills in the probability of the character in each state, and which states jieba tries for it.</summary>
    public void Emit(char c, Span<double> probabilities, Span<bool> tried)
    {
        probabilities.Fill(Never);
        tried.Clear();
        var row = _rows[c - Characters.FirstHan];
        var any = false;
        for (var i = _emissionStarts[row]; i < _emissionStarts[row + 1]; i++)
        {
            var state = _emitters[i] & 0x7FFF;
            probabilities[state] = _emissions[i];
            if (_emitters[i] == state) any = tried[state] = true;
        }
        if (!any) tried.Fill(true);
    }
}
