using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NewsKb.Text;

namespace NewsKb.Documents.Tests;

/// <summary>What holds for every page, whatever is on it.</summary>
public static class ReadingLaws
{
    private static readonly string[] Pieces =
    [
        "区里减租三个月，惠及五百户。", "本报讯（记者 何川）", "新华社兰州3月2日电", "企业", "12.5%", "4606万元", "\n", "\n\n", "　　", " ", "（记者 秦岭）", "扫描微信二维码",
        "稳住企业稳住企业", "2021年4月8日 星期四", "下转第4版", "业(yè)", "業(yè)", "１２％", "企業幹部", "<p>", "</p>", "<div class=nav>", "&nbsp;", "&#22320;", "<b>", "<td>", "，",
        "。", "“", "”", "一、", "◎", "\r\n", "\t", "首页 > 要闻", "来源：山城日报", "\u200B", "𠮷", "摄", "何川 摄", "大 力 支 持 企 业 发 展",
    ];

    private static readonly string[] Tags =
    [
        "<p>", "</p>", "<div>", "</div>", "<div class=related>", "<div class=comment>", "<div style='display: none'>", "<h1>", "</h1>", "<h2>", "<a href=/x>", "</a>", "<span>", "</span>", "<br>",
        "<ul>", "<li>", "</ul>", "<table>", "<tr>", "<td>", "</td>", "</tr>", "</table>", "<caption>", "<b>", "<i>", "</b>", "<pre>", "</pre>", "<select>", "<option>", "</select>", "<form>",
        "<button>", "</button>", "<nav>", "</nav>", "<footer>", "</body>", "</html>", "<hr>", "<img src=x>", "<!-- c -->", "<svg>", "</svg>", "<math>", "<template>", "</template>", "<textarea>", "</textarea>",
        "<article>", "</article>", "<h3>", "</h3>", "<time datetime=2022-05-06>", "<a class=tips>",
    ];

    private static readonly Arbitrary<List<string>> MarkupPieces = Gen.Frequency(
        (3, Gen.Elements(Tags)),
        (2, Gen.Elements(Pieces.Where(p => p[0] != '<' && p[0] != '&' && p.Any(char.IsLetterOrDigit)).ToArray()))).ListOf().Select(p => p.ToList()).ToArbitrary();

    private static readonly Arbitrary<string> Texts =
        Gen.Elements(Pieces).ListOf().Select(p => string.Concat(p)).ToArbitrary();

    [Fact]
    public static void NoLetterIsLost() => Check(document =>
    {
        var covered = Covered(document);
        var isText = document.Kind == DocumentKind.Text;
        for (var i = 0; i < document.Text.Length; i++)
            if (!covered[i] && isText && char.IsLetterOrDigit(document.Text[i]) && !IsReading(document.Text, i)) return false;
        return true;
    });

    /// <summary>Pages made of pieces of real layouts: their lines shuffled in blocks, woven, cut short.</summary>
    [Fact]
    public static void NoLetterOfAScrambledPageIsLost()
    {
        var random = new Random(20_200_211);
        var files = Directory.GetFiles(NewsKb.TestKit.TestData.InRoot("corpus", "articles"), "c*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllLines).ToArray();
        for (var round = 0; round < 150; round++)
        {
            var (left, right) = (Part(), Part());
            var isWoven = random.Next(2) == 0;
            var lines = new List<string>();
            for (var i = 0; i < Math.Max(left.Length, right.Length); i++)
            {
                if (i < left.Length) lines.Add(left[i]);
                if (isWoven && i < right.Length) lines.Add(right[i]);
            }
            if (!isWoven) lines.AddRange(right);
            var document = Pages.Read(string.Join('\n', lines));
            var covered = Covered(document);
            for (var i = 0; i < document.Text.Length; i++)
                Assert.True(covered[i] || !char.IsLetterOrDigit(document.Text[i]) || IsReading(document.Text, i), $"round {round}: {document.Text[i]} at {i} is nowhere");
        }

        string[] Part()
        {
            var lines = files[random.Next(files.Length)].Select(l => l.Length < 200 ? l : l[..random.Next(40, 200)]).ToArray();
            var start = random.Next(lines.Length);
            return [.. lines[start..], .. lines[..random.Next(start + 1)]];
        }
    }

    /// <summary>Of a web page: whatever stands in its body is in an article or in the list of what was left out.</summary>
    [Fact]
    public static void NoLetterOfAWebPageIsLost() => Prop.ForAll(MarkupPieces, pieces =>
    {
        var markup = new StringBuilder("<html><body>");
        var texts = new List<TextSpan>();
        foreach (var piece in pieces)
        {
            if (piece[0] != '<') texts.Add(new TextSpan(markup.Length, piece.Length));
            markup.Append(piece);
        }
        if (texts.Count == 0) return true;
        var document = Pages.Read(markup.ToString());
        var covered = Covered(document);
        return texts.All(t => Enumerable.Range(t.Start, t.Length).All(i => covered[i] || !char.IsLetterOrDigit(document.Text[i])));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithEndSize(40));

    [Fact]
    public static void EveryOffsetLeadsIntoTheSource() => Check(document =>
        document.Articles.SelectMany(Texts_).All(t =>
            t.Map.Length == t.Text.Length && t.Map.SourceLength == document.Text.Length
            && Enumerable.Range(0, t.Text.Length).All(i => t.Map.ToSource(new TextSpan(i, 1)) is var s && s.Start >= 0 && s.End <= document.Text.Length)));

    [Fact]
    public static void TheSourceOfACharacterNormalisesToIt() => Check(document =>
        document.Articles.SelectMany(Texts_).All(t => Enumerable.Range(0, t.Text.Length).All(i =>
        {
            if (!char.IsLetterOrDigit(t.Text[i])) return true;
            var source = t.Map.ToSource(new TextSpan(i, 1)).Of(document.Text).ToString();
            return source == "&#22320;" ? t.Text[i] == '地' : Plain(source).Contains(t.Text[i]) || Plain(source) == t.Text[i].ToString();
        })));

    [Fact]
    public static void DroppedSpansAreInOrderAndHaveReasons() => Check(document =>
        document.Dropped.All(d => d.Reason.Length > 0 && d.Span.Length > 0) && document.Dropped.Zip(document.Dropped.Skip(1)).All(p => p.First.Span.Start <= p.Second.Span.Start));

    [Fact]
    public static void WarningsLieInTheBody() => Check(document =>
        document.Articles.All(a => a.Warnings.All(w => w.Span is not { } s || s.Of(a.Body.Text).SequenceEqual(w.Text))));

    private static void Check(Func<SourceDocument, bool> law) =>
        Prop.ForAll(Texts, text => string.IsNullOrWhiteSpace(text.Replace("\u200B", null, StringComparison.Ordinal)) || !text.Any(char.IsLetterOrDigit) || law(Pages.Read(text)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(40));

    private static IEnumerable<MappedText> Texts_(Article article) =>
        new[] { article.Title, article.Subtitle, article.Body }.OfType<MappedText>();

    private static bool[] Covered(SourceDocument document)
    {
        var covered = new bool[document.Text.Length];
        foreach (var text in document.Articles.SelectMany(Texts_))
            for (var i = 0; i < text.Text.Length; i++) Mark(text.Map.ToSource(new TextSpan(i, 1)));
        foreach (var (span, _) in document.Dropped) Mark(span);
        return covered;

        void Mark(TextSpan span) => covered.AsSpan(span.Start, span.Length).Fill(true);
    }

    /// <summary>A variant selector or other sign without a glyph may go unlisted.</summary>
    private static bool IsReading(string text, int at) => CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.Format or UnicodeCategory.PrivateUse;

    private static string Plain(string text) => ScriptConverter.For("t2s").Convert(WidthFolding.Fold(text).Text);
}
