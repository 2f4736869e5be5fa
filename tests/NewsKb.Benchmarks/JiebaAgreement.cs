using NewsKb.Segmentation;

namespace NewsKb.Benchmarks;

/// <summary>
/// Compares with Python jieba's output, token for token: <c>JiebaAgreement TEXT REFERENCE MODE [tags]</c>. The reference holds, for each line of the
/// text, jieba's tokens (word/tag with <c>tags</c>) joined by U+0001, without empty ones.
/// </summary>
public static class JiebaAgreement
{
    public static void Run(string[] args)
    {
        var segmenter = Segmenter.For(Enum.Parse<SegmentationMode>(args[2], ignoreCase: true));
        var tags = args.Length > 3;
        long lines = 0, characters = 0, words = 0, different = 0;
        foreach (var (text, expected) in File.ReadLines(args[0]).Zip(File.ReadLines(args[1])))
        {
            var tokens = tags ? Tagged(segmenter, text) : segmenter.Cut(text);
            (lines, characters, words) = (lines + 1, characters + text.Length, words + tokens.Count);
            if (string.Join('\u0001', tokens) == expected) continue;
            if (different++ < 20) Console.WriteLine($"line {lines}\n  ours  {string.Join(" | ", tokens)}\n  jieba {expected.Replace("\u0001", " | ", StringComparison.Ordinal)}");
        }
        Console.WriteLine($"{segmenter.Mode}: {lines} lines, {characters} characters, {words} tokens; {different} lines differ");
    }

    private static List<string> Tagged(Segmenter segmenter, string text)
    {
        var tokens = new List<TaggedToken>();
        segmenter.Tag(text, tokens);
        return tokens.ConvertAll(t => $"{t.Token.Span.Of(text)}/{t.Tag}");
    }
}
