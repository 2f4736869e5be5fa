using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Figures;

/// <summary>Words that start with a numeral and say no number: 一切, 四川, 万一.</summary>
internal static class NumeralWords
{
    private static readonly TermTable Table = TermTable.Open(typeof(NumeralWords).Assembly, "numeral-words.bin");

    /// <summary>The length of the word that the text starts with; 0 without one.</summary>
    public static int Match(ReadOnlySpan<char> text)
    {
        Table.Trie.LongestPrefix(text, out var length);
        return length;
    }
}
