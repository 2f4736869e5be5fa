using System.Text;
using NewsKb.Text.Tables;

namespace NewsKb.Text.Conversion;

/// <summary>Runs a config over a whole text and keeps the map: stage by stage, each stage's map composed with those before.</summary>
internal static class MappedConversion
{
    public static MappedText Run(ConversionConfig config, string text)
    {
        if (config.Terms is null) return RunChain(config, text);
        var result = new StringBuilder(text.Length);
        var map = new SourceMapBuilder(text.Length);
        int start = 0, at = 0;
        while (Segmenter.Next(config.Terms, text, isEnd: true, ref at, out var length, out var value))
        {
            AddStretch(start, at);
            result.Append(value);
            map.Replace(value.Length, at, length);
            start = at += length;
        }
        AddStretch(start, text.Length);
        return new MappedText(result.ToString(), map.Build());

        void AddStretch(int from, int to)
        {
            if (from == to) return;
            var stretch = RunChain(config, text[from..to]);
            result.Append(stretch.Text);
            map.Append(stretch.Map, from);
        }
    }

    private static MappedText RunChain(ConversionConfig config, string text)
    {
        var result = Normalize(MappedText.Identity(text), config);
        var ends = config.Segmentation is { } segmentation ? SegmentEnds(segmentation, result.Text) : [result.Text.Length];
        foreach (var table in config.Chain) result = result.Then(Pass(table, result.Text, ends, out ends));
        return result;
    }

    /// <summary>Runs only the normalization that the configs share: compatibility ideographs become the usual ones.</summary>
    public static MappedText Normalize(MappedText text) => Normalize(text, ConversionCatalog.Default.Find("t2s", ConversionOptions.Default)!);

    private static MappedText Normalize(MappedText text, ConversionConfig config)
    {
        foreach (var table in config.Normalization)
            if (table.Touches(text.Text)) text = text.Then(Pass(table, text.Text, [text.Text.Length], out _));
        return text;
    }

    private static List<int> SegmentEnds(PhraseTable table, string text)
    {
        var ends = new List<int>();
        for (var at = 0; Segmenter.Next(table, text, isEnd: true, ref at, out var length, out _); at += length)
        {
            if (at > 0 && (ends.Count == 0 || ends[^1] < at)) ends.Add(at);
            ends.Add(at + length);
        }
        if (ends.Count == 0 || ends[^1] < text.Length) ends.Add(text.Length);
        return ends;
    }

    private static MappedText Pass(PhraseTable table, string text, List<int> ends, out List<int> outputEnds)
    {
        using var output = new CharBuffer();
        var edits = new MapEdits(text);
        outputEnds = new List<int>(ends.Count);
        var start = 0;
        foreach (var end in ends)
        {
            edits.StartSegment(start, output.Length);
            Replacer.Run(table, text.AsSpan(start, end - start), isEnd: true, output, ref edits);
            outputEnds.Add(output.Length);
            start = end;
        }
        return new MappedText(output.Span.ToString(), edits.Build(output.Length));
    }

    /// <summary>Writes the edits of a pass to a map.</summary>
    private struct MapEdits(string text) : IEditLog
    {
        private readonly SourceMapBuilder _map = new(text.Length);
        private int _segmentStart, _segmentOutputStart, _copied, _written;

        public void StartSegment(int start, int outputStart) => (_segmentStart, _segmentOutputStart) = (start, outputStart);

        public void Replace(int start, int length, int outputStart, int outputLength)
        {
            CopyUpTo(_segmentOutputStart + outputStart);
            _map.Replace(outputLength, _segmentStart + start, length);
            _copied += length;
            _written += outputLength;
        }

        public SourceMap Build(int length)
        {
            CopyUpTo(length);
            return _map.Build();
        }

        private void CopyUpTo(int output)
        {
            _map.Copy(output - _written, _copied);
            _copied += output - _written;
            _written = output;
        }
    }
}
