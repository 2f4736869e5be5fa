using System.Text;
using NewsKb.Extraction;
using NewsKb.Knowledge.Comparison;
using NewsKb.Knowledge.Store;
using static NewsKb.Knowledge.Tests.Comparison.Reports;

namespace NewsKb.Knowledge.Tests.Comparison;

public sealed class MeasureDigestTests
{
    [Fact]
    public void A_digest_tells_the_figures_as_the_measure_does()
    {
        const string text = "给予仓储租金25.5%、不超过40万元的财政补助";
        var measure = Measure(text, "rent_relief", "25.5%", "%");
        var names = new NameTable();
        var data = DigestFormat.Write(measure, 2, 7, Samples.Article("a.txt", text, Samples.Xining, "甲", "2022-03-01", measure).Article, [measure.Amount!, Figure(text, "40万元", qualifier: "最高")], names.Intern);
        var digest = new MeasureDigest(9, data, default, new ColumnBlocks());
        var figures = Enumerable.Range(0, digest.FigureCount).Select(i => digest.Figure(i, ComparableUnit.Parse(names.NameOf(digest.Figure(i).Unit)))).ToList();
        Assert.Equal(FigureReader.Read(measure, digest.Id, [measure.Amount!, Figure(text, "40万元", qualifier: "最高")]), figures);
        Assert.EndsWith("-2", digest.Id);
        Assert.Equal(new DateOnly(2022, 3, 1), digest.Published);
    }

    [Fact]
    public void A_damaged_byte_anywhere_is_told()
    {
        var measure = Measure("每户最高减免房租3万元", "rent_relief", "3万元", qualifier: "最高");
        var data = DigestFormat.Write(measure, 1, 1, Samples.Article("a.txt", measure.Text, Samples.Xining, "甲", "2022-03-01", measure).Article, [], _ => 1);
        DigestFormat.Check(data);
        for (var i = 0; i < data.Length; i++)
        {
            var damaged = data.ToArray();
            damaged[i] ^= 4;
            Assert.Throws<KnowledgeBaseException>(() => DigestFormat.Check(damaged));
            Assert.Throws<KnowledgeBaseException>(() => DigestFormat.Check(damaged.AsSpan(0, i)));
        }
    }

    [Theory]
    [InlineData("cap\tfirm\t\t元")]
    [InlineData("standard\tperson\tmonth\t港元")]
    [InlineData("rate\t\t\t%")]
    public void Units_have_names(string key) => Assert.Equal(key, ComparableUnit.Parse(key).Key);

    [Fact]
    public void A_long_text_takes_no_more_than_it_can()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 80_000; i++) text.Append('给').Append(i);
        var measure = Measure(text.ToString(), "rent_relief");
        DigestFormat.Check(DigestFormat.Write(measure, 1, 1, Samples.Article("a.txt", "甲", Samples.Xining, "甲", "2022-03-01", measure).Article, [], _ => 1));
    }
}
