using System.Globalization;

namespace NewsKb.Fuzz;

/// <summary>Each case of a fuzz test is a seed, so that a failure can be had again. NEWSKB_FUZZ_SEEDS=FROM-TO runs other seeds than the usual first ones.</summary>
internal static class Seeding
{
    public static TheoryData<int> Of(int usual)
    {
        var range = Environment.GetEnvironmentVariable("NEWSKB_FUZZ_SEEDS")?.Split('-');
        var (from, to) = range is [var first, var last] ? (Number(first), Number(last)) : (1, usual);
        return [.. Enumerable.Range(from, to - from + 1)];
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
