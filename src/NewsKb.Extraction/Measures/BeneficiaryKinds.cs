using System.Buffers;

namespace NewsKb.Extraction.Measures;

/// <summary>The kind of firm an article is about: where it says 企业, but its headline or most of its text 制种企业, these are meant.</summary>
internal sealed class BeneficiaryKinds
{
    private const int ModifierLength = 2;
    private const int LeastCount = 2;
    private const int InTitle = 100; // a kind in the headline stands above all others
    private static readonly SearchValues<char> Particles = SearchValues.Create("的对为向给由把在和家户名个帮让使助各每等数余多是到");
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _best = new(StringComparer.Ordinal);

    public BeneficiaryKinds(string text, BeneficiaryCues cues, string? title)
    {
        Count(text, cues, 1);
        if (title is not null) Count(title, BeneficiaryCues.Scan(title), InTitle);
    }

    /// <summary>The kind meant by a generic word; null where the article names none often enough.</summary>
    public string? Of(string generic) =>
        _best.GetValueOrDefault(generic) is { } kind && _counts[kind] >= LeastCount && 2 * _counts[kind] >= _counts.GetValueOrDefault(generic) ? kind : null;

    private void Count(string text, BeneficiaryCues cues, int weight)
    {
        for (var i = 0; i < cues.Count; i++)
        {
            if (cues.Who(cues[i]) <= 0) continue;
            var (start, head, end) = Parts(text, cues, i);
            if (head == end) continue;
            var (kind, generic) = (text[start..end], text[head..end]);
            var count = _counts[kind] = _counts.GetValueOrDefault(kind) + (start == head ? 1 : weight);
            if (start < head && (!_best.TryGetValue(generic, out var best) || count > _counts[best])) _best[generic] = kind;
        }
    }

    /// <summary>Where a kind (制种企业), and in it the generic word (企业), starts: the same place where no kind is told, the end where there is no such word.</summary>
    private static (int Start, int Head, int End) Parts(string text, BeneficiaryCues cues, int index)
    {
        var cue = cues[index];
        for (var head = cue.End - 2; head > cue.Start; head--)
            if (BeneficiaryHeads.IsGeneric(text.AsSpan(head, cue.End - head)))
                return BeneficiaryHeads.IsVague(text.AsSpan(cue.Start, head - cue.Start)) ? (cue.End, cue.End, cue.End) : (cue.Start, head, cue.End);
        if (!BeneficiaryHeads.IsGeneric(text.AsSpan(cue.Start, cue.Length))) return (cue.End, cue.End, cue.End);
        var start = cue.Start - ModifierLength;
        if (start < 0 || !IsModifier(text.AsSpan(start, ModifierLength))) return (cue.Start, cue.Start, cue.End);
        var crosses = index > 0 && cues[index - 1].End > start && (cues[index - 1].End != cue.Start || cues.Weight(cues[index - 1], CueKind.Deed) > 0);
        return (crosses ? cue.Start : start, cue.Start, cue.End);
    }

    private static bool IsModifier(ReadOnlySpan<char> words) =>
        !words.ContainsAnyExceptInRange('\u4e00', '\u9fff') && !words.ContainsAny(Particles) && words[^1] is not ('省' or '市' or '县' or '区' or '州')
        && ClauseEdges.InFront(words, EdgeRole.Verb) == 0 && !BeneficiaryHeads.IsVague(words);
}
