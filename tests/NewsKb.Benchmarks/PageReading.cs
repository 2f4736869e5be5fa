using System.Diagnostics;
using System.Text;
using AngleSharp.Html.Parser;
using NewsKb.Documents;
using NewsKb.Documents.Html;
using NewsKb.Documents.Normalization;
using NewsKb.Documents.Pages;
using NewsKb.Documents.PlainText;
using NewsKb.Documents.Repair;

namespace NewsKb.Benchmarks;

/// <summary>
/// Reading of pages. <c>PageReading FOLDER</c>: user CPU for the web pages of a folder (scan, parse, all) and for its text pages (normalise, repair, all),
/// as MB/s of the file, median of seven after three seconds of warming up; <c>PageReading hostile</c>: seconds for input made to be slow, at one size and at four times that.
/// </summary>
public static class PageReading
{
    private const int Runs = 7, WarmUp = 3;
    private static readonly ReadOptions Options = new() { MaximumFileSize = 1L << 30 };

    public static void Run(string[] args)
    {
        if (args is ["hostile"]) Hostile();
        else if (args is [var folder]) Folder(folder);
        else Console.Error.WriteLine("usage: PageReading FOLDER | hostile");
    }

    private static void Folder(string folder)
    {
        SourceFile[] files = [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(f => new SourceFile(f, File.ReadAllBytes(f)))];
        var documents = files.Select(f => DocumentReader.Read(f, Options)).ToList();
        var pages = documents.Where(d => d.Kind == DocumentKind.Html).Select(d => d.Text).ToArray();
        var texts = documents.Where(d => d.Kind == DocumentKind.Text).Select(d => d.Text).ToArray();
        var scanned = pages.Select(p => MarkupScanner.Scan(p, Options).Markup).ToArray();
        var plain = texts.Select(t => PageNormalizer.Normalize(PlainTextReader.Read(t))).ToArray();
        var parse = Measure("web pages: parse alone", pages, () => { foreach (var markup in scanned) new HtmlParser().ParseDocument(markup).Dispose(); });
        Measure("web pages: scan", pages, () => { foreach (var page in pages) MarkupScanner.Scan(page, Options); });
        var all = Measure("web pages: to articles", pages, () => { foreach (var page in pages) PageReader.Read(HtmlReader.Read(page, Options), page, "page.html"); });
        Console.WriteLine($"{"web pages: to articles without the parse",-44} {Size(pages) / (all - parse) / 1e6,8:F1} MB/s");
        Measure("text pages: normalise", texts, () => { foreach (var text in texts) PageNormalizer.Normalize(PlainTextReader.Read(text)); });
        Measure("text pages: repair lines", texts, () => { foreach (var page in plain) LineRepair.Apply(page); });
        Measure("text pages: repair, classify, join", texts, () => { foreach (var page in plain) Repair(page); });
        Measure("text pages: to articles", texts, () => { foreach (var text in texts) PageReader.Read(PlainTextReader.Read(text), text, "page.txt"); });
    }

    private static void Repair(Page normal)
    {
        var page = LineRepair.Apply(normal);
        Paragraphs.Build(page.Text.Text, LineClassifier.Classify(page.Text.Text, PageLines.Read(page)), page.IsFlowed);
    }

    private static void Hostile()
    {
        (string Name, Func<int, string> Make)[] cases =
        [
            ("nested elements (50,000 → 200,000)", n => "<html><body>" + Repeat("<div><b>", n) + Text),
            ("cells (250,000 → 1,000,000)", n => "<html><body><table><tr>" + Repeat("<td>1", n * 5) + "</table>" + Text),
            ("unclosed font and p (50,000 → 200,000)", n => "<html><body>" + Repeat("<p><font color=red>x", n) + Text),
            ("one line (8 M → 32 M characters)", n => Repeat("区里给商户减租三个月，惠及五百户，", n * 10)),
            ("digits (6 M → 25 M characters)", n => Repeat("1234567890", n * 12)),
            ("short lines (250,000 → 1,000,000)", n => Repeat("企业 \n", n * 5)),
            ("lines with gaps (25,000 → 100,000)", n => Repeat("企业用工有补贴每人五百元，  商户减租三个月惠及五百户，\n请申报  \n", n / 2)),
            ("headings and leads (25,000 → 100,000)", n => Repeat("区里减租三个月\n\n本报讯（记者 何川）商户减租三个月，惠及五百户。\n\n", n / 2)),
            ("alternating lines (50,000 → 200,000)", n => Repeat("区里给商户减租三个月，惠\n馆员轮流值夜班，饮水和照\n及五百户，每户最高三万元\n明都有专人照看，读者安心\n", n / 4)),
            ("articles on a web page (25,000 → 100,000)", n => "<html><body>" + Repeat("<h2>区里减租三个月</h2><p>本报讯（记者 何川）商户减租三个月，惠及五百户，每户最高三万元，月底前全部办完，商户不用跑腿。</p>", n / 2)),
            ("brackets (5 M → 20 M characters)", n => Repeat("（“《", n * 33)),
        ];
        foreach (var (name, make) in cases)
        {
            var (small, large) = (Seconds(make(50_000)), Seconds(make(200_000)));
            Console.WriteLine($"{name,-44} {small,8:F2} s {large,8:F2} s   × {large / small:F1}");
        }
    }

    private const string Text = "<p>区里给商户减租三个月，惠及五百户。</p></body></html>";

    private static string Repeat(string part, int count) => new StringBuilder(part.Length * count).Insert(0, part, count).ToString();

    private static double Seconds(string text)
    {
        var file = new SourceFile("hostile", Encoding.UTF8.GetBytes(text));
        var before = UserTime();
        DocumentReader.Read(file, Options);
        return UserTime() - before;
    }

    private static double Size(string[] texts) => texts.Sum(t => (double)Encoding.UTF8.GetByteCount(t));

    private static double Measure(string name, string[] texts, Action action)
    {
        if (texts.Length == 0) return 0;
        for (var start = UserTime(); UserTime() - start < WarmUp;) action(); // the compiler works beside the first runs
        var rounds = Math.Max(1, (int)(4e6 / Size(texts)));
        var seconds = new List<double>();
        for (var i = 0; i < Runs; i++)
        {
            var before = UserTime();
            for (var round = 0; round < rounds; round++) action();
            seconds.Add((UserTime() - before) / rounds);
        }
        seconds.Sort();
        Console.WriteLine($"{name,-44} {Size(texts) / seconds[Runs / 2] / 1e6,8:F1} MB/s");
        return seconds[Runs / 2];
    }

    private static double UserTime()
    {
        using var process = Process.GetCurrentProcess();
        return process.UserProcessorTime.TotalSeconds;
    }
}
