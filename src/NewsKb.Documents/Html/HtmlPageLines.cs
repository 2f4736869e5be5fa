using NewsKb.Documents.Pages;
using NewsKb.Documents.Repair;

namespace NewsKb.Documents.Html;

/// <summary>The lines of a page, with their text as it stands and in its plain form (plain widths, simplified script).</summary>
internal sealed class HtmlPageLines
{
    private readonly string _text;
    private readonly string[] _plain;
    private readonly string?[] _letters;
    private readonly LineRole?[] _roles;

    public HtmlPageLines(string text, string plain, IReadOnlyList<HtmlLine> lines)
        : this(text, lines, plain.Split('\n'), new string?[lines.Count], new BlockTree(lines))
    {
    }

    private HtmlPageLines(string text, IReadOnlyList<HtmlLine> lines, string[] plain, string?[] letters, BlockTree blocks) =>
        (_text, Lines, _plain, _letters, Blocks, _roles) = (text, lines, plain, letters, blocks, new LineRole?[lines.Count]);

    public IReadOnlyList<HtmlLine> Lines { get; }

    /// <summary>The elements around the lines.</summary>
    public BlockTree Blocks { get; }

    /// <summary>The same page with other roles of its lines.</summary>
    public HtmlPageLines With(IReadOnlyList<HtmlLine> lines) => new(_text, lines, _plain, _letters, Blocks);

    /// <summary>The text of a line.</summary>
    public ReadOnlySpan<char> Of(int line) => _text.AsSpan(Lines[line].Start, Lines[line].Length);

    /// <summary>The text of a line in its plain form.</summary>
    public string Plain(int line) => _plain[line];

    /// <summary>The letters and digits of a line in its plain form.</summary>
    public string Letters(int line) => _letters[line] ??= LettersOf(_plain[line]);

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
