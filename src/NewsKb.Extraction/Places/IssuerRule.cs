namespace NewsKb.Extraction.Places;

/// <summary>
/// Whether a mention names a jurisdiction whose government issues or carries out what is reported: the article's own;
/// where an article goes round several, each that begins a sentence or clause (北京市西城区出台…, 黑龙江、江西等地派发…).
/// Ask for the mentions in the order of the text.
/// </summary>
internal sealed class IssuerRule(string text, DivisionCode jurisdiction)
{
    private int _lastEnd = -1;
    private bool _lastWasSubject;

    public bool IsIssuer(int start, int end, DivisionCode code, bool isDeixis)
    {
        if (jurisdiction.Value != 0) return code == jurisdiction;
        var isContinued = _lastEnd >= 0 && (start == _lastEnd || (start == _lastEnd + 1 && text[_lastEnd] is '、' or '和' or '与'));
        var isSubject = isContinued ? _lastWasSubject : IsClauseStart(start);
        (_lastEnd, _lastWasSubject) = (end, isSubject);
        return isSubject && !isDeixis;
    }

    private bool IsClauseStart(int start)
    {
        var i = start - 1;
        if (i >= 0 && text[i] == '在') i--;
        return i < 0 || text[i] is '。' or '，' or ',' or '\n' or '；' or '！' or '？' or '：' or ':' or ' ' or '　' or '”' or '》' or '）';
    }
}
