using NewsKb.Text.Tables;

namespace NewsKb.Text.Tests;

public class PairTableTests
{
    [Fact]
    public void A_table_has_its_pairs_and_no_others()
    {
        var random = new Random(7);
        for (var size = 1; size < 400; size++)
        {
            var values = new Dictionary<(char First, char Second), int>();
            for (var i = 0; i < size; i++) values[((char)random.Next(1, char.MaxValue), (char)random.Next(1, char.MaxValue))] = i;
            var table = new PairTable<int>(values);
            foreach (var (pair, value) in values)
            {
                Assert.True(table.TryFind(pair.First, pair.Second, out var found));
                Assert.Equal(value, found);
                Assert.Equal(values.ContainsKey((pair.Second, pair.First)), table.TryFind(pair.Second, pair.First, out _));
            }
            Assert.False(table.TryFind('\0', '\0', out _));
        }
    }
}
