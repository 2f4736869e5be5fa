using NewsKb.Extraction.Measures.Tagging;
using NewsKb.Text;

namespace NewsKb.Benchmarks.Training;

/// <summary>A sentence as the learner sees it: features and labels of its clauses.</summary>
internal sealed record TrainingSentence
{
    /// <summary>Where each clause stands in the source.</summary>
    public required TextSpan[] Spans { get; init; }

    /// <summary>The features of each clause.</summary>
    public required string[][] Features { get; init; }

    /// <summary>For each clause the features of the measures of 1, 2, … clauses that it may open.</summary>
    public required string[][][] MeasureFeatures { get; init; }

    /// <summary>The labels by the rules.</summary>
    public required ClauseLabel[] Rules { get; init; }

    /// <summary>The labels by the reader.</summary>
    public required ClauseLabel[] Labels { get; init; }

    /// <summary>Whether the reader left open if a part of it is a measure; nothing is learned from it.</summary>
    public required bool IsDoubtful { get; init; }

    /// <summary>The measures that labels make.</summary>
    public IEnumerable<TextSpan> Measures(ClauseLabel[] labels)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] == ClauseLabel.Outside) continue;
            var first = i;
            while (i + 1 < labels.Length && labels[i + 1] == ClauseLabel.Continues) i++;
            yield return TextSpan.FromBounds(Spans[first].Start, Spans[i].End);
        }
    }
}

/// <summary>Keeps the features of a clause as strings.</summary>
internal readonly struct FeatureList(List<string> features) : IFeatureSink
{
    public void Add(FeatureTemplate template, ReadOnlySpan<char> value) => features.Add($"{FeatureTemplates.Names[(int)template]}={value}");

    public void Add(FeatureTemplate template, char value) => Add(template, [value]);

    public void Add(FeatureTemplate template, char first, char second) => Add(template, [first, second]);

    public void AddPairs(ReadOnlySpan<char> text)
    {
        for (var i = 0; i + 1 < text.Length; i++) Add(FeatureTemplate.Pair, text.Slice(i, 2));
    }

    public void AddStarts(FeatureTemplate template, ReadOnlySpan<char> text)
    {
        for (var length = 1; length <= text.Length; length++) Add(template, text[..length]);
    }

    public static string[] Of(ClauseFeatures features, int sentence, int index)
    {
        var list = new List<string>(96);
        var sink = new FeatureList(list);
        features.Write(sentence, index, ref sink);
        return [.. list.Where(feature => !feature.Any(char.IsWhiteSpace))];
    }

    /// <summary>The features of the measures of 1, 2, … clauses that a clause may open.</summary>
    public static string[][] OfMeasures(TaggedText tagged, in NewsKb.Extraction.Measures.Sentence sentence, int first)
    {
        var end = sentence.FirstClause + sentence.ClauseCount;
        var measures = new string[Math.Min(SegmentLattice.LongestMeasure, end - first)][];
        var features = new MeasureFeatures(tagged, first);
        var values = new int[MeasureFeatures.Templates.Length];
        for (var i = 0; i < measures.Length; i++)
        {
            features.Add();
            features.Read(first + i == end - 1, values);
            measures[i] = [.. values.Select((value, k) => $"{MeasureFeatures.Templates[k]}={value}")];
        }
        return measures;
    }
}
