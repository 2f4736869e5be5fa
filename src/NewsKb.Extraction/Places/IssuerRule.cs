namespace NewsKb.Extraction.Places;

/// <summary>
/// Whether a mention names a jurisdiction whose government issues or carries out what is reported: the article's own, and each
/// that begins a clause and acts in it (周村区对小店免收租金) or takes part; where an article goes round several, each that begins a
/// sentence with an act in it (南京市联动商家，发放消费券) or is its topic (在四川，…), but not in the news of a national body or of a
/// place that only calls itself 我市. Ask for the mentions in the order of the text.
/// </summary>
internal sealed class IssuerRule(string text, DivisionCode jurisdiction, bool isOfOne, List<ResolvedName> names, List<Deixis> words)
{
    private readonly ActingNames _acting = new(text, names);
    private int _lastEnd = -1;
    private bool _beginsClause, _takesPart; // of the name or of the list that it goes on
    private bool? _provinceActs;

    /// <param name="start">Where the mention starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="code">The division.</param>
    /// <param name="isDeixis">Whether it is a pointing word.</param>
    /// <param name="isWay">Whether it says where one goes: 返沪.</param>
    /// <param name="isPrefix">Whether it says where the next name lies: 浙江省|温州市.</param>
    public bool IsIssuer(int start, int end, DivisionCode code, bool isDeixis, bool isWay, bool isPrefix)
    {
        var isContinued = _lastEnd >= 0 && (start == _lastEnd || (start == _lastEnd + 1 && text[_lastEnd] is '、' or '和' or '与'));
        if (!isContinued) (_beginsClause, _takesPart) = (BeginsClause(start), _acting.IsParty(start, end) || QuotedTitles.IsIssued(text, start));
        _lastEnd = end;
        if (code == jurisdiction || (code == ProvinceBody.Of(jurisdiction) && (_provinceActs ??= ProvinceActs()))) return true;
        if (isWay || (!_beginsClause && !_takesPart)) return false;
        if (_takesPart) return !isPrefix;
        var goesRoundSeveral = jurisdiction.Value == 0 && !isOfOne;
        return goesRoundSeveral ? !isDeixis && !_acting.IsOwner(end) && (IsTopic(start, end) || _acting.ActsInSentence(end)) : !isPrefix && _acting.IsActing(end);
    }

    /// <summary>在四川，: what follows is told of it.</summary>
    private bool IsTopic(int start, int end) => start > 0 && text[start - 1] == '在' && end < text.Length && text[end] is '，' or ',';

    /// <summary>Whether a body of the province, or one of its leaders, begins a clause and acts in it: 省财政厅下达资金, 副省长某某率….</summary>
    private bool ProvinceActs()
    {
        var acting = new ActingNames(text, names);
        for (var i = text.IndexOf('省', StringComparison.Ordinal); i >= 0; i = text.IndexOf('省', i + 1))
            if (BeginsClause(i) && ProvinceBody.At(text.AsSpan(i)) is var length and > 0 && acting.IsActing(Math.Max(i + length, acting.AfterBodies(i + 1)))) return true;
        return words.Exists(w => w is { IsHint: true, Level: DeixisLevel.Province } && BeginsClause(w.Start));
    }

    private bool BeginsClause(int start) => _acting.BeginsClause(start) || (jurisdiction.Value == 0 && start > 0 && text[start - 1] == '在' && _acting.BeginsClause(start - 1));
}
