using System.Text;
using NewsKb.Text;

namespace NewsKb.Documents.PlainText;

/// <summary>Writes lines of a text in another order.</summary>
internal static class LineOrder
{
    /// <summary>The lines in the given order, each with a line feed behind it.</summary>
    public static MappedText Apply(string text, List<TextSpan> lines)
    {
        var result = new StringBuilder(text.Length);
        var map = new SourceMapBuilder(text.Length);
        foreach (var line in lines)
        {
            result.Append(text, line.Start, line.Length).Append('\n');
            map.Copy(line.Length, line.Start);
            map.Replace(1, line.End, 0);
        }
        return new MappedText(result.ToString(), map.Build());
    }
}
