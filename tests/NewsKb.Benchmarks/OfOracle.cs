using NewsKb.Extraction.Figures;
using NewsKb.TestKit;
namespace NewsKb.Benchmarks;
public static class OfOracle
{
    public static void Run(string[] args)
    {
        var items = OfEval.Load(args[0]);
        var names = new[] { "X", "Nouns", "LastWord", "-first", "prev+X", "ownertopic+X", "topic+X", "-last", "left+X", "X+right", "prevLast+X", "2clauseTopic+X","first2","left2+X" };
        foreach (var set in new[] { "own", "real" })
        {
            var gain = new double[names.Length]; var wins = new int[names.Length]; double baseSum = 0, oracle = 0; int n = 0;
            foreach (var g in items.Where(i => i.Marks.Count > 0 && (i.Set is "corpus" or "Clauses" or "Instr") == (set == "own")))
            {
                var words = new ClauseWords(g.Text);
                var figures = FigureScanner.Scan(g.Text, g.Dates);
                for (int k = 0, at = 0; k < figures.Count; k++)
                {
                    var f = figures[k];
                    while (at < g.Marks.Count && g.Marks[at].Start < f.Span.Start) at++;
                    if (at >= g.Marks.Count || g.Marks[at].Start != f.Span.Start) continue;
                    var gold = g.Marks[at].Of; var x = f.Of ?? ""; if (x == "") x = "-";
                    var before = g.Text.AsSpan(0, f.Span.Start);
                    PhraseBefore.Clause(before, out var rest);
                    var prev = k > 0 && g.Text.AsSpan(figures[k - 1].Span.End, f.Span.Start - figures[k - 1].Span.End).IndexOfAny("。\n") < 0 ? figures[k - 1].Of ?? "" : "";
                    var toks = words.Cut(x).ToArray();
                    var left = ""; var left2 = ""; var right = "";
                    var p = before.LastIndexOf(x); if (p < 0 && toks.Length > 0) p = before.LastIndexOf(x.AsSpan(0, toks[0].Token.End));
                    if (p > 0 && f.Span.Start - p < 40) { var b = before[Math.Max(0, p - 12)..p]; var m = b.LastIndexOfAny("，。；：\n、,"); b = b[(m + 1)..]; var t = words.Cut(b).ToArray(); if (t.Length > 0) left = b[t[^1].Token.Start..].ToString(); if (t.Length > 1) left2 = b[t[^2].Token.Start..].ToString(); }
                    var a = g.Text.AsSpan(f.Span.End); p = a.IndexOf(x); if (p < 0 && toks.Length > 0) p = a.IndexOf(x.AsSpan(toks[^1].Token.Start));
                    if (p >= 0 && p < 12) { var e = a[(p + (a[p..].StartsWith(x) ? x.Length : toks[^1].Token.Length))..]; e = e[..Math.Min(e.Length, 12)]; var m = e.IndexOfAny("，。；：\n、,"); if (m >= 0) e = e[..m]; var t = words.Cut(e).ToArray(); if (t.Length > 0) right = e[..t[0].Token.End].ToString(); }
                    PhraseBefore.Clause(rest.TrimEnd('，'), out var rest2);
                    var c = new[] { x, words.Nouns(x).ToString(), words.LastWord(x).ToString(), toks.Length > 1 ? x[toks[1].Token.Start..] : x, words.Nouns(prev).ToString() + x, PhraseOwner.Topic(words, rest) + x, PhraseTopic.Read(words, before) + x, toks.Length > 1 ? x[..toks[^1].Token.Start] : x, left + x, x + right, words.LastWord(prev).ToString() + x, PhraseOwner.Topic(words, rest2) + x, toks.Length > 2 ? x[toks[2].Token.Start..] : x, left2 + x };
                    var s = c.Select(y => y == gold ? 1 : PhraseSimilarity.Of(gold, y)).ToArray();
                    baseSum += s[0]; oracle += s.Max(); n++;
                    for (var q = 0; q < s.Length; q++) { gain[q] += Math.Max(0, s[q] - s[0]); }
                    wins[Array.IndexOf(s, s.Max())]++;
                }
            }
            Console.WriteLine($"{set} n {n} base {baseSum / n:0.000} oracle {oracle / n:0.000}");
            for (var q = 0; q < names.Length; q++) Console.WriteLine($"   {names[q],-14} oracle gain alone {gain[q] / n:0.0000} wins {wins[q]}");
        }
    }
}
