using System.Buffers;
using NewsKb.Documents.Pages;
using NewsKb.Documents.Vocabulary;

namespace NewsKb.Documents.Metadata;

/// <summary>Names of writers as papers print them: <c>（记者 李明 通讯员 王芳）</c>, <c>西部日报记者 **李明**</c>, <c>□李明</c>, <c>（李明）</c>.</summary>
internal static class Byline
{
    private const int Longest = 80, LongestMedium = 24;

    private static readonly SearchValues<char> RoleStarts = Terms.BylineWords.FirstCharacters(_ => true);

    /// <summary>The bracket that ends a paragraph and holds its writers; -1 when there is none.</summary>
    public static int SignOffStart(ReadOnlySpan<char> paragraph)
    {
        var text = paragraph.TrimEnd();
        if (text.Length < 4 || text[^1] is not ('）' or ')')) return -1;
        var from = Math.Max(0, text.Length - Longest);
        var open = text[from..].LastIndexOfAny('（', '(');
        if (open < 0) return -1;
        open += from;
        return IsNameList(text[(open + 1)..^1], out var authors, bare: open > 0 && IsSentenceEnd(text[open - 1])) && authors.Count > 0 ? open : -1;
    }

    /// <summary>Whether a whole line is nothing but a byline.</summary>
    public static bool IsByline(ReadOnlySpan<char> line)
    {
        if (line.Length is < 3 or > Longest) return false;
        var text = line.Trim("（）()【】[] *□■●◎—-");
        return text.IndexOfAny("。，；！？") < 0 && IsNameList(text, out var authors, bare: line[0] is '□' or '■') && authors.Count > 0;
    }

    /// <summary>Whether a line goes on with names and roles that a line before it began (衡 通讯员 禅工信).</summary>
    public static bool IsRestOfNames(ReadOnlySpan<char> line)
    {
        if (line.Length > 40 || !IsNameList(line, out var authors, bare: true) || authors.Count == 0) return false;
        foreach (var range in line.Split(' '))
            if (RoleEnd(line[range], out _) == line[range].Length && !line[range].IsEmpty) return true;
        return false;
    }

    /// <summary>The names behind role words anywhere in a line that holds other things too.</summary>
    public static List<string> Within(ReadOnlySpan<char> line)
    {
        var names = new List<string>();
        var role = string.Empty;
        foreach (var range in line.SplitAny(" 　·|｜\t"))
        {
            var token = line[range];
            if (token.IsEmpty) continue;
            if (RoleEnd(token, out var found) is var end and > 0)
            {
                role = found;
                token = token[end..].TrimStart("：:");
            }
            if (token.IsEmpty) continue;
            if (role == "author" && IsNameAlone(token)) names.Add(token.ToString());
            else role = string.Empty;
        }
        return names;
    }

    /// <summary>Whether a token is a role word and nothing else (记者).</summary>
    public static bool IsRole(ReadOnlySpan<char> token) => token.Length >= 2 && RoleEnd(token, out _) == token.Length;

    /// <summary>Whether a token may be a name.</summary>
    public static bool IsNameAlone(ReadOnlySpan<char> token) => token.Length >= 2 && IsName(token) && Surnames.Is(token[0]);

    /// <summary>The writers in a bracket or line; empty when it holds none.</summary>
    public static List<string> Authors(ReadOnlySpan<char> text)
    {
        IsNameList(text.Trim("（）()【】[] □■●◎—-"), out var authors, bare: true);
        return authors;
    }

    /// <summary>The writers named at the start of a report, behind its dateline: <c>本报讯（记者 李明）近日</c>.</summary>
    public static List<string> BehindDateline(ReadOnlySpan<char> paragraph, int datelineLength)
    {
        var open = paragraph[..Math.Min(paragraph.Length, datelineLength + 40)].IndexOfAny('（', '(');
        if (open < 0) return [];
        var close = paragraph[open..].IndexOfAny('）', ')');
        if (close < 0 || close > Longest || !IsNameList(paragraph.Slice(open + 1, close - 1), out var authors, bare: false)) return [];
        return authors;
    }

    /// <summary>
    /// Reads <c>[medium] role name name role name</c>. Without a role word (<paramref name="bare"/>) every token must look like a name.
    /// </summary>
    private static bool IsNameList(ReadOnlySpan<char> text, out List<string> authors, bool bare)
    {
        authors = [];
        var role = string.Empty;
        var at = 0;
        while (at < text.Length)
        {
            if (IsSeparator(text[at]))
            {
                at++;
                continue;
            }
            var end = at;
            while (end < text.Length && !IsSeparator(text[end])) end++;
            var token = text[at..end];
            at = end;
            var roleEnd = RoleEnd(token, out var found);
            if (roleEnd > 0)
            {
                role = found;
                token = token[roleEnd..];
                if (token.IsEmpty) continue;
            }
            if (!IsName(token)) return role.Length > 0 && authors.Count > 0 && IsPlaceNote(token);
            if (role is "author" || (role.Length == 0 && bare)) AddNames(token, authors);
            else if (role.Length == 0) return false;
        }
        return true;
    }

    /// <summary>The end of the last role word that a token starts with or, behind a medium's name, holds (西部日报记者).</summary>
    private static int RoleEnd(ReadOnlySpan<char> token, out string role)
    {
        role = string.Empty;
        var words = Terms.BylineWords;
        var end = 0;
        for (var i = 0; i < token.Length && token[i..].IndexOfAny(RoleStarts) is var next and >= 0;)
        {
            i += next;
            if (i > LongestMedium) break;
            var found = words.Prefix(token[i..], 1, out var length);
            if (length > 1 || (length == 1 && i + length == token.Length))
            {
                role = found.ToString();
                end = i + length;
                i = end;
            }
            else
            {
                i++;
            }
            if (end > 0 && token.Length - end is >= 2 and <= 4 && words.Prefix(token[end..], 1, out _).IsEmpty) break;
        }
        return end;
    }

    private static void AddNames(ReadOnlySpan<char> token, List<string> authors)
    {
        if (token.Length > 3 && token.EndsWith("报道", StringComparison.Ordinal)) token = token[..^2]; // 记者李明报道
        if (token.Length == 1 && authors.Count > 0 && authors[^1].Length == 1)
        {
            authors[^1] += token.ToString();
            return;
        }
        if (token.Length == 4 && !token.Contains('·') && Surnames.Is(token[0]) && Surnames.Is(token[2]) && !Surnames.IsDouble(token))
        {
            authors.Add(token[..2].ToString());
            authors.Add(token[2..].ToString());
            return;
        }
        authors.Add(token.ToString());
    }

    private static bool IsName(ReadOnlySpan<char> token)
    {
        if (token.IsEmpty || token.Length > (token.Contains('·') ? 15 : 4)) return false;
        foreach (var c in token)
            if (!Characters.IsHan(c) && c != '·') return false;
        return true;
    }

    private static bool IsPlaceNote(ReadOnlySpan<char> token) => token is "文" or "图" or "文图" or "摄" or "报道";

    private static bool IsSeparator(char c) => c is ' ' or '　' or '、' or '/' or '／' or '：' or ':' or '*' or '，' or ',' or ';' or '；' or '|' or '\u00A0';

    private static bool IsSentenceEnd(char c) => Characters.IsTerminal(c) || Characters.IsClosing(c) || c is ' ';
}
