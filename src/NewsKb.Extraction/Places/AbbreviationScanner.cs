using System.Reflection;
using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Places;

/// <summary>
/// Finds places named by one character: behind a word of going or staying (返沪; 返泰 at home in 泰州), and provinces in a row (粤港, 苏浙沪).
/// </summary>
internal sealed class AbbreviationScanner
{
    private static readonly Lazy<TermTable> Words = new(() => TermTable.Open(Assembly.GetExecutingAssembly(), "place-abbreviation-words.bin"));
    private static readonly Lazy<string> Characters = new(() => Single(Gazetteer.Default.Forms));
    private static readonly Lazy<CharacterSet> Common = new(() => new(Characters.Value));
    private const int LongestSeries = 8;

    private readonly Gazetteer _gazetteer;
    private readonly TermTable _words = Words.Value;
    private readonly HashSet<int> _home = []; // the jurisdiction and those above it
    private readonly Dictionary<char, DivisionCode> _own = []; // their first characters, where no table has another

    private readonly (char First, DivisionCode Code) _city; // the widest city among them

    public AbbreviationScanner(Gazetteer gazetteer, DivisionCode jurisdiction)
    {
        _gazetteer = gazetteer;
        for (var own = jurisdiction; own.Value != 0; own = new DivisionCode(own.Parent))
        {
            _home.Add(own.Value);
            if (gazetteer.Find(own) is not { } division || division.Name[0] is var c && Is(c.ToString(), "plain")) continue;
            if (Names(c).Length == 0) _own.TryAdd(c, own);
            if (division.Name[^1] == '市' && !own.IsMunicipality) _city = (c, own);
        }
    }

    public List<ResolvedName> Scan(string text)
    {
        var found = new List<ResolvedName>();
        var characters = _own.Count == 0 && _city.First == 0 ? Common.Value : new([.. Characters.Value, .. _own.Keys, _city.First]);
        for (var i = 0; i < text.Length; i++)
        {
            var next = characters.IndexIn(text.AsSpan(i));
            if (next < 0) break;
            i += next;
            if (IsOwnCity(text, i))
            {
                found.Add(new ResolvedName(i++, 2, _city.Code, NameKind.Local, true));
                continue;
            }
            if (Of(text[i], among: true).Value == 0) continue;
            var end = i + 1;
            while (end < text.Length && end - i < LongestSeries && Of(text[end], among: true).Value != 0) end++;
            if (end - i == 1) AddSingle(text, i, found);
            else AddSeries(text, i, end, found);
            i = end - 1;
        }
        return found;
    }

    /// <summary>哈市 at home in 哈尔滨市: the first character with the kind, unless that is a word (都市).</summary>
    private bool IsOwnCity(string text, int at) =>
        text[at] == _city.First && at + 1 < text.Length && text[at + 1] == '市' && !Is(text.AsSpan(at, 2), "word") && !WordBoundaries.Straddles(text, at, at + 2);

    /// <summary>返沪: the mention is the two characters together.</summary>
    private void AddSingle(string text, int at, List<ResolvedName> found)
    {
        if (at == 0 || !Is(text.AsSpan(at - 1, 1), "before") || Of(text[at], among: false) is not { Value: not 0 } code) return;
        if (!WordBoundaries.Straddles(text, at - 1, at + 1)) found.Add(new ResolvedName(at - 1, 2, code, NameKind.Abbreviation, true));
    }

    /// <summary>粤港: each is mentioned by the whole row, in which clear characters must prevail. Others at its ends may belong to words (粤港|青年).</summary>
    private void AddSeries(string text, int start, int end, List<ResolvedName> found)
    {
        if (WordBoundaries.Straddles(text, start, end))
        {
            while (start < end && !IsClear(text[start])) start++;
            while (end > start && !IsClear(text[end - 1])) end--;
        }
        var clear = 0;
        for (var i = start; i < end; i++)
            if (IsClear(text[i])) clear++;
        if (end - start < 2 || clear < (end - start + 2) / 2 || StartsRegion(text.AsSpan(end)) || WordBoundaries.Straddles(text, start, end)) return;
        for (var i = start; i < end; i++) found.Add(new ResolvedName(start, end - start, Of(text[i], among: true), NameKind.Abbreviation, true));
    }

    private bool IsClear(char c) => Array.Exists(Names(c), n => n.Kind == NameKind.Abbreviation);

    /// <summary>The division that the character stands for: among others any province, else a clear one or the article's own.</summary>
    private DivisionCode Of(char c, bool among)
    {
        foreach (var name in Names(c))
            if (_home.Contains(name.Code.Value) || (name.Code.Level == DivisionLevel.Province && (among || name.Kind == NameKind.Abbreviation))) return name.Code;
        return _own.GetValueOrDefault(c);
    }

    private PlaceName[] Names(char c)
    {
        var trie = _gazetteer.Forms.Trie;
        var state = trie.Next(DoubleArrayTrie.Root, c);
        var row = state == DoubleArrayTrie.Dead ? DoubleArrayTrie.NoValue : trie.Value(state);
        return row == DoubleArrayTrie.NoValue ? [] : _gazetteer.NamesFrom(row);
    }

    private static string Single(TermTable forms) =>
        string.Concat(Enumerable.Range(0, forms.RowCount).Where(row => forms[row, 0].Length == 1).Select(row => forms[row, 0][0]).Distinct());

    private bool StartsRegion(ReadOnlySpan<char> text)
    {
        var (row, _) = _words.LongestPrefix(text, out var length);
        return length > 0 && _words[row, 1] is "region";
    }

    private bool Is(ReadOnlySpan<char> word, string use)
    {
        var (first, count) = _words.Rows(word);
        for (var row = first; row < first + count; row++)
            if (_words[row, 1].SequenceEqual(use)) return true;
        return false;
    }
}
