using System.CommandLine;

namespace NewsKb.Cli.Tests;

/// <summary>The README cannot drift: its examples are run, and every command and option must be in it.</summary>
/// <remarks>Set NEWSKB_UPDATE_README=1 to write the true outputs into the README.</remarks>
[Collection("sample knowledge base")]
public class ReadmeTests(SampleKnowledgeBase sample)
{
    private const string Prompt = "$ newskb ";

    private static string Readme => TestData.InRoot("README.md");

    [Fact]
    public void Every_example_gives_the_output_that_is_printed()
    {
        var lines = File.ReadAllLines(Readme).ToList();
        var actual = new List<string>();
        for (var i = 0; i < lines.Count; i++)
        {
            actual.Add(lines[i]);
            if (lines[i] != "```console") continue;
            for (i++; lines[i] != "```"; i++)
                if (lines[i].StartsWith("$ ", StringComparison.Ordinal))
                    actual.AddRange([lines[i], .. Output(lines[i])]);
            actual.Add(lines[i]);
        }
        if (Environment.GetEnvironmentVariable("NEWSKB_UPDATE_README") == "1") File.WriteAllText(Readme, string.Join('\n', actual) + "\n");
        else Assert.Equal(lines, actual);
    }

    [Fact]
    public void Every_command_and_option_is_described()
    {
        var readme = File.ReadAllText(Readme);
        using var terminal = new Terminal(Stream.Null, Stream.Null, TextWriter.Null);
        var root = App.CreateRoot(terminal);
        var missing = root.Subcommands.Select(c => $"newskb {c.Name}")
            .Concat(root.Subcommands.SelectMany(c => c.Options).Concat(root.Options).Where(o => o is not System.CommandLine.Help.HelpOption and not VersionOption).Select(o => $"`{o.Name}"))
            .Distinct().Where(name => !readme.Contains(name, StringComparison.Ordinal));
        Assert.Empty(missing);
    }

    [Fact]
    public void Every_command_and_option_has_a_description_and_every_command_leads_with_examples()
    {
        using var terminal = new Terminal(Stream.Null, Stream.Null, TextWriter.Null);
        foreach (var command in App.CreateRoot(terminal).Subcommands)
        {
            Assert.False(string.IsNullOrEmpty(command.Description), command.Name);
            Assert.All(command.Options, option => Assert.False(string.IsNullOrEmpty(option.Description), $"{command.Name} {option.Name}"));
            Assert.StartsWith("Examples:", CommandLine.Run(command.Name, "--help").Output, StringComparison.Ordinal);
        }
    }

    /// <summary>Runs <c>$ newskb …</c> or <c>$ echo TEXT | newskb …</c>, with <c>| head -N</c> at the end if wanted.</summary>
    private IEnumerable<string> Output(string line)
    {
        var stages = line[2..].Split(" | ");
        var input = "";
        if (stages[0].StartsWith("echo ", StringComparison.Ordinal)) (input, stages) = (stages[0][5..] + "\n", stages[1..]);
        var command = "$ " + stages[0];
        Assert.StartsWith(Prompt, command, StringComparison.Ordinal);
        var args = Words(command[Prompt.Length..]);
        if (args[0] is "search" or "show" or "compare" or "stats" or "match" or "lists" or "export") args = [.. args, "--kb", sample.File];
        var output = CommandLine.RunWithInput(input, [.. args]).Output.Replace("\r", "", StringComparison.Ordinal).TrimEnd('\n').Split('\n').Select(l => l.TrimEnd());
        return stages.Length > 1 ? output.Take(int.Parse(stages[1]["head -".Length..])) : output;
    }

    private static List<string> Words(string line)
    {
        var words = new List<string>();
        var word = new System.Text.StringBuilder();
        var quoted = false;
        foreach (var c in line + " ")
        {
            if (c == '\'') quoted = !quoted;
            else if (c != ' ' || quoted) word.Append(c);
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
        return words;
    }
}
