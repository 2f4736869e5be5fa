using System.Globalization;
using NewsKb.Text.Tables;

namespace NewsKb.Web.Comparing;

/// <summary>A province's square on the tile map (<c>dictionaries/province-tiles.tsv</c>).</summary>
/// <param name="Code">The code of the province.</param>
/// <param name="Column">Its column, from 0.</param>
/// <param name="Row">Its row, from 0.</param>
/// <param name="Name">What is written on it.</param>
public sealed record ProvinceTile(string Code, int Column, int Row, string Name)
{
    private static readonly Lazy<IReadOnlyList<ProvinceTile>> Lazy = new(Load);

    /// <summary>All squares, from the top left.</summary>
    public static IReadOnlyList<ProvinceTile> All => Lazy.Value;

    private static ProvinceTile[] Load()
    {
        var table = TermTable.Open(typeof(ProvinceTile).Assembly, "province-tiles.bin");
        int column = table.Column("column"), row = table.Column("row"), name = table.Column("name");
        return
        [
            .. Enumerable.Range(0, table.RowCount)
                .Select(i => new ProvinceTile(table[i, 0].ToString(), int.Parse(table[i, column], CultureInfo.InvariantCulture), int.Parse(table[i, row], CultureInfo.InvariantCulture), table[i, name].ToString()))
                .OrderBy(t => t.Row).ThenBy(t => t.Column),
        ];
    }
}
