using System.Runtime.InteropServices;

namespace NewsKb.Extraction.Measures;

/// <summary>The cues of a text with the words of <see cref="BeneficiaryHeads"/> among them.</summary>
internal sealed class BeneficiaryCues(string text, List<Cue> found, CueLexicon lexicon)
{
    private const int LongestBy = 8; // 以行政村为|单位
    private const int LongestAsked = 16; // 向|市人力资源公共服务机构提出申请
    private readonly List<Cue> _cues = BeneficiaryHeads.Merge(text, found);

    public int Count => _cues.Count;

    public Cue this[int index] => _cues[index];

    /// <summary>The same for another text, such as a headline.</summary>
    public static BeneficiaryCues Scan(string text) => new(text, CueLexicon.Default.Scan(text), CueLexicon.Default);

    /// <summary>How surely a word names who gains; 0 where it does not.</summary>
    public float Who(Cue cue) => cue.Row == BeneficiaryHeads.Row ? 1 : lexicon.Weight(cue, CueKind.Who);

    /// <summary>The weight of another meaning; 0 where the word has none.</summary>
    public float Weight(Cue cue, CueKind kind) => cue.Row == BeneficiaryHeads.Row ? 0 : lexicon.Weight(cue, kind);

    /// <summary>Whether a word opens the phrase of those who gain: 对, 为, 向, 给, 针对, 面向.</summary>
    public bool IsOpener(int index)
    {
        var cue = _cues[index];
        return text[cue.Start] switch
        {
            '对' => (cue.Length == 1 || text[cue.End - 1] == '于') && !IsPaired(cue.Start),
            '为' => (cue.Length == 1 || text[cue.End - 1] == '于') && !IsMeasuredBy(cue),
            '向' or '给' => (cue.Length == 1 || text[cue.End - 1] == '于') && !IsAsked(index),
            '针' or '面' => Weight(cue, CueKind.Lead) > 0,
            _ => false,
        };
    }

    /// <summary>以企业为|主体, 以县为|单位: whom it is done by.</summary>
    private bool IsMeasuredBy(Cue cue)
    {
        var at = text.AsSpan(Math.Max(0, cue.Start - LongestBy), Math.Min(cue.Start, LongestBy)).LastIndexOf('以');
        return at >= 0 && ClauseEdges.Behind(text.AsSpan(cue.End), EdgeRole.Role) > 0;
    }

    /// <summary>向|人才中心提出申请: who is asked does not gain.</summary>
    private bool IsAsked(int index)
    {
        for (var i = index + 1; i < _cues.Count && _cues[i].Start - _cues[index].End <= LongestAsked; i++)
            if (Who(_cues[i]) > 0 && ClauseEdges.Behind(text.AsSpan(_cues[i].End), EdgeRole.Asking) > 0) return true;
        return false;
    }

    /// <summary>点对点, 一对一.</summary>
    private bool IsPaired(int at) => at > 0 && at + 1 < text.Length && text[at - 1] == text[at + 1];

    /// <summary>The indexes of the words in a clause; one that the end of a very long clause cuts in two is in none.</summary>
    public (int First, int End) In(in ClauseProfile clause)
    {
        var (first, end) = (From(clause.Clause.Start), From(clause.Clause.End));
        return (first, end > first && _cues[end - 1].End > clause.Clause.End ? end - 1 : end);
    }

    /// <summary>The words that start in a clause.</summary>
    public ReadOnlySpan<Cue> Of(in ClauseProfile clause) => Between(clause.Clause.Start, clause.Clause.End);

    /// <summary>The words that start between two offsets.</summary>
    public ReadOnlySpan<Cue> Between(int start, int end) => CollectionsMarshal.AsSpan(_cues)[From(start)..From(end)];

    private int From(int offset)
    {
        int low = 0, high = _cues.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_cues[middle].Start < offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
