namespace NewsKb.Extraction.Places;

/// <summary>The divisions that an article surely speaks of; they decide between same names.</summary>
internal sealed class PlaceEvidence
{
    private readonly HashSet<int> _provinces = [];
    private readonly HashSet<int> _prefectures = [];
    private readonly HashSet<int> _fullNames = [];
    private readonly HashSet<int> _towns = [];

    public void Add(ResolvedName name)
    {
        Add(name.Code);
        if (name.Kind == NameKind.Full) _fullNames.Add(name.Code.Value);
    }

    public void Add(DivisionCode code)
    {
        _provinces.Add(code.Province);
        if (code.Level != DivisionLevel.Province) _prefectures.Add(code.Prefecture);
        else if (code.IsMunicipality) _prefectures.Add(code.Value);
    }

    public bool HasProvince(DivisionCode code) => _provinces.Contains(code.Province);

    public bool HasPrefecture(DivisionCode code) => _prefectures.Contains(code.IsMunicipality ? code.Province : code.Prefecture);

    public bool HasFull(DivisionCode code) => _fullNames.Contains(code.Value);

    /// <summary>A town or quarter bears the short name of this division (朝阳路街道).</summary>
    public void AddTown(DivisionCode code) => _towns.Add(code.Value);

    /// <summary>Whether the short name is a town's or quarter's here rather than the division's.</summary>
    public bool IsTown(DivisionCode code) => _towns.Contains(code.Value) && !_fullNames.Contains(code.Value);
}
