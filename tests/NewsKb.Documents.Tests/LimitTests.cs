namespace NewsKb.Documents.Tests;

/// <summary>Limits are options, and a page that meets one says so.</summary>
public static class LimitTests
{
    private const string Text = "<p>区里给商户减租三个月，惠及五百户。</p>";

    [Fact]
    public static void NestingBeyondTheLimitIsOpenedUp()
    {
        var markup = "<body>" + string.Concat(Enumerable.Repeat("<div>", 30)) + Text;
        Assert.Equal(["nesting_limit"], Kinds(markup, new ReadOptions { MaximumDepth = 20 }));
        Assert.Empty(Kinds(markup, new ReadOptions { MaximumDepth = 40 }));
    }

    [Fact]
    public static void WhatFollowsTheLastNodeIsListed()
    {
        var markup = "<body>" + Text + string.Concat(Enumerable.Repeat("<p>格</p>", 30)) + "<b>末</b>";
        var document = Pages.Read(markup, "page.html", new ReadOptions { MaximumNodes = 20 });
        var warning = Assert.Single(document.Warnings);
        Assert.Equal("node_limit", warning.Kind);
        var (span, _) = Assert.Single(document.Dropped, d => d.Reason == "limit");
        Assert.Equal(markup.Length, span.End);
        Assert.Equal($"behind 20 elements and runs of text, {span.Length} characters were left out", warning.Text);
        Assert.StartsWith("区里给商户减租三个月，惠及五百户。", Assert.Single(document.Articles).Body.Text, StringComparison.Ordinal);
        Assert.Empty(Kinds(markup, new ReadOptions { MaximumNodes = 100 }));
    }

    [Fact]
    public static void AnOverlongTagLosesItsAttributes()
    {
        var markup = $"<body><div style='display:none' title='{new string('x', 100)}'>{Text}</div>";
        Assert.Equal(["tag_limit"], Kinds(markup, new ReadOptions { MaximumTagLength = 60 }));
        Assert.Empty(Kinds(markup, new ReadOptions()));
    }

    private static IEnumerable<string> Kinds(string markup, ReadOptions options) => Pages.Read(markup, "page.html", options).Warnings.Select(w => w.Kind);
}
