using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NewsKb.Knowledge.Analysis;
using NewsKb.Knowledge.FullText;

namespace NewsKb.Knowledge.Tests;

public sealed class FoldedTextTests
{
    [Theory]
    [InlineData("減免Ａ１房租é𠮷。")]
    [InlineData("")]
    public void Text_is_folded_and_every_unit_knows_its_bytes(string text)
    {
        var folded = new FoldedText();
        folded.Read(Encoding.UTF8.GetBytes(text));
        Assert.Equal(TextFolding.Fold(text), folded.Characters.ToString());
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i])) continue;
            var end = char.IsHighSurrogate(text[i]) ? i + 2 : i + 1;
            var (start, length) = folded.BytesOf(new Term(i, end - i));
            Assert.Equal(TextFolding.Fold(text[i..end]), Encoding.UTF8.GetString(folded.Bytes.Slice(start, length)));
            Assert.Equal(Encoding.UTF8.GetByteCount(text.AsSpan(0, i)), folded.SourceOffset(i));
        }
        Assert.Equal(Encoding.UTF8.GetByteCount(text), folded.SourceOffset(text.Length));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_replaced() => Prop.ForAll(Gen.ArrayOf(Gen.Choose(0, 255).Select(b => (byte)b)).ToArbitrary(), bytes =>
    {
        var folded = new FoldedText();
        folded.Read(bytes);
        Assert.Equal(TextFolding.Fold(Encoding.UTF8.GetString(bytes)), folded.Characters.ToString());
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_term_without_end_is_cut_between_characters()
    {
        var folded = new FoldedText();
        folded.Read(Encoding.UTF8.GetBytes("e" + new string('é', 1000)));
        Assert.Equal((0, 255), folded.BytesOf(new Term(0, 1001)));
    }
}
