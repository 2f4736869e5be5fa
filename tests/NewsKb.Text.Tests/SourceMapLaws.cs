using FsCheck;
using FsCheck.Fluent;

namespace NewsKb.Text.Tests;

public static class SourceMapLaws
{
    [Fact]
    public static void EveryCleanOffsetMapsIntoTheSourceAndOffsetsKeepTheirOrder() => Check(Edited.Once, edited =>
    {
        var previous = 0;
        for (var offset = 0; offset <= edited.Text.Length; offset++)
        {
            var source = edited.Map.ToSource(offset);
            if (source < previous || source > edited.Map.SourceLength) return false;
            previous = source;
        }
        return edited.Map.Length == edited.Text.Length;
    });

    [Fact]
    public static void IdentityIsNeutralOnBothSides() => Check(Edited.Once, edited =>
        Same(edited.Map.Compose(SourceMap.Identity(edited.Map.SourceLength)), edited.Map)
        && Same(SourceMap.Identity(edited.Map.Length).Compose(edited.Map), edited.Map));

    [Fact]
    public static void CompositionIsAssociative() => Check(Edited.Thrice, stages =>
        Same(stages.Third.Map.Compose(stages.Second.Map).Compose(stages.First.Map), stages.Third.Map.Compose(stages.Second.Map.Compose(stages.First.Map))));

    [Fact]
    public static void ACompositionLeadsWhereTheStagesLead() => Check(Edited.Thrice, stages =>
        AllSpans(stages.Second.Text.Length).Where(s => s.Start < stages.Second.Text.Length).All(span =>
            stages.Second.Map.Compose(stages.First.Map).ToSource(span) == stages.First.Map.ToSource(stages.Second.Map.ToSource(span))));

    [Fact]
    public static void TheSourceOfASpanGivesBackTheSpan() => Check(Edited.Once, edited =>
        AllSpans(edited.Text.Length).All(span =>
        {
            var source = edited.Map.ToSource(span);
            var back = edited.Map.ToClean(source);
            return source.Length == 0 || (back.Start <= span.Start + InsertedAt(edited, span.Start) && back.End >= span.End - InsertedBefore(edited, span.End));
        }));

    [Fact]
    public static void LookUpsOfSlicesAreThoseOfTheWhole() => Check(Edited.Once, edited =>
        AllSpans(edited.Text.Length).Where(s => s.Length > 0).All(part =>
        {
            var slice = edited.Map.Slice(part);
            return AllSpans(part.Length).Where(s => s.Length > 0).All(span => slice.ToSource(span) == edited.Map.ToSource(new TextSpan(part.Start + span.Start, span.Length)));
        }));

    [Fact]
    public static void TheBinarySearchFindsWhatASearchOfAllPiecesFinds() => Check(Edited.Once, edited =>
        AllSpans(edited.Map.SourceLength).Where(s => s.Length > 0).All(span =>
        {
            var given = Enumerable.Range(0, edited.Text.Length).Where(i => edited.Map.ToSource(new TextSpan(i, 1)) is { Length: > 0 } one && one.Overlaps(span)).ToList();
            var clean = edited.Map.ToClean(span);
            return given.Count == 0 || (clean.Start <= given[0] && clean.End > given[^1]);
        }));

    [Fact]
    public static void AMapIsBoundedByTheNumberOfEdits()
    {
        var map = new SourceMapBuilder(1_000_000);
        for (var i = 0; i < 1_000_000; i++)
            if (i != 500_000) map.Copy(1, i);
        Assert.Equal(2, map.Build().PieceCount);
        Assert.Equal(2, map.Build().Compose(SourceMap.Identity(1_000_000)).PieceCount);
    }

    [Fact]
    public static void ADroppedSpanIsEmptyAtItsPlace()
    {
        var map = new SourceMapBuilder(10);
        map.Copy(3, 0);
        map.Copy(4, 6);
        Assert.Equal(new TextSpan(3, 0), map.Build().ToClean(new TextSpan(4, 2)));
        Assert.Equal(new TextSpan(2, 2), map.Build().ToClean(new TextSpan(2, 5)));
    }

    [Fact]
    public static void MovedPartsAreFoundToo()
    {
        var map = new SourceMapBuilder(6);
        map.Copy(3, 3);
        map.Copy(3, 0);
        var moved = map.Build();
        Assert.False(moved.IsOrdered);
        Assert.Equal(new TextSpan(3, 2), moved.ToClean(new TextSpan(0, 2)));
        Assert.Equal(new TextSpan(0, 6), moved.ToSource(new TextSpan(1, 3)));
    }

    private static int InsertedAt(MappedText text, int offset)
    {
        var count = 0;
        while (offset + count < text.Text.Length && text.Map.ToSource(new TextSpan(offset + count, 1)).Length == 0) count++;
        return count;
    }

    private static int InsertedBefore(MappedText text, int offset)
    {
        var count = 0;
        while (offset - count > 0 && text.Map.ToSource(new TextSpan(offset - count - 1, 1)).Length == 0) count++;
        return count;
    }

    private static IEnumerable<TextSpan> AllSpans(int length) =>
        from start in Enumerable.Range(0, Math.Min(length, 12) + 1) from end in Enumerable.Range(start, Math.Min(length, 12) + 1 - start) select TextSpan.FromBounds(start, end);

    private static bool Same(SourceMap a, SourceMap b) =>
        a.Length == b.Length && a.SourceLength == b.SourceLength && AllSpans(a.Length).Where(s => s.Start < a.Length).All(span => a.ToSource(span) == b.ToSource(span));

    private static void Check<T>(Arbitrary<T> values, Func<T, bool> law) => Prop.ForAll(values, law).QuickCheckThrowOnFailure();
}
