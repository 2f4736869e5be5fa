using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NewsKb.Knowledge.Analysis;
using NewsKb.Knowledge.FullText;

namespace NewsKb.Knowledge.Tests;

public sealed class CutTextTests
{
    private const string Body = "市人社局发放稳岗补贴3.5亿元，惠及中小微企业。企业复工后，减免房租！";

    [Theory]
    [InlineData("市人社局发放稳岗补贴3.5亿元，惠及中小微企业", true)]
    [InlineData("，企业", false)]
    [InlineData("减免房租！", true)]
    [InlineData("减免房租", true)]
    [InlineData("房租！", false)]
    [InlineData("5亿元", false)]
    public void Terms_are_taken_from_a_text_where_no_word_is_cut(string part, bool isWhole)
    {
        var text = new CutText(Analyzers.Default);
        text.Read(Encoding.UTF8.GetBytes(Body));
        var bytes = Encoding.UTF8.GetBytes(part);
        var at = text.Find(bytes);
        Assert.Equal(isWhole, at >= 0 && text.TryGetTerms(at, at + bytes.Length, out _));
    }

    [Fact]
    public void In_a_long_text_parts_are_found_one_after_the_other_but_not_far_ahead()
    {
        var lines = Enumerable.Range(0, 50_000).Select(i => $"第{i}号，").ToList();
        var text = new CutText(Analyzers.Default);
        text.Read(Encoding.UTF8.GetBytes(string.Concat(lines)));
        Assert.True(text.Find(Encoding.UTF8.GetBytes("，第40000号")) < 0);
        Assert.All(Enumerable.Range(0, 50), i => Assert.True(text.Find(Encoding.UTF8.GetBytes(lines[i * 1000])) >= 0));
        Assert.True(text.Find(Encoding.UTF8.GetBytes(lines[48_000])) >= 0);
    }

    [Fact]
    public void What_is_taken_from_a_text_is_what_the_part_alone_is_cut_into() => Prop.ForAll(
        Gen.ArrayOf(Gen.Elements("减免", "房租", "的", "，", "。", " ", ".", "3", "5", "Ａ", "é", "𠮷", "中小微企业", "人")).Select(string.Concat).ToArbitrary(),
        Gen.Choose(0, 40).ToArbitrary(),
        Gen.Choose(0, 40).ToArbitrary(),
        (body, from, to) =>
        {
            var (start, end) = (Math.Min(Math.Min(from, to), body.Length), Math.Min(Math.Max(from, to), body.Length));
            if (start < body.Length && char.IsLowSurrogate(body[start]) || end < body.Length && char.IsLowSurrogate(body[end])) return;
            var (whole, alone) = (new CutText(Analyzers.Default), new CutText(Analyzers.Default));
            whole.Read(Encoding.UTF8.GetBytes(body));
            alone.Read(Encoding.UTF8.GetBytes(body[start..end]));
            var before = Encoding.UTF8.GetByteCount(body.AsSpan(0, start));
            if (whole.TryGetTerms(before, before + Encoding.UTF8.GetByteCount(body.AsSpan(start, end - start)), out var terms))
                Assert.Equal(alone.Terms.ToArray(), terms.ToArray().Select(t => t with { Start = t.Start - start }));
        }).QuickCheckThrowOnFailure();
}
