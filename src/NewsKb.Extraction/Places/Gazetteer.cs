using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Places;

/// <summary>
/// The administrative divisions of China down to the county, today's and those gone since 2002, by code and by name.
/// Read in place from a compiled table: opening it costs nothing that grows with its size. Safe for use by many threads.
/// </summary>
public sealed class Gazetteer
{
    private static readonly Lazy<Gazetteer> Lazy = new(() => new Gazetteer());

    private readonly TermTable _divisions = TermTable.Open(Assembly.GetExecutingAssembly(), "divisions.bin");
    private readonly TermTable _names = TermTable.Open(Assembly.GetExecutingAssembly(), "place-names.bin");
    private readonly ConcurrentDictionary<int, Division?> _cache = new();
    private readonly PlaceName[]?[] _namesByRow;
    private readonly (int Name, int Until, int Successor) _divisionColumns;
    private readonly (int Code, int Kind, int Until, int Common) _nameColumns;

    private Gazetteer()
    {
        _divisionColumns = (_divisions.Column("name"), _divisions.Column("until"), _divisions.Column("successor"));
        _namesByRow = new PlaceName[_names.RowCount][];
        _nameColumns = (_names.Column("code"), _names.Column("kind"), _names.Column("until"), _names.Column("common"));
    }

    /// <summary>The gazetteer.</summary>
    public static Gazetteer Default => Lazy.Value;

    /// <summary>The forms under which divisions are named; a value is the first row of <see cref="Names"/>.</summary>
    internal TermTable Forms => _names;

    /// <summary>The division with this code (2, 4 or 6 digits), one that is gone included; null where there is none.</summary>
    public Division? Find(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.Length is 2 or 4 or 6 ? Find(DivisionCode.Parse(code.PadRight(6, '0'))) : null;
    }

    /// <summary>Whether the first division is the second or holds it. What is gone counts as part of its successor too. False for unknown codes.</summary>
    public bool Contains(string ancestorCode, string code)
    {
        var (ancestor, inner) = (DivisionCode.Parse(ancestorCode), DivisionCode.Parse(code));
        if (ancestor.Value == 0 || inner.Value == 0) return false;
        return ancestor.Contains(inner) || (Find(inner)?.Successor is { } successor && ancestor.Contains(DivisionCode.Parse(successor)));
    }

    /// <summary>The divisions that a name (full or short, simplified characters) can mean, higher levels first; empty where there is none.</summary>
    public IReadOnlyList<Division> Named(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var (first, count) = _names.Rows(name);
        var names = Names(first, count);
        var current = names.Where(n => n.Until == 0).ToList();
        return [.. (current.Count > 0 ? current : names).OrderBy(n => n.Kind != NameKind.Full).ThenBy(n => n.Code.Level).ThenBy(n => n.Code.Value)
            .Select(n => Find(n.Code)!).DistinctBy(d => d.Code)];
    }

    /// <summary>The divisions directly below one, in order of their codes, today's only.</summary>
    public IEnumerable<Division> Children(string code)
    {
        var parent = DivisionCode.Parse(code);
        return All().Where(d => d.Until is null && DivisionCode.Parse(d.Code).Parent == parent.Value);
    }

    /// <summary>All divisions of today, in order of their codes.</summary>
    public IEnumerable<Division> All()
    {
        for (var row = 0; row < _divisions.RowCount; row++)
            if (_divisions[row, _divisionColumns.Until].IsEmpty) yield return Find(DivisionCode.Parse(_divisions[row, 0]))!;
    }

    internal Division? Find(DivisionCode code) => _cache.GetOrAdd(code.Value, static (_, x) => x.Gazetteer.Read(x.Code), (Gazetteer: this, Code: code));

    /// <summary>The divisions that the form of this row can name; read once, then kept.</summary>
    internal PlaceName[] NamesFrom(int row) => _namesByRow[row] ??= [.. Names(row, _names.Neighbours(row).Count)];

    private List<PlaceName> Names(int first, int count)
    {
        var names = new List<PlaceName>(count);
        for (var row = first; row < first + count; row++)
        {
            var kind = _names[row, _nameColumns.Kind] switch { "full" => NameKind.Full, "short" => NameKind.Short, "outer" => NameKind.Outer, "local" => NameKind.Local, _ => NameKind.Abbreviation };
            var use = _names[row, _nameColumns.Common] switch { "" => CommonUse.None, "generic" => CommonUse.Generic, _ => CommonUse.Word };
            names.Add(new PlaceName(DivisionCode.Parse(_names[row, _nameColumns.Code]), kind, Month(_names[row, _nameColumns.Until]), use));
        }
        return names;
    }

    private Division? Read(DivisionCode code)
    {
        Span<char> key = stackalloc char[6];
        if (!code.Value.TryFormat(key, out _, "D6", CultureInfo.InvariantCulture)) return null;
        var (first, count) = _divisions.Rows(key);
        if (count == 0) return null;
        var name = _divisions[first, _divisionColumns.Name].ToString();
        var until = _divisions[first, _divisionColumns.Until];
        var parent = code.Parent == 0 ? null : Find(new DivisionCode(code.Parent));
        return new Division
        {
            Code = code.ToString(),
            Name = name,
            FullName = parent?.FullName + name,
            Level = code.Level,
            Parent = parent?.Code ?? (code.Parent == 0 ? null : new DivisionCode(code.Province).ToString()),
            Until = until.IsEmpty ? null : DateOnly.ParseExact($"{until}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Successor = until.IsEmpty ? null : _divisions[first, _divisionColumns.Successor].ToString(),
        };
    }

    private static int Month(ReadOnlySpan<char> month) =>
        month.IsEmpty ? 0 : (int.Parse(month[..4], CultureInfo.InvariantCulture) * 12) + int.Parse(month[5..7], CultureInfo.InvariantCulture) - 1;
}
