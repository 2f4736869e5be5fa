using System.Buffers;
using NewsKb.Documents.Pages;
using NewsKb.Documents.Repair;
using NewsKb.Documents.Vocabulary;

namespace NewsKb.Documents.Metadata;

/// <summary>
/// The date that a document is signed with, behind the name of who issues it or behind the last sentence:
/// <c>…请遵照执行。 某某市人民政府办公室 2020年2月16日</c>.
/// </summary>
internal static class Signature
{
    /// <summary>A line that is nothing but a date counts only among so many last ones.</summary>
    private const int LastLines = 4, LongestLine = 24, LongestName = 50;

    private static readonly SearchValues<char> Gaps = SearchValues.Create(" 　\n。！？；");

    /// <summary>The day, or null when the text is not signed.</summary>
    public static DateOnly? Read(IReadOnlyList<Block> body)
    {
        for (var i = 0; i < body.Count; i++)
        {
            ReadOnlySpan<char> text = body[i].Text;
            for (var from = 0; from < text.Length && DateScanner.TryFind(text, from, out var date); from = date.End)
                if (date.HasYear && IsEnd(text[date.End..]) && (IsSigned(text[..date.Start]) || (i > 0 && IsAlone(text, date, body, i)))) return new DateOnly(date.Year, date.Month, date.Day);
        }
        return null;
    }

    private static bool IsAlone(ReadOnlySpan<char> text, PrintedDate date, IReadOnlyList<Block> body, int at)
    {
        if (!text[..date.Start].Trim(" 　（(").IsEmpty) return false;
        return (at >= body.Count - LastLines && text.Length <= LongestLine) || Characters.EndsSentence(body[at - 1].Text) || EndsInIssuer(body[at - 1].Text);
    }

    /// <summary>Before the date, with or without a gap, stands an issuer; or, with a gap, the end of a sentence.</summary>
    private static bool IsSigned(ReadOnlySpan<char> before)
    {
        var text = before.TrimEnd();
        return !text.IsEmpty && (EndsInIssuer(text) || (text.Length < before.Length && Characters.EndsSentence(text)));
    }

    private static bool EndsInIssuer(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestName) text = text[^LongestName..];
        var name = text[(text.LastIndexOfAny(Gaps) + 1)..];
        return OfficialDocument.IsIssuer(name) || (name.Length == 1 && Terms.IssuerEndings.EndsWithTerm(name)); // 财  政  部
    }

    /// <summary>Behind the date the text ends, or a note or page furniture follows.</summary>
    private static bool IsEnd(ReadOnlySpan<char> rest) =>
        rest.IsEmpty || rest[0] is ' ' or '　' or '（' or '(' or '）' or ')' or '【' or '[' || Terms.PageLines.LongestPrefix(rest, out _).Count > 0;
}
