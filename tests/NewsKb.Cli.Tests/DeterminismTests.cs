using System.Globalization;

namespace NewsKb.Cli.Tests;

/// <summary>The same files give the same answers, byte for byte, however many workers indexed them.</summary>
[Collection("sample knowledge base")]
public sealed class DeterminismTests(SampleKnowledgeBase sample)
{
    [Fact]
    public void Answers_do_not_depend_on_the_number_of_jobs_or_on_the_run()
    {
        var folder = Directory.CreateTempSubdirectory("newskb").FullName;
        var one = Path.Combine(folder, "one.db");
        Assert.Equal(0, CommandLine.Run("index", "corpus", "--kb", one, "--jobs", "1").ExitCode);
        string[][] questions =
        [
            ["compare", "西宁", "淄博", "张掖", "--format", "jsonl", "--evidence", "0"], ["compare", "青海", "山东", "--by", "beneficiary", "--format", "html"], ["compare", "青海", "山东", "--by", "year", "--format", "csv"],
            ["match", "--place", "西宁", "--need", "融资", "--format", "jsonl"], ["match", "--sector", "餐饮", "--format", "html"],
            ["lists", "--place", "张掖", "--format", "jsonl"], ["lists", "--format", "html"],
            ["export", "--format", "jsonl"], ["export", "--format", "es-bulk", "--in", "articles"], ["export", "--format", "csv"],
        ];
        foreach (var question in questions)
        {
            var answer = sample.Run(question);
            Assert.Equal(0, answer.ExitCode);
            Assert.Equal(answer.Output, sample.Run(question).Output);
            Assert.True(answer.Output == CommandLine.Run([.. question, "--kb", one]).Output, string.Join(' ', question));
        }
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("compare", "西宁", "淄博", "张掖")]
    [InlineData("match", "--place", "西宁", "--need", "融资")]
    [InlineData("lists", "--place", "张掖")]
    [InlineData("export")]
    public void Workbooks_and_pages_depend_on_no_clock_culture_or_time_zone(params string[] question)
    {
        foreach (var format in (string[])["xlsx", "html", "csv", "jsonl"])
        {
            var first = Bytes([.. question, "--format", format], CultureInfo.InvariantCulture, "Asia/Shanghai");
            if (format == "xlsx") Thread.Sleep(2_100); // a zip file keeps times in steps of two seconds
            Assert.True(first.AsSpan().SequenceEqual(Bytes([.. question, "--format", format], WithCommas(), "America/Los_Angeles")), format);
        }
    }

    private static CultureInfo WithCommas()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NumberGroupSeparator, culture.NumberFormat.NegativeSign) = (",", ".", "~");
        culture.DateTimeFormat.ShortDatePattern = "dd.MM.yyyy";
        return culture;
    }

    private byte[] Bytes(string[] question, CultureInfo culture, string timeZone)
    {
        var file = Path.GetTempFileName();
        var before = CultureInfo.CurrentCulture;
        var zone = Environment.GetEnvironmentVariable("TZ");
        try
        {
            CultureInfo.CurrentCulture = culture;
            Environment.SetEnvironmentVariable("TZ", timeZone);
            TimeZoneInfo.ClearCachedData();
            Assert.Equal(0, sample.Run([.. question, "-o", file]).ExitCode);
            return File.ReadAllBytes(file);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
            File.Delete(file);
        }
    }
}
