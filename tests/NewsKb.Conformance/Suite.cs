using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace NewsKb.Conformance;

/// <summary>
/// Runs a peer's cases and holds the share that agrees above its floor in <c>floors.json</c>, which only rises.
/// Cases where the peer defines the matter otherwise are named, with the reason, in <c>exclusions.tsv</c>.
/// </summary>
internal static class Suite
{
    private static readonly Dictionary<string, double> Floors =
        JsonSerializer.Deserialize<Dictionary<string, double>>(File.ReadAllText(InProject("floors.json")))!;

    private static readonly HashSet<string> Exclusions = File.ReadLines(InProject("exclusions.tsv"))
        .Where(line => line.Length > 0 && line[0] != '#').Skip(1).Select(line => string.Join('\t', line.Split('\t')[..2])).ToHashSet(StringComparer.Ordinal);

    /// <summary>The cases of a file of the suites; the test is skipped when the data is absent.</summary>
    public static IEnumerable<JsonElement> Read(string file)
    {
        var path = TestData.InShared("suites", file);
        Assert.SkipWhen(path is null, "the suites are not here");
        return File.ReadLines(path!).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement);
    }

    /// <summary>Compares what we read with what the peer expects, case by case.</summary>
    public static void Check(string name, IEnumerable<(string Input, string Expected, string Actual)> cases)
    {
        var (passed, total, excluded) = (0, 0, 0);
        var failures = new StringBuilder();
        foreach (var (input, expected, actual) in cases)
        {
            if (Exclusions.Contains(name + "\t" + KeyOf(input)))
            {
                excluded++;
                continue;
            }
            total++;
            if (expected == actual) passed++;
            else failures.AppendLine(CultureInfo.InvariantCulture, $"{KeyOf(input)} {input}\n    expected {expected}\n    actual   {actual}");
        }
        var share = total == 0 ? 1 : (double)passed / total;
        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {passed} of {total} ({share:P1}), {excluded} excluded\n{failures}");
        Assert.True(share >= Floors[name] - 1e-9, $"{name}: {passed} of {total} agree, fewer than the floor {Floors[name]}\n{failures}");
    }

    /// <summary>Holds a share (0–1) above its floor.</summary>
    public static void CheckShare(string name, double share, string detail)
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {share:P1}, {detail}");
        Assert.True(share >= Floors[name] - 1e-9, $"{name}: {share:F4}, below the floor {Floors[name]}; {detail}");
    }

    /// <summary>A value as text, to 12 digits, so that decimals and a peer's binary numbers compare.</summary>
    public static string Plain(decimal value) => Math.Round(value, 12).ToString("0.############", CultureInfo.InvariantCulture);

    /// <summary>The name of a case in the exclusions: the start of a hash, so that no third party's text is copied here.</summary>
    private static string KeyOf(string input) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(input)))[..12];

    private static string InProject(string file) => TestData.InRoot("tests", "NewsKb.Conformance", file);
}
