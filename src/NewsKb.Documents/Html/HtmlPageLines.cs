using NewsKb.Documents.Pages;
using NewsKb.Documents.Repair;

namespace NewsKb.Documents.Html;

/// <summary>The lines of a page, with their text as it stands and in its plain form (plain widths, simplified script).</summary>
internal sealed class HtmlPageLines
{
    private readonly string _text, _plainText;
    private readonly int[] _starts; // of the lines of the plain text
    private readonly string?[] _plain;
    private readonly string?[] _letters;
    private readonly LineRole?[] _roles;

    public HtmlPageLines(string text, string plain, IReadOnlyList<HtmlLine> lines)
    {
        (_text, _plainText, Lines, Blocks) = (text, plain, lines, new BlockTree(lines));
        (_plain, _letters, _roles, _starts) = (new string?[lines.Count], new string?[lines.Count], new LineRole?[lines.Count], new int[lines.Count + 1]);
        for (var i = 0; i < lines.Count; i++) _starts[i + 1] = _starts[i] + plain.AsSpan(_starts[i]).IndexOf('\n') + 1;
    }

    private HtmlPageLines(HtmlPageLines page, IReadOnlyList<HtmlLine> lines)
    {
        (_text, _plainText, Lines, Blocks) = (page._text, page._plainText, lines, page.Blocks);
        (_plain, _letters, _roles, _starts) = (page._plain, page._letters, page._roles, page._starts);
    }

    public IReadOnlyList<HtmlLine> Lines { get; }

    /// <summary>The elements around the lines.</summary>
    public BlockTree Blocks { get; }

    /// <summary>The same page with other roles of its lines.</summary>
    public HtmlPageLines With(IReadOnlyList<HtmlLine> lines) => new(this, lines);

    /// <summary>The text of a line.</summary>
    public ReadOnlySpan<char> Of(int line) => _text.AsSpan(Lines[line].Start, Lines[line].Length);

    /// <summary>The text of a line in its plain form.</summary>
    public string Plain(int line) => _plain[line] ??= _plainText[_starts[line]..(_starts[line + 1] - 1)];

    /// <summary>The letters and digits of a line in its plain form.</summary>
    public string Letters(int line) => _letters[line] ??= LettersOf(Plain(line));

    /// <summary>The letters and digits of a text.</summary>
    public static string LettersOf(string text)
    {
        Span<char> letters = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        var count = 0;
        foreach (var c in text)
            if (char.IsLetterOrDigit(c)) letters[count++] = c;
        return count == text.Length ? text : letters[..count].ToString();
    }

    /// <summary>What a line is by its own words.</summary>
    public LineRole RoleByWords(int line) => _roles[line] ??= LineClassifier.Classify(Plain(line));
}
