using NewsKb.Text.Tables;

namespace NewsKb.Text.Conversion;

/// <summary>
/// One text on its way through a config: every stage converts what is certain and hands it on, so that memory is bounded
/// however long the text and however it is cut into blocks.
/// </summary>
internal sealed class ConversionRun : IDisposable
{
    private const int BlockLength = 8192;
    private const int LargestKept = 1 << 17;

    private readonly PhraseTable[] _stages;
    private readonly Role[] _roles;
    private readonly CharBuffer[] _pending; // input of a stage that waits for more
    private readonly CharBuffer[] _made; // output of a stage
    private readonly bool[] _segmentIsOpen; // of a cutting stage: the later ones were given the first part of a segment

    public ConversionRun(ConversionConfig config)
    {
        var stages = new List<(PhraseTable Table, Role Role)>();
        if (config.Terms is { } terms) stages.Add((terms, Role.Terms));
        foreach (var table in config.Normalization) stages.Add((table, Role.Normalize));
        if (config.Segmentation is { } segmentation) stages.Add((segmentation, Role.Segment));
        foreach (var table in config.Chain) stages.Add((table, Role.Convert));
        _stages = new PhraseTable[stages.Count];
        _roles = new Role[stages.Count];
        _pending = new CharBuffer[stages.Count];
        _made = new CharBuffer[stages.Count];
        _segmentIsOpen = new bool[stages.Count];
        for (var i = 0; i < stages.Count; i++)
        {
            (_stages[i], _roles[i]) = stages[i];
            _pending[i] = new CharBuffer();
            _made[i] = new CharBuffer();
        }
    }

    /// <summary>What a stage does with its table.</summary>
    private enum Role : byte
    {
        /// <summary>Cuts; what a match becomes is written to the output.</summary>
        Terms,

        /// <summary>Replaces, but is mostly not needed.</summary>
        Normalize,

        /// <summary>Cuts.</summary>
        Segment,

        /// <summary>Replaces.</summary>
        Convert,
    }

    /// <summary>What was made so far and not yet taken.</summary>
    public CharBuffer Output => _made[^1];

    /// <summary>Takes the next part of the text; <paramref name="isEnd"/> says that it is the last.</summary>
    public void Add(ReadOnlySpan<char> text, bool isEnd)
    {
        while (text.Length > BlockLength)
        {
            Push(0, text[..BlockLength], isEnd: false);
            text = text[BlockLength..];
        }
        Push(0, text, isEnd);
    }

    /// <summary>Makes the run ready for another text.</summary>
    public void Reset()
    {
        foreach (var buffer in _pending) buffer.Clear(LargestKept);
        foreach (var buffer in _made) buffer.Clear(LargestKept);
        Array.Clear(_segmentIsOpen);
    }

    public void Dispose()
    {
        foreach (var buffer in _pending) buffer.Dispose();
        foreach (var buffer in _made) buffer.Dispose();
    }

    private void Push(int stage, ReadOnlySpan<char> input, bool isEnd)
    {
        var pending = _pending[stage];
        if (_roles[stage] == Role.Normalize && pending.Length == 0 && !_stages[stage].Touches(input))
        {
            Push(stage + 1, input, isEnd);
            return;
        }
        if (pending.Length > 0)
        {
            pending.Append(input);
            input = pending.Span;
        }
        var read = _roles[stage] is Role.Terms or Role.Segment ? Cut(stage, input, isEnd) : Replace(stage, input, isEnd);
        if (pending.Length > 0) pending.Drop(read);
        else pending.Append(input[read..]);
    }

    private int Replace(int stage, ReadOnlySpan<char> input, bool isEnd)
    {
        var none = default(NoEdits);
        var made = _made[stage];
        var read = Replacer.Run(_stages[stage], input, isEnd, made, ref none);
        if (stage + 1 == _stages.Length) return read;
        Push(stage + 1, made.Span, isEnd);
        made.Clear();
        return read;
    }

    private int Cut(int stage, ReadOnlySpan<char> input, bool isEnd)
    {
        int start = 0, at = 0;
        while (Segmenter.Next(_stages[stage], input, isEnd, ref at, out var length, out var value))
        {
            if (at > start || _segmentIsOpen[stage]) Push(stage + 1, input[start..at], isEnd: true);
            _segmentIsOpen[stage] = false;
            if (_roles[stage] == Role.Terms) Output.Append(value);
            else Push(stage + 1, input.Slice(at, length), isEnd: true);
            start = at += length;
        }
        Push(stage + 1, input[start..at], isEnd);
        _segmentIsOpen[stage] |= at > start;
        return at;
    }
}
