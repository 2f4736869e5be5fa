using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace NewsKb.Text.Tests;

/// <summary>Texts with random edits (copies, drops, replacements, insertions), for the laws of maps.</summary>
internal static class Edited
{
    private static readonly Gen<string> Texts = ArbMap.Default.GeneratorFor<NonNull<string>>().Select(s => s.Get);

    /// <summary>A text and what some edits made of it.</summary>
    public static Arbitrary<MappedText> Once { get; } = Arb.From(Texts.SelectMany(text => Edit(text, mayInsert: true)));

    /// <summary>Three stages, each made from the text before it, without insertions.</summary>
    public static Arbitrary<(MappedText First, MappedText Second, MappedText Third)> Thrice { get; } = Arb.From(
        from text in Texts
        from first in Edit(text, mayInsert: false)
        from second in Edit(first.Text, mayInsert: false)
        from third in Edit(second.Text, mayInsert: false)
        select (first, second, third));

    private static Gen<MappedText> Edit(string text, bool mayInsert) => Gen.Choose(0, 1_000_000).Select(seed => Edit(text, mayInsert, new Random(seed)));

    private static MappedText Edit(string text, bool mayInsert, Random random)
    {
        var result = new StringBuilder();
        var map = new SourceMapBuilder(text.Length);
        for (var at = 0; at < text.Length; )
        {
            var length = Math.Min(random.Next(1, 5), text.Length - at);
            switch (random.Next(4))
            {
                case 0:
                    at += length; // dropped
                    continue;
                case 1:
                    Write(random.Next(1, 4), at, length);
                    at += length;
                    continue;
                case 2 when mayInsert:
                    Write(random.Next(1, 3), at, 0);
                    continue;
                default:
                    map.Copy(length, at);
                    result.Append(text, at, length);
                    at += length;
                    continue;
            }
        }
        return new MappedText(result.ToString(), map.Build());

        void Write(int length, int sourceStart, int sourceLength)
        {
            map.Replace(length, sourceStart, sourceLength);
            result.Append('*', length);
        }
    }
}
