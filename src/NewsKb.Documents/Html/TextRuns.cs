using System.Text;

namespace NewsKb.Documents.Html;

/// <summary>Numbers of text runs, written as two private-use characters so that a parser takes them for text and never for white space.</summary>
internal static class TextRuns
{
    private const char First = '\uE000';
    private const int Digits = 6400; // U+E000 to U+F8FF

    /// <summary>The greatest number of runs.</summary>
    public const int Most = 40_000_000;

    /// <summary>Writes the placeholder of a run.</summary>
    public static void Append(StringBuilder markup, int run) => markup.Append((char)(First + (run / Digits))).Append((char)(First + (run % Digits)));

    /// <summary>The number of the run whose placeholder stands at an offset, or -1.</summary>
    public static int Read(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && IsDigit(text[at]) && IsDigit(text[at + 1]) ? ((text[at] - First) * Digits) + (text[at + 1] - First) : -1;

    /// <summary>Whether a text has a placeholder, and so more than white space.</summary>
    public static bool Holds(string text) => text.AsSpan().ContainsAnyInRange(First, (char)(First + Digits - 1));

    private static bool IsDigit(char c) => c is >= First and < (char)(First + Digits);
}
