using Microsoft.Data.Sqlite;

namespace NewsKb.Knowledge.Store;

/// <summary>Numbers for the names that facets count (publishers, beneficiaries, instruments): the table <c>names</c>.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> _names = [];
    private readonly List<int> _added = [];
    private int _last;

    /// <summary>Reads all names.</summary>
    public static NameTable Load(SqliteConnection connection)
    {
        var table = new NameTable();
        using var select = new Statement(connection, "SELECT name_id, name FROM names");
        while (select.Step()) table.Put(select.Int32(0), select.Text(1));
        return table;
    }

    /// <summary>The name of a number.</summary>
    public string NameOf(int number) => _names.GetValueOrDefault(number, "");

    /// <summary>The number of a name, or 0.</summary>
    public int Find(string name) => _numbers.GetValueOrDefault(name);

    /// <summary>The numbers of all names that satisfy a condition.</summary>
    public IReadOnlySet<int> FindAll(Func<string, bool> condition) => _names.Where(n => condition(n.Value)).Select(n => n.Key).ToHashSet();

    /// <summary>The number of a name, a new one where it has none; 0 for null.</summary>
    public int Intern(string? name)
    {
        if (string.IsNullOrEmpty(name)) return 0;
        if (_numbers.TryGetValue(name, out var number)) return number;
        Put(_last + 1, name);
        _added.Add(_last);
        return _last;
    }

    /// <summary>Writes the names that are new.</summary>
    public void Save(SqliteConnection connection)
    {
        using var insert = new Statement(connection, "INSERT INTO names(name_id, name) VALUES(?, ?)");
        foreach (var number in _added) insert.Add(number).Add(_names[number]).Run();
        _added.Clear();
    }

    private void Put(int number, string name)
    {
        _numbers[name] = number;
        _names[number] = name;
        _last = Math.Max(_last, number);
    }
}
