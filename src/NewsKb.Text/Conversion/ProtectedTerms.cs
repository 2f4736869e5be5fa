using NewsKb.Text.Tables;

namespace NewsKb.Text.Conversion;

/// <summary>Makes the table of terms that a conversion writes as told: those of the caller, and the place names.</summary>
internal static class ProtectedTerms
{
    /// <summary>The table, or null where nothing is protected.</summary>
    public static PhraseTable? Table(string conversion, ConversionOptions options)
    {
        if (options.Terms.Count == 0 && !options.KeepPlaceNames) return null;
        var terms = new Dictionary<string, string>(options.Terms, StringComparer.Ordinal);
        if (options.KeepPlaceNames) AddPlaceNames(terms, conversion);
        return terms.Count == 0 ? null : PhraseTable.Open(MappedResource.FromBytes(PhraseTableBuilder.Build(terms, terms.Keys.ToHashSet(StringComparer.Ordinal))), 0);
    }

    private static void AddPlaceNames(Dictionary<string, string> terms, string conversion)
    {
        var toSimplified = conversion is [.., '2', 's'] or [.., '2', 's', 'p'];
        var fromSimplified = conversion.StartsWith("s2", StringComparison.Ordinal);
        if (!toSimplified && !fromSimplified) return;
        var table = TermTable.Open(typeof(ProtectedTerms).Assembly, "kept-place-names.bin");
        var traditional = table.Column("traditional");
        for (var row = 0; row < table.RowCount; row++)
        {
            var (simplifiedName, traditionalName) = (table[row, 0].ToString(), table[row, traditional].ToString());
            if (toSimplified) terms.TryAdd(simplifiedName, simplifiedName);
            if (toSimplified) terms.TryAdd(traditionalName, simplifiedName);
            else terms.TryAdd(simplifiedName, traditionalName);
        }
    }
}
