namespace NewsKb.Extraction.Places;

/// <summary>Finds the division that a pointing word means: the article's own, or the one of that level named last.</summary>
internal sealed class DeixisResolver(Gazetteer gazetteer, DivisionCode jurisdiction)
{
    private const int ReachOfSubject = 80;
    private readonly Dictionary<(DeixisLevel, bool), (int Seen, DivisionCode Last)> _named = [];

    /// <summary>The code meant, or none (0). <paramref name="before"/> are the names before the word, in order. Ask for the words in the order of the text.</summary>
    public DivisionCode Resolve(Deixis word, ReadOnlySpan<ResolvedName> before)
    {
        if (Fixed(word.Level) is { Value: not 0 } named) return named;
        if (jurisdiction.HasNoLowerLevel && (jurisdiction == Fixed(DeixisLevel.Taiwan) || word.Level is not (DeixisLevel.Province or DeixisLevel.Region))) return jurisdiction; // neither Hong Kong nor Macau is a province
        var own = jurisdiction.Value == 0 ? default : Within(jurisdiction, word.Level);
        if (own.Value != 0 && own != jurisdiction && !word.IsOwn && before.Length > 0 && word.Start - before[^1].End < ReachOfSubject
            && Exactly(before[^1].Code, word.Level) is { Value: not 0 } subject) return subject; // an article of a county that turns to another city: 全市 is that city
        if (own.Value != 0 && !word.IsNear) return own;
        return Named(word.Level, word.IsNear, before) is { Value: not 0 } last ? last : own;
    }

    /// <summary>The division of a level that was named last, exactly or as a part of it; none (0) without one. Looks at each name once.</summary>
    private DivisionCode Named(DeixisLevel level, bool isExact, ReadOnlySpan<ResolvedName> before)
    {
        var (seen, last) = _named.GetValueOrDefault((level, isExact));
        for (; seen < before.Length; seen++)
            if ((isExact ? Exactly(before[seen].Code, level) : Within(before[seen].Code, level)) is { Value: not 0 } code) last = code;
        _named[(level, isExact)] = (seen, last);
        return last;
    }

    /// <summary>全港, 全澳, 全台: the word itself tells.</summary>
    public static DivisionCode Fixed(DeixisLevel level) => level switch
    {
        DeixisLevel.HongKong => new DivisionCode(810000),
        DeixisLevel.Macau => new DivisionCode(820000),
        DeixisLevel.Taiwan => new DivisionCode(710000),
        _ => default,
    };

    /// <summary>The division itself or the one above it that is of this level.</summary>
    private DivisionCode Within(DivisionCode code, DeixisLevel level)
    {
        for (var at = code; at.Value != 0; at = new DivisionCode(at.Parent))
            if (Exactly(at, level).Value != 0) return at;
        return default;
    }

    private DivisionCode Exactly(DivisionCode code, DeixisLevel level)
    {
        var kind = gazetteer.Find(code) is { } division ? division.Name[^1] : '\0';
        var fits = level switch
        {
            DeixisLevel.Province => code.Level == DivisionLevel.Province && kind == '省',
            DeixisLevel.Region => code is { Level: DivisionLevel.Province, IsAutonomousRegion: true },
            DeixisLevel.City => kind == '市',
            DeixisLevel.Prefecture => code.Level == DivisionLevel.Prefecture && kind != '市',
            DeixisLevel.District => (code.Level == DivisionLevel.County && kind == '区') || code is { Level: DivisionLevel.Province, IsAutonomousRegion: true },
            _ => code.Level == DivisionLevel.County && kind is '县' or '旗',
        };
        return fits ? code : default;
    }
}
