using System.Buffers;

namespace NewsKb.Segmentation.PartOfSpeech;

/// <summary>posseg's Viterbi search, with its ways: sums in its order, and of equal probabilities the state with the later name.</summary>
internal static class TagViterbi
{
    /// <summary>Finds the most probable states of a run of Han characters, one each.</summary>
    public static void Solve(TagModel model, ReadOnlySpan<char> run, Span<byte> states)
    {
        var count = model.StateCount;
        var back = ArrayPool<byte>.Shared.Rent(run.Length * count);
        Span<double> scores = stackalloc double[count], next = stackalloc double[count], emission = stackalloc double[count];
        Span<bool> tried = stackalloc bool[count];
        model.Emit(run[0], emission, tried);
        for (var y = 0; y < count; y++) scores[y] = tried[y] ? model.Start(y) + emission[y] : double.NegativeInfinity;
        for (var i = 1; i < run.Length; i++)
        {
            model.Emit(run[i], emission, tried);
            var row = back.AsSpan(i * count, count);
            if (!Step(model, scores, next, emission, tried, row))
            {
                tried.Fill(true); // no state that the character allows can be reached: jieba then takes every state that can
                Step(model, scores, next, emission, tried, row);
            }
            next.CopyTo(scores);
        }
        var best = 0;
        for (var y = 1; y < count; y++)
            if (scores[y] >= scores[best]) best = y;
        for (var i = run.Length - 1; i >= 0; i--)
        {
            states[i] = (byte)best;
            if (i > 0) best = back[(i * count) + best];
        }
        ArrayPool<byte>.Shared.Return(back);
    }

    private static bool Step(TagModel model, ReadOnlySpan<double> scores, Span<double> next, ReadOnlySpan<double> emission, ReadOnlySpan<bool> tried, Span<byte> back)
    {
        next.Fill(double.NegativeInfinity);
        var reached = false;
        for (var x = 0; x < scores.Length; x++)
        {
            if (double.IsNegativeInfinity(scores[x])) continue;
            var targets = model.Targets(x, out var probabilities);
            for (var i = 0; i < targets.Length; i++)
            {
                int y = targets[i];
                if (!tried[y]) continue;
                var score = scores[x] + probabilities[i] + emission[y];
                if (score < next[y]) continue;
                next[y] = score;
                back[y] = (byte)x;
                reached = true;
            }
        }
        return reached;
    }
}
