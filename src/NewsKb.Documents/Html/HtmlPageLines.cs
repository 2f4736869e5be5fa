using NewsKb.Documents.Normalization;
using NewsKb.Documents.Pages;
using NewsKb.Documents.Repair;

namespace NewsKb.Documents.Html;

/// <summary>The lines of a page, with their text as it stands and in its plain form, which is made once for the whole page.</summary>
internal sealed class HtmlPageLines
{
    private readonly string _text;
    private readonly Lazy<string[]> _plain;
    private readonly LineRole?[] _roles;

    public HtmlPageLines(string text, IReadOnlyList<HtmlLine> lines)
        : this(text, lines, new Lazy<string[]>(() => PageNormalizer.Plain(text).Split('\n')))
    {
    }

    private HtmlPageLines(string text, IReadOnlyList<HtmlLine> lines, Lazy<string[]> plain) => (_text, Lines, _plain, _roles) = (text, lines, plain, new LineRole?[lines.Count]);

    public IReadOnlyList<HtmlLine> Lines { get; }

    /// <summary>The same page with other roles of its lines.</summary>
    public HtmlPageLines With(IReadOnlyList<HtmlLine> lines) => new(_text, lines, _plain);

    /// <summary>The text of a line.</summary>
    public ReadOnlySpan<char> Of(int line) => _text.AsSpan(Lines[line].Start, Lines[line].Length);

    /// <summary>The text of a line in plain widths and simplified script.</summary>
    public string Plain(int line) => _plain.Value[line];

    /// <summary>What a line is by its own words.</summary>
    public LineRole RoleByWords(int line) => _roles[line] ??= LineClassifier.Classify(Plain(line));
}
