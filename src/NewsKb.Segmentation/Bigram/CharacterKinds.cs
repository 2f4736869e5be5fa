using NewsKb.Segmentation.Lexicon;

namespace NewsKb.Segmentation.Bigram;

/// <summary>What a character tells about the words that may start with it: one look at a table instead of several comparisons.</summary>
internal sealed class CharacterKinds
{
    public const byte Space = 1, Digit = 2, Letter = 4;

    /// <summary>A number in Han numerals may start here.</summary>
    public const byte Numeral = 8;

    /// <summary>A name of a person may start here.</summary>
    public const byte Name = 16;

    private const float RareAsFirst = -7.5f;

    private static readonly Lazy<CharacterKinds> Shared = new(() => new CharacterKinds(BigramModel.Default));

    private readonly byte[] _kinds = new byte[char.MaxValue + 1];

    private CharacterKinds(BigramModel model)
    {
        for (var i = 0; i < _kinds.Length; i++)
        {
            var c = (char)i;
            if (Characters.IsHan(c)) _kinds[i] = (byte)((Numerals.IsHanStart(c) ? Numeral : 0) | (model.InName(c, 0) >= RareAsFirst ? Name : 0));
            else if (Numerals.IsDigit(c)) _kinds[i] = Digit;
            else if (Numerals.IsLetter(c)) _kinds[i] = Letter;
            else if (Characters.IsSpace(c)) _kinds[i] = Space;
        }
    }

    public static CharacterKinds Default => Shared.Value;

    public int Of(char c) => _kinds[c];
}
