namespace NewsKb.Segmentation;

/// <summary>How text is cut into words.</summary>
public enum SegmentationMode
{
    /// <summary>As jieba's <c>cut</c>: the most probable path over the dictionary, unknown words by a hidden Markov model.</summary>
    Jieba,

    /// <summary>As jieba's <c>cut(HMM=False)</c>: the dictionary alone.</summary>
    JiebaNoHmm,

    /// <summary>As jieba's <c>cut_for_search</c>: words followed after their dictionary sub-words; tokens overlap.</summary>
    Search,

    /// <summary>As jieba's <c>cut_for_search(HMM=False)</c>.</summary>
    SearchNoHmm,

    /// <summary>As jieba's <c>cut_all</c>: every dictionary word; tokens overlap.</summary>
    Full,

    /// <summary>A word lattice with class nodes and bigram probabilities.</summary>
    Bigram,
}
