namespace NewsKb.Dictionaries;

/// <summary>Derives the tables of <c>dictionaries/</c> from unpacked registry packages; one step a source.</summary>
internal static class Generator
{
    private static readonly (string Name, Action<string, string> Step)[] Steps =
    [
        ("opencc", OpenCc.OpenCcGenerator.Generate),
        ("charsets", Charsets.Big5Generator.Generate),
        ("jieba", Jieba.JiebaGenerator.Run),
        ("divisions", DivisionGenerator.Run),
        ("smartcn", SmartCn.SmartCnGenerator.Run),
    ];

    public static int Run(string packages, string output)
    {
        foreach (var (name, step) in Steps)
        {
            Console.Error.WriteLine($"generate {name}");
            step(packages, output);
        }
        return 0;
    }
}
