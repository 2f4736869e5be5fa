using System.CommandLine;
using NewsKb.Cli.Filters;
using NewsKb.Extraction;
using NewsKb.Segmentation;

namespace NewsKb.Cli.Commands;

/// <summary><c>newskb segment</c>: words joined by a space, line for line.</summary>
internal static class SegmentCommand
{
    private static readonly Dictionary<string, SegmentationMode> Modes = new(StringComparer.Ordinal)
    {
        ["jieba"] = SegmentationMode.Jieba,
        ["jieba-nohmm"] = SegmentationMode.JiebaNoHmm,
        ["search"] = SegmentationMode.Search,
        ["full"] = SegmentationMode.Full,
        ["bigram"] = SegmentationMode.Bigram,
    };

    public static Command Create(Terminal terminal)
    {
        var mode = new Option<string>("--mode") { Description = "How to cut: jieba, jieba-nohmm, search, full or bigram.", DefaultValueFactory = _ => "bigram" };
        mode.AcceptOnlyFromAmong([.. Modes.Keys]);
        var tags = new Option<bool>("--pos") { Description = "Add the part of speech: word/tag (jieba's tag set)." };
        var entities = new Option<bool>("--entities") { Description = "Keep names of divisions and organizations and amounts of money whole." };
        var command = new ExampleCommand(
            "segment",
            "Cut Chinese text into words: standard input to standard output, line for line.",
            new("echo 小微企业贷款贴息 | newskb segment", "words joined by a space"),
            new("newskb segment --mode search < news.txt", "with sub-words, for an index"),
            new("newskb segment --entities < news.txt", "names and amounts in one piece"),
            new("newskb segment --pos < news.txt", "with parts of speech"))
        {
            mode,
            tags,
            entities,
        };
        command.Run((parse, cancellation) =>
        {
            var (name, isTagged, isJoined) = (parse.GetValue(mode)!, parse.GetValue(tags), parse.GetValue(entities));
            if (isJoined && (isTagged || name is "search" or "full")) throw new UserErrorException("--entities goes with --mode bigram, jieba and jieba-nohmm, without --pos");
            var segmenter = Segmenter.For(Modes[name]);
            var action = isTagged ? Tagged(segmenter) : Plain(segmenter, isJoined);
            LineFilter.Run(terminal, action, cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    private static LineFilter.LineAction Plain(Segmenter segmenter, bool entities)
    {
        var tokens = new List<Token>();
        return (line, output) =>
        {
            tokens.Clear();
            segmenter.Cut(line, tokens);
            var words = entities ? TokenJoiner.Join(tokens, EntityScanner.Scan(line.ToString())) : tokens;
            for (var i = 0; i < words.Count; i++)
            {
                if (i > 0) output.Write(' ');
                output.Write(line.Slice(words[i].Start, words[i].Length));
            }
        };
    }

    private static LineFilter.LineAction Tagged(Segmenter segmenter)
    {
        var tokens = new List<TaggedToken>();
        return (line, output) =>
        {
            tokens.Clear();
            segmenter.Tag(line, tokens);
            for (var i = 0; i < tokens.Count; i++)
            {
                if (i > 0) output.Write(' ');
                output.Write(line.Slice(tokens[i].Token.Start, tokens[i].Token.Length));
                output.Write('/');
                output.Write(tokens[i].Tag);
            }
        };
    }
}
