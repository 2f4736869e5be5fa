using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using NewsKb.Documents.Checks;
using NewsKb.Documents.Metadata;
using NewsKb.Documents.Pages;
using NewsKb.Documents.Repair;
using NewsKb.Text;

namespace NewsKb.Documents.Splitting;

/// <summary>Makes the article of a draft: texts composed from their lines and mapped to the decoded source.</summary>
internal static class ArticleWriter
{
    /// <summary>The article; its number is left to the caller.</summary>
    public static Article Write(ArticleDraft draft, Page page, PageMetadata metadata, string source, string path)
    {
        var title = Headline(draft.Title, page);
        var body = Body(draft.Body, page);
        var about = ArticleMetadata.Read(draft, metadata);
        return new Article
        {
            Source = path,
            Number = 1,
            Id = Identify(title?.Text, body.Text),
            Title = title,
            Subtitle = draft.Subtitle is { } subtitle ? Headline([subtitle], page) : null,
            Body = body,
            Authors = about.Authors,
            Publisher = about.Publisher,
            Published = about.Published,
            PublishedYearIsInferred = about.YearIsInferred,
            Dateline = about.Dateline,
            Script = Script(draft, page, source),
            SourceSpan = Extent(draft, page),
            Warnings = [.. MissingDigits.Find(body.Text)],
        };
    }

    /// <summary>16 hexadecimal digits of SHA-256 over title, line feed and body.</summary>
    internal static string Identify(string? title, string body)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount((title?.Length ?? 0) + 1 + body.Length));
        var length = Encoding.UTF8.GetBytes(title, bytes);
        bytes[length++] = (byte)'\n';
        length += Encoding.UTF8.GetBytes(body, bytes.AsSpan(length));
        var id = Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(0, length)).AsSpan(0, 8));
        ArrayPool<byte>.Shared.Return(bytes);
        return id;
    }

    private static MappedText? Headline(List<Block> blocks, Page page)
    {
        if (blocks.Count == 0) return null;
        var composer = new TextComposer(page.Text.Text);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (i > 0) composer.Insert(' ');
            composer.Lines(blocks[i].Spans);
        }
        return page.Text.Then(composer.Build());
    }

    private static MappedText Body(List<Block> blocks, Page page)
    {
        var composer = new TextComposer(page.Text.Text);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (i > 0) composer.Insert('\n');
            composer.Lines(blocks[i].Spans);
        }
        return page.Text.Then(composer.Build());
    }

    /// <summary>The script the article was printed in: that of its source.</summary>
    private static ChineseScript Script(ArticleDraft draft, Page page, string source)
    {
        int simplified = 0, traditional = 0;
        foreach (var span in draft.Title.Concat(draft.Body).SelectMany(b => b.Spans))
        {
            var shares = ScriptDetector.Measure(page.Text.Map.ToSource(span).Of(source));
            simplified += shares.Simplified;
            traditional += shares.Traditional;
        }
        return new ScriptShares(simplified, traditional).Script;
    }

    private static TextSpan Extent(ArticleDraft draft, Page page)
    {
        int start = int.MaxValue, end = 0;
        foreach (var span in draft.Title.Concat(draft.Body).SelectMany(b => b.Spans))
        {
            var source = page.Text.Map.ToSource(span);
            start = Math.Min(start, source.Start);
            end = Math.Max(end, source.End);
        }
        return TextSpan.FromBounds(Math.Min(start, end), end);
    }
}
