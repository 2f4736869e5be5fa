namespace NewsKb.Extraction.Places;

/// <summary>The divisions that an article surely speaks of; they decide between same names.</summary>
internal sealed class PlaceEvidence
{
    private readonly HashSet<int> _provinces = [];
    private readonly HashSet<int> _prefectures = [];
    private readonly HashSet<int> _fullNames = [];
    private readonly HashSet<int> _towns = [];
    private bool _hasCounty;

    /// <summary>
    /// Whether the article speaks of a county (该县, 县委书记) and no county is sure: then a name that could be that of a county in the
    /// places that are sure, or of one anywhere where none is, is that county's.
    /// </summary>
    public bool SeeksCounty { get; private set; }

    /// <summary>Tells, once the sure names are known, what the pointing words point at.</summary>
    public void Add(List<Deixis> words) => SeeksCounty = !_hasCounty && words.Exists(w => w.Level == DeixisLevel.County);

    /// <summary>Whether the county sought may have this code.</summary>
    public bool MayBeSought(DivisionCode code) => SeeksCounty && (_provinces.Count == 0 || HasProvince(code));

    public void Add(ResolvedName name)
    {
        Add(name.Code);
        if (name.Kind == NameKind.Full) _fullNames.Add(name.Code.Value);
    }

    public void Add(DivisionCode code)
    {
        _provinces.Add(code.Province);
        if (code.IsMunicipality) _prefectures.Add(code.Province);
        else if (code.Level != DivisionLevel.Province) _prefectures.Add(code.Prefecture);
        if (code.Level == DivisionLevel.County) _hasCounty = true;
    }

    public bool HasProvince(DivisionCode code) => _provinces.Contains(code.Province);

    public bool HasPrefecture(DivisionCode code) => _prefectures.Contains(code.IsMunicipality ? code.Province : code.Prefecture);

    public bool HasFull(DivisionCode code) => _fullNames.Contains(code.Value);

    /// <summary>A town or quarter bears the short name of this division (朝阳路街道).</summary>
    public void AddTown(DivisionCode code) => _towns.Add(code.Value);

    /// <summary>Whether the short name is a town's or quarter's here rather than the division's.</summary>
    public bool IsTown(DivisionCode code) => _towns.Contains(code.Value) && !_fullNames.Contains(code.Value);
}
