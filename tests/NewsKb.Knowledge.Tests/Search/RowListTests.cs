using NewsKb.Knowledge.FullText;
using NewsKb.Knowledge.FullText.Clauses;
using NewsKb.Knowledge.FullText.Postings;

namespace NewsKb.Knowledge.Tests.Search;

public sealed class RowListTests
{
    private static readonly long[] Rows = [1, 65_535, 65_536, 16_777_215, 16_777_216, 16_777_217, 100_000_000];

    [Fact]
    public void Rows_of_any_number_are_kept_in_three_bytes()
    {
        var clause = new ConceptClause(new RowListReader(FieldWeights.Measures).Read(new Given(Rows), CancellationToken.None), 0);
        var found = new List<long>();
        var bits = new WindowBits();
        for (var window = 0; window <= 100_000_000 / RowList.Window + 1; window++)
        {
            bits.Fill(all: false);
            clause.Enter(window);
            clause.Set(bits);
            foreach (var row in bits) found.Add(((long)window * RowList.Window) + row);
        }
        Assert.Equal(Rows, found);
    }

    [Fact]
    public void More_occurrences_than_a_byte_holds_count_as_255()
    {
        var list = new RowListReader(FieldWeights.Measures).Read(new Given(Rows), CancellationToken.None);
        Assert.Equal([1, 255, 255], [list.Frequency(0), list.Frequency(1), list.Frequency(6)]);
    }

    /// <summary>Given rows; each occurs as often as its number says.</summary>
    private sealed class Given(long[] rows) : RowIterator
    {
        public override void MoveTo(long row) => Row = rows.FirstOrDefault(r => r >= row, End);

        public override int Frequency() => (int)Row;
    }
}
