namespace NewsKb.Extraction.Tests.Measures;

public class StatusTests
{
    [Fact]
    public void Status_is_right_on_the_annotated_clauses()
    {
        var rows = File.ReadLines(TestData.InRoot("tests", "NewsKb.Extraction.Tests", "Measures", "status-clauses.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#').Skip(1).Select(line => line.Split('\t')).ToList();
        Assert.Equal(60, rows.Count);
        var wrong = rows.Where(row => Read(row[1]) != row[0]).Select(row => $"{row[0]}, not {Read(row[1])}: {row[1]}").ToList();
        Assert.True(wrong.Count <= 2, string.Join('\n', wrong));
    }

    private static string Read(string clause) => Reader.Read(clause + "。").FirstOrDefault()?.Status switch
    {
        MeasureStatus.Planned => "planned",
        MeasureStatus.InForce => "in_force",
        MeasureStatus.Delivered => "delivered",
        _ => "no measure",
    };
}
