using System.Globalization;
using NewsKb.Knowledge.Vocabulary;

namespace NewsKb.Knowledge.Matching;

/// <summary>Something an enterprise asks for, and what answers it (<c>dictionaries/enterprise-needs.tsv</c>).</summary>
/// <param name="Name">Its name, e.g. 融资.</param>
/// <param name="Instruments">The instruments that answer it, with how well, above 0 to 1.</param>
/// <param name="Words">Words that make a measure answer it better.</param>
public sealed record EnterpriseNeed(string Name, IReadOnlyDictionary<string, double> Instruments, IReadOnlyList<string> Words)
{
    /// <summary>The words that can be given for a need.</summary>
    public static IReadOnlyList<string> Terms { get; } = [.. Enumerable.Range(0, Vocabulary.Terms.EnterpriseNeeds.RowCount).Select(row => Vocabulary.Terms.EnterpriseNeeds[row, 0].ToString())];

    /// <summary>The need that a word or phrase names; null where it names none. Of several the first counts.</summary>
    public static EnterpriseNeed? Find(string phrase)
    {
        var table = Vocabulary.Terms.EnterpriseNeeds;
        var hits = table.FindAll(phrase);
        if (hits.Count == 0) return null;
        var row = hits[0].First;
        var instruments = table[row, table.Column("instruments")].ToString().Split(' ')
            .Select(part => part.Split(':')).ToDictionary(part => part[0], part => double.Parse(part[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        return new EnterpriseNeed(table[row, table.Column("need")].ToString(), instruments, table[row, table.Column("words")].ToString().Split(' '));
    }
}
