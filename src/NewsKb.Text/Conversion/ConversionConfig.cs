using NewsKb.Text.Tables;

namespace NewsKb.Text.Conversion;

/// <summary>What a conversion does, as its OpenCC config says: tables to run through in turn.</summary>
/// <param name="Terms">Cuts the text first: a match is replaced and not looked at again, each stretch between goes its way on its own.</param>
/// <param name="Normalization">Run over the text first.</param>
/// <param name="Segmentation">Cuts the text: the chain is run over each match, and each stretch between matches, on its own.</param>
/// <param name="Chain">Run over each segment, or over the whole text where there is no segmentation.</param>
internal sealed record ConversionConfig(PhraseTable? Terms, PhraseTable[] Normalization, PhraseTable? Segmentation, PhraseTable[] Chain);
