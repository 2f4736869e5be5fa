using System.CommandLine;
using NewsKb.Cli.Options;
using NewsKb.Cli.Output;
using NewsKb.Documents.Input;
using NewsKb.Extraction;
using NewsKb.Knowledge;
using NewsKb.Knowledge.Indexing;

namespace NewsKb.Cli.Commands;

/// <summary><c>newskb index</c>: reads files into the knowledge base.</summary>
internal static class IndexCommand
{
    public static Command Create(Terminal terminal)
    {
        var input = new InputOptions();
        var kb = new KnowledgeBaseOption();
        var place = new Option<string?>("--place") { Description = "The place that 我市, 全省 … mean in these files.", HelpName = "CODE|NAME" };
        var jobs = new Option<int>("--jobs") { Description = "How many files to work on at once, at most 256; 0 is one a processor.", HelpName = "N" };
        var prune = new Option<bool>("--prune") { Description = "Remove what the knowledge base holds of files that are no longer there." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Read everything, store nothing." };
        var failed = new Option<string?>("--failed") { Description = "Write the paths that failed to FILE, one a line (for --from-list).", HelpName = "FILE" };
        var watch = new Option<bool>("--watch") { Description = "Then wait for files to be added or changed, and index them, until Ctrl-C." };
        var report = new Option<bool>("--report") { Description = "Then show what is in the knowledge base and compare the places with most measures." };
        var command = new ExampleCommand(
            "index",
            "Read files into a knowledge base. What is unchanged is skipped; what changed is replaced.",
            new("newskb index news/", "a folder, into ./newskb.db"),
            new("newskb index news/ --kb gansu.db --place 张掖", "我市 means 张掖市 there"),
            new("newskb index inbox/ --watch", "and go on with what is added to the folder"),
            new("newskb index 'inbox/*.html' --failed failed.txt", "and keep a list of what could not be read"))
        {
            place, jobs, prune, dryRun, failed, watch, report,
        };
        input.AddTo(command);
        kb.AddTo(command);
        command.Run((parse, cancellation) =>
        {
            var options = new IndexOptions
            {
                Read = input.ReadOptions(parse),
                Annotation = new AnnotationOptions { PlaceCode = parse.GetValue(place) is { } name ? PlaceArguments.Resolve(name) : null },
                Jobs = Values.Jobs(parse.GetValue(jobs)),
                Prune = parse.GetValue(prune),
                DryRun = parse.GetValue(dryRun),
            };
            if (parse.GetValue(failed) is { } wanted) CheckWritable(wanted); // told now, not after hours of reading
            using var changes = parse.GetValue(watch) ? new FolderWatch(input.Paths(parse), kb.Path(parse)) : null; // first, so that nothing is missed
            var result = Index(terminal, kb.Path(parse), input.Files(parse, options.Read), options with { Count = input.Count(parse) }, parse, cancellation);
            if (parse.GetValue(failed) is { } list) File.WriteAllLines(list, result.Failures.Select(f => f.Path));
            if (parse.GetValue(report) && !options.DryRun && !result.IsCancelled && File.Exists(kb.Path(parse))) Report(terminal, kb.Path(parse));
            if (changes is not null) Follow(changes, changed => Index(terminal, kb.Path(parse), Changed(input.Files(parse, options.Read), changed, options), options, parse, cancellation), cancellation);
            if (result.IsCancelled) return ExitCode.Cancelled;
            if (result.Failures.Count > 0) return ExitCode.Error;
            return result.Done + result.Skipped + result.Pruned > 0 ? ExitCode.Done : InputOptions.NothingToRead(terminal);
        });
        return command;
    }

    private static void CheckWritable(string list)
    {
        try
        {
            using var file = new FileStream(list, FileMode.OpenOrCreate, FileAccess.Write); // what it holds is kept: it may be what is read from
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"--failed {list}: cannot be written: {e.Message}", e);
        }
    }

    private static IndexReport Index(Terminal terminal, string file, IEnumerable<FoundFile> files, IndexOptions options, ParseResult parse, CancellationToken cancellation)
    {
        var quiet = parse.GetValue(GlobalOptions.Quiet);
        Action<ProcessedFile>? observe = parse.GetValue(GlobalOptions.Verbose) ? read => WarningLines.Write(terminal.Error, read) : null;
        using var progress = new ProgressLine(terminal, quiet || observe is not null);
        // A dry run leaves no file behind, nor does a path that is not there.
        using var scratch = !File.Exists(file) && (options.DryRun || IsNothing(files)) ? new ScratchFile() : null;
        using var kb = KnowledgeBase.OpenForWriting(scratch?.Path ?? file);
        var result = Indexer.Run(kb, files, options, progress.IsUsed ? progress : null, observe, cancellation);
        progress.Clear();
        foreach (var failure in result.Failures) terminal.Error.WriteLine("newskb: " + failure.Reason);
        if (!quiet) terminal.Error.WriteLine(Summary(result, options, scratch is null ? file : null));
        return result;
    }

    private static void Follow(FolderWatch changes, Action<IReadOnlySet<string>?> index, CancellationToken cancellation)
    {
        while (true) index(changes.Next(cancellation));
    }

    /// <summary>The files that changed, with those inside an archive that did; all of them where the vanished are to be removed.</summary>
    private static IEnumerable<FoundFile> Changed(IEnumerable<FoundFile> files, IReadOnlySet<string>? changed, IndexOptions options) =>
        changed is null || options.Prune ? files : files.Where(f => changed.Contains(Path.GetFullPath(f.Path)) || changed.Any(c => Path.GetFullPath(f.Path).StartsWith(c, StringComparison.Ordinal)));

    /// <summary>Whether none of what was named is there.</summary>
    private static bool IsNothing(IEnumerable<FoundFile> files)
    {
        var any = false;
        foreach (var found in files)
        {
            if (found.Error is null) return false;
            any = true;
        }
        return any;
    }

    private static string Summary(IndexReport result, IndexOptions options, string? file)
    {
        var pruned = result.Pruned > 0 ? $", {result.Pruned} removed" : "";
        var counts = $"{result.Done} done, {result.Skipped} skipped, {result.Failures.Count} failed{pruned}";
        var stopped = result.IsCancelled ? "stopped: " : "";
        return $"{stopped}{counts}: {result.Articles} articles, {result.Measures} measures {(options.DryRun || file is null ? "found, nothing stored" : $"stored in {file}")}";
    }

    private static void Report(Terminal terminal, string file)
    {
        using var kb = KnowledgeBase.Open(file);
        var statistics = kb.Stats();
        var console = terminal.Tables();
        StatisticsTable.Write(console, statistics);
        CompareCommand.WriteMostActive(console, kb, statistics);
    }
}
