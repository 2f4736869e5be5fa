using System.Globalization;
using NewsKb.Knowledge.Vocabulary;

namespace NewsKb.Knowledge.Matching;

/// <summary>Classes of enterprises by size.</summary>
[Flags]
public enum EnterpriseSizes
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Individual businesses (个体工商户).</summary>
    Individual = 1,

    /// <summary>Micro firms.</summary>
    Micro = 2,

    /// <summary>Small firms.</summary>
    Small = 4,

    /// <summary>Medium firms.</summary>
    Medium = 8,

    /// <summary>Large firms.</summary>
    Large = 16,
}

/// <summary>Reads words for sizes (<c>dictionaries/enterprise-sizes.tsv</c>).</summary>
public static class EnterpriseSize
{
    /// <summary>The words that can be given for a size.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. Enumerable.Range(0, Terms.EnterpriseSizes.RowCount).Select(row => Terms.EnterpriseSizes[row, 0].ToString())];

    /// <summary>The words that a reader is offered, from small to large.</summary>
    public static IReadOnlyList<string> Choices { get; } =
    [
        .. Enumerable.Range(0, Terms.EnterpriseSizes.RowCount).Where(row => Choice(row).Length > 0)
            .OrderBy(row => int.Parse(Choice(row), CultureInfo.InvariantCulture)).Select(row => Terms.EnterpriseSizes[row, 0].ToString()),
    ];

    /// <summary>The classes that a phrase names, all together; <see cref="EnterpriseSizes.None"/> where it names none.</summary>
    public static EnterpriseSizes Read(ReadOnlySpan<char> phrase) => Read(phrase, isText: false);

    /// <summary>The classes that a running text names.</summary>
    internal static EnterpriseSizes ReadText(ReadOnlySpan<char> text) => Read(text, isText: true);

    private static EnterpriseSizes Read(ReadOnlySpan<char> text, bool isText)
    {
        var table = Terms.EnterpriseSizes;
        int column = table.Column("classes"), scope = table.Column("scope");
        var named = EnterpriseSizes.None;
        foreach (var hit in table.FindAll(text))
        {
            if (isText && table[hit.First, scope] is "phrase") continue;
            foreach (var word in table[hit.First, column].ToString().Split(' '))
                named |= Enum.Parse<EnterpriseSizes>(word, ignoreCase: true);
        }
        return named;
    }

    private static ReadOnlySpan<char> Choice(int row) => Terms.EnterpriseSizes[row, Terms.EnterpriseSizes.Column("choice")];
}
