using NewsKb.Text.Tables;

namespace NewsKb.Text.Conversion;

/// <summary>
/// One text on its way through a config: every stage converts what is certain and hands it on, so that memory is bounded
/// however long the text and however it is cut into blocks.
/// </summary>
internal sealed class ConversionRun : IDisposable
{
    private const int BlockLength = 8192;

    private readonly PhraseTable[] _stages;
    private readonly int _normalizations;
    private readonly int _segmentation; // its index among the stages, or -1
    private readonly CharBuffer[] _pending; // input of a stage that waits for more
    private readonly CharBuffer[] _made; // output of a stage
    private bool _segmentIsOpen; // the later stages were given the first part of a segment

    public ConversionRun(ConversionConfig config)
    {
        _stages = [.. config.Normalization, .. config.Segmentation is { } segmentation ? [segmentation] : Array.Empty<PhraseTable>(), .. config.Chain];
        _normalizations = config.Normalization.Length;
        _segmentation = config.Segmentation is null ? -1 : _normalizations;
        _pending = [.. _stages.Select(_ => new CharBuffer())];
        _made = [.. _stages.Select(_ => new CharBuffer())];
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

    public void Dispose()
    {
        foreach (var buffer in _pending) buffer.Dispose();
        foreach (var buffer in _made) buffer.Dispose();
    }

    private void Push(int stage, ReadOnlySpan<char> input, bool isEnd)
    {
        var pending = _pending[stage];
        if (stage < _normalizations && pending.Length == 0 && stage + 1 < _stages.Length && !_stages[stage].Touches(input))
        {
            Push(stage + 1, input, isEnd);
            return;
        }
        if (pending.Length > 0)
        {
            pending.Append(input);
            input = pending.Span;
        }
        var read = stage == _segmentation ? Segment(stage, input, isEnd) : Replace(stage, input, isEnd);
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

    private int Segment(int stage, ReadOnlySpan<char> input, bool isEnd)
    {
        int start = 0, at = 0;
        while (Segmenter.Next(_stages[stage], input, isEnd, ref at, out var length))
        {
            if (at > start || _segmentIsOpen) Push(stage + 1, input[start..at], isEnd: true);
            _segmentIsOpen = false;
            Push(stage + 1, input.Slice(at, length), isEnd: true);
            start = at += length;
        }
        Push(stage + 1, input[start..at], isEnd);
        _segmentIsOpen |= at > start;
        return at;
    }
}
