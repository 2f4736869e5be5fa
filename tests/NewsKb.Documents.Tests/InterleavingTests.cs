using FsCheck;
using FsCheck.Fluent;
using NewsKb.Documents.Pages;
using NewsKb.Documents.PlainText;
using NewsKb.Text;

namespace NewsKb.Documents.Tests;

/// <summary>Lines that a text layer took from two columns in turn.</summary>
public static class InterleavingTests
{
    private const string Left = "区人社局昨日介绍，全区已向六百一十二家企业拨付稳岗补贴，每留用一名职工补贴五百元，资金三天内到账，企业不用跑腿。下一步还将走访企业，帮助解决用工难题，收集的问题当天登记、限时办结，办完再由企业打分。";
    private const string Right = "图书馆的读者发现，从本月起，晚上十点以前都能进馆看书，周末还有讲座和电影可看，孩子们最喜欢的是绘本角。馆长说，夜间开放之后，读者比去年同期增加了两成，其中多半是附近的居民，也有下班后赶来的年轻人，他们说这里安静。";

    private static string[] LeftLines => [.. Left.Chunk(14).Select(c => new string(c))];

    private static string[] RightLines => [.. Right.Chunk(14).Select(c => new string(c))];

    private static readonly Gen<string> LineText = Gen.Elements(Left, Right, "　　企业 用工", "１２３，", "", "  ", "🙂好", "一二三四五六七八").SelectMany(s => Gen.Choose(0, Math.Max(0, s.Length - 1)).SelectMany(a => Gen.Choose(0, 20).Select(n => s.Substring(a, Math.Min(n, s.Length - a)))));

    [Fact]
    public static void LinesThatAlternateArePutInOrder() =>
        Assert.Equal(string.Join('\n', [.. LeftLines, .. RightLines]), Untangled(string.Join('\n', LeftLines.Zip(RightLines, (l, r) => l + "\n" + r))));

    [Fact]
    public static void LinesInOrderStay()
    {
        var text = string.Join('\n', [.. LeftLines, "", .. RightLines]);
        var page = Untangle(text);
        Assert.Equal(text, page.Text.Text);
        Assert.Empty(page.Warnings);
    }

    [Fact]
    public static void EachStretchOfAPageIsPutInOrder()
    {
        var woven = string.Join('\n', LeftLines.Zip(RightLines, (l, r) => l + "\n" + r));
        var ordered = string.Join('\n', [.. LeftLines, .. RightLines]);
        Assert.Equal(ordered + "\n商业街\n" + ordered, Untangled(woven + "\n\n\n商业街\n\n\n" + woven));
    }

    [Fact]
    public static void TheLongerColumnGoesOnBelow()
    {
        var woven = LeftLines.Take(6).Zip(RightLines, (l, r) => l + "\n" + r).Concat(RightLines.Skip(6));
        Assert.Equal(string.Join('\n', [.. LeftLines.Take(6), .. RightLines]), Untangled(string.Join('\n', woven)));
    }

    [Fact]
    public static void NoCharacterIsLostAndEachLeadsToItself() => Prop.ForAll(LineText.ListOf().ToArbitrary(), lines =>
    {
        var woven = new List<string>(lines);
        if (lines.Count % 2 == 0) woven.AddRange(LeftLines.Zip(RightLines, (l, r) => l + "\n" + r));
        var source = string.Join('\n', woven);
        var text = Untangle(source).Text;
        return Letters(text.Text) == Letters(source)
            && Enumerable.Range(0, text.Text.Length).All(i => text.Text[i] == '\n' || text.Map.ToSource(new TextSpan(i, 1)).Of(source).SequenceEqual(text.Text.AsSpan(i, 1)));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(40));

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)).Order());

    private static Page Untangle(string text) => InterleavedLines.Untangle(new Page { Text = MappedText.Identity(text) });

    private static string Untangled(string text) => string.Join('\n', Untangle(text).Text.Text.Split('\n').Where(l => l.Length > 0));
}
