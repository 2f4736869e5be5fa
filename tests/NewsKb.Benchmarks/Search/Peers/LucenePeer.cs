using System.Diagnostics;
using System.Globalization;
using System.Text;
using NewsKb.Knowledge.Analysis;
using NewsKb.Knowledge.FullText;
using NewsKb.Knowledge.Store;

namespace NewsKb.Benchmarks;

/// <summary>Lucene (Debian's liblucene8-java) in a process of its own; the time is what it takes there.</summary>
internal sealed class LucenePeer : IPeer
{
    private static readonly string Jars = string.Join(':', Directory.EnumerateFiles("/usr/share/java", "lucene-core-*.jar"));
    private readonly Process _process;
    private readonly StreamWriter _input;
    private readonly List<Term> _terms = [];

    public LucenePeer(string folder)
    {
        IsBuilt = Directory.Exists(folder);
        var start = new ProcessStartInfo("java") { RedirectStandardInput = true, RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 };
        foreach (var argument in (string[])["-Xmx2g", "-cp", Jars, Path.Combine(AppContext.BaseDirectory, "Search", "Peers", "LuceneSearch.java"), folder]) start.ArgumentList.Add(argument);
        _process = Process.Start(start)!;
        _input = new StreamWriter(_process.StandardInput.BaseStream, new UTF8Encoding(false), 1 << 20);
    }

    public string Name => "Lucene 8";

    public bool IsBuilt { get; }

    public void Add(long row, string[] fields, in DocumentColumns columns)
    {
        _input.Write(string.Create(CultureInfo.InvariantCulture, $"add\t{row}\t{columns.Place}\t{columns.Day}\t{columns.Publisher}\t"));
        foreach (var field in fields)
        {
            var text = TextFolding.Fold(field);
            _terms.Clear();
            Analyzers.Default.Analyze(text, _terms);
            foreach (var term in _terms)
            {
                if (term.IsColocated) _input.Write('=');
                _input.Write(text.AsSpan(term.Start, term.Length));
                _input.Write(' ');
            }
        }
        _input.Write('\n');
    }

    public long Finish() => long.Parse(Ask("end"), CultureInfo.InvariantCulture);

    public (int Total, IReadOnlyList<long> Rows, double Milliseconds) Find(string how, IReadOnlyList<string> words, HitFilter filter, int limit)
    {
        var place = filter.Places.Count > 0 ? filter.Places[0] : default;
        var answer = Ask(string.Create(
            CultureInfo.InvariantCulture, $"find\t{how}\t{string.Join(' ', words)}\t{place.First}\t{place.Last}\t{filter.Since}\t{filter.Until}\t{limit}")).Split('\t');
        return (
            int.Parse(answer[0], CultureInfo.InvariantCulture),
            [.. answer[2].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(r => long.Parse(r, CultureInfo.InvariantCulture))],
            long.Parse(answer[1], CultureInfo.InvariantCulture) / 1e6);
    }

    public void Dispose()
    {
        _input.Dispose();
        _process.WaitForExit();
        _process.Dispose();
    }

    private string Ask(string line)
    {
        _input.Write(line + "\n");
        _input.Flush();
        return _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("Lucene has stopped; it needs a Java runtime and liblucene8-java.");
    }
}
