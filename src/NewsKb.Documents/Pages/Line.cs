using NewsKb.Text;

namespace NewsKb.Documents.Pages;

/// <summary>One line of a page that is not blank, without the white space around it.</summary>
/// <param name="Start">The offset of its first code unit in the page text.</param>
/// <param name="End">The offset behind its last.</param>
/// <param name="Blanks">How many blank lines stand before it.</param>
/// <param name="Indent">The columns of white space before it (a wide space counts two).</param>
/// <param name="Width">Its columns: two for a wide character, one for a narrow one.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Level">The level of a heading, 1 to 6; 0 when it is none or the reader cannot tell.</param>
/// <param name="IsBold">Whether it was set in bold type, which only headings and captions are.</param>
/// <param name="Opens">Whether the markup sets an article apart that begins with it.</param>
internal readonly record struct Line(int Start, int End, int Blanks, int Indent, int Width, LineRole Role, byte Level = 0, bool IsBold = false, bool Opens = false)
{
    public int Length => End - Start;

    public TextSpan Span => TextSpan.FromBounds(Start, End);

    public ReadOnlySpan<char> Of(string page) => page.AsSpan(Start, End - Start);
}
