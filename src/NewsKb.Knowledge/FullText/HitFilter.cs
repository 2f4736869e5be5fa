using NewsKb.Knowledge.Store;

namespace NewsKb.Knowledge.FullText;

/// <summary>What a hit must be, checked on the columns in memory.</summary>
internal sealed record HitFilter
{
    /// <summary>Ranges of codes, one of which must hold the place; empty for everywhere.</summary>
    public IReadOnlyList<PlaceRange> Places { get; init; } = [];

    /// <summary>Numbers of instruments; null for all.</summary>
    public IReadOnlySet<int>? Instruments { get; init; }

    /// <summary>Numbers of beneficiaries; null for all.</summary>
    public IReadOnlySet<int>? Beneficiaries { get; init; }

    /// <summary>Numbers of publishers; null for all.</summary>
    public IReadOnlySet<int>? Publishers { get; init; }

    /// <summary>The first day, as a day number.</summary>
    public int Since { get; init; }

    /// <summary>The last day, as a day number.</summary>
    public int Until { get; init; } = int.MaxValue;

    /// <summary>The least amount.</summary>
    public double MinimumAmount { get; init; } = double.NegativeInfinity;

    /// <summary>The largest amount.</summary>
    public double MaximumAmount { get; init; } = double.PositiveInfinity;

    /// <summary>What must not be: a row that one of these accepts is not wanted.</summary>
    public IReadOnlyList<HitFilter> Except { get; init; } = [];

    /// <summary>Whether it lets every row pass.</summary>
    public bool IsEmpty =>
        Places.Count == 0 && !HasDate && Instruments is null && Beneficiaries is null && Publishers is null && !HasAmount && Except.Count == 0;

    /// <summary>Whether it asks for a time of publication.</summary>
    public bool HasDate => Since > 0 || Until < int.MaxValue;

    private bool HasAmount => MinimumAmount > double.NegativeInfinity || MaximumAmount < double.PositiveInfinity;

    /// <summary>Whether rows of the day may be wanted.</summary>
    public bool AcceptsDay(int day) => !HasDate || (day != 0 && day >= Since && day <= Until);

    /// <summary>Whether the row is wanted.</summary>
    public bool Accepts(in DocumentColumns row)
    {
        if (!AcceptsDay(row.Day)) return false;
        if (HasAmount && (row.Amount <= 0 || row.Amount < MinimumAmount || row.Amount > MaximumAmount)) return false;
        if (Instruments is not null && !Instruments.Contains(row.Instrument)) return false;
        if (Beneficiaries is not null && !Beneficiaries.Contains(row.Beneficiary)) return false;
        if (Publishers is not null && !Publishers.Contains(row.Publisher)) return false;
        return (Places.Count == 0 || IsInPlaces(row.Place)) && (Except.Count == 0 || !IsExcepted(row));
    }

    private bool IsExcepted(in DocumentColumns row)
    {
        foreach (var filter in Except)
            if (filter.Accepts(row)) return true;
        return false;
    }

    private bool IsInPlaces(int place)
    {
        foreach (var range in Places)
            if (range.Contains(place)) return true;
        return false;
    }
}

/// <summary>The codes of a division and all below it: 620700 stands for 6207xx, 620000 for 62xxxx.</summary>
internal readonly record struct PlaceRange(int First, int Last)
{
    /// <summary>The range of a code of six digits.</summary>
    public static PlaceRange Of(int code) =>
        code % 10_000 == 0 ? new(code, code + 9_999) : code % 100 == 0 ? new(code, code + 99) : new(code, code);

    /// <summary>The range as a term of the index: <c>p62</c>, <c>p6207</c>, <c>p620702</c>.</summary>
    public string Term => "p" + (Last - First > 99 ? First / 10_000 : Last > First ? First / 100 : First).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Whether the code lies in it.</summary>
    public bool Contains(int code) => code >= First && code <= Last;
}
