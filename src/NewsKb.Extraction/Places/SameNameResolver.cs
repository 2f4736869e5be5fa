namespace NewsKb.Extraction.Places;

/// <summary>Decides which division a name stands for, if any: by its neighbours, the evidence of the article, and the date.</summary>
internal sealed class SameNameResolver(Gazetteer gazetteer, PlaceEvidence evidence, DateOnly? published)
{
    private readonly int _month = published is { Year: > FirstYear } day ? (day.Year * 12) + day.Month - 1 : 0;

    private const int LongestList = 8, LongestTown = 5;
    private const int FirstYear = 1949; // a date before it stands for an unknown year

    /// <summary>Resolves the names of a text in order; those that stay unclear are left out.</summary>
    public List<ResolvedName> Resolve(string text, List<NameMatch> matches)
    {
        var resolved = new List<ResolvedName>(matches.Count);
        for (var i = 0; i < matches.Count; i++)
        {
            var match = matches[i];
            var before = resolved.Count > 0 ? resolved[^1] : default;
            var parent = before.Length > 0 && IsJoined(text, before.End, match.Start) ? before.Code : default;
            var isListed = before.Length > 0 && match.Start == before.End + 1 && text[before.End] == '、';
            if (Choose(match, parent, isListed ? before.Code : NextInList(text, matches, i), HasTown(text, match.End)) is not { } name) continue;
            var other = NameMatcher.FollowedBy(text, match.End);
            if (name.Kind == NameKind.Short && other != NameOfOther.None && IsTown(text, match.End, other)) evidence.AddTown(name.Code);
            if (IsBrokenLine(text, match) || IsOther(other, name)) continue;
            if (parent.Value == 0 && name.Kind == NameKind.Short && evidence.IsTown(name.Code)) continue;
            if (parent.Value == 0 && (IsSeam(text, match, name) || IsPartOfWord(text, match, name))) continue;
            if (IsElsewhere(text, before, match, name)) continue;
            var isMention = name.Kind == NameKind.Full || !NameContext.IsInsideName(text, match) || NameContext.IsOwnDateline(text, match);
            if ((other == NameOfOther.Nature && name.Kind != NameKind.Full) || NameContext.IsAgencyDateline(text, match)) isMention = false;
            if (name.Kind != NameKind.Full && NameContext.IsInByline(text, match)) continue;
            resolved.Add(new ResolvedName(match.Start, match.Length, Valid(name), name.Kind, isMention));
        }
        return resolved;
    }

    /// <summary>南京路, 朝阳街道: a road's or a town's name, which says nothing of the division; those of provinces are no names of towns.</summary>
    private static bool IsOther(NameOfOther other, PlaceName name) =>
        other == NameOfOther.Road || (other == NameOfOther.Town && name.Kind != NameKind.Full && name.Code.Level != DivisionLevel.Province);

    /// <summary>朝阳街道, 朝阳路街道.</summary>
    private static bool IsTown(string text, int end, NameOfOther other) =>
        other == NameOfOther.Town || (other == NameOfOther.Road && end + 1 < text.Length && NameMatcher.FollowedBy(text, end + 1) == NameOfOther.Town);

    /// <summary>东城、西城、丰台: what the next clear name of a list stands for.</summary>
    private DivisionCode NextInList(string text, List<NameMatch> matches, int i)
    {
        for (var j = i + 1; j < matches.Count && j - i <= LongestList && matches[j].Start == matches[j - 1].End + 1 && text[matches[j - 1].End] == '、'; j++)
            if (Choose(matches[j], default, default, false) is { } next) return next.Code;
        return default;
    }

    /// <summary>宝山高境镇: the name of a town follows.</summary>
    private static bool HasTown(string text, int end)
    {
        for (var i = end + 2; i < Math.Min(text.Length, end + LongestTown); i++)
        {
            if (!char.IsLetter(text[i - 1])) return false;
            if (NameMatcher.FollowedBy(text, i) == NameOfOther.Town) return true;
        }
        return false;
    }

    /// <summary>
    /// Whether the name only arises where two words meet. Full names are checked at their start alone (宁波|市委), those of counties,
    /// which the lexicon does not know, only when they have two characters.
    /// </summary>
    private static bool IsSeam(string text, in NameMatch match, PlaceName name) =>
        name.Kind != NameKind.Full || match.Length == 2 ? WordBoundaries.Straddles(text, match.Start, match.End)
        : name.Code.Level == DivisionLevel.Prefecture && WordBoundaries.StraddlesStart(text, match.Start, match.End);

    /// <summary>A county's short name that nothing else in the article supports may be the given name of a person.</summary>
    private bool IsPartOfWord(string text, in NameMatch match, PlaceName name) =>
        name.Kind == NameKind.Short && name.Code.Level == DivisionLevel.County && !evidence.HasPrefecture(name.Code) && WordBoundaries.EndsLongerWord(text, match.Start, match.End);

    /// <summary>绍兴滨海新区 is not the one of another city, and 某某县长兴合作社 is no 长兴: the name directly before it does not hold it.</summary>
    private bool IsElsewhere(string text, ResolvedName before, in NameMatch match, PlaceName name) =>
        before.Length > 0 && before.End == match.Start && text[before.End - 1] != '、' && (name.Code.Level == DivisionLevel.County) != (before.Code.Level == DivisionLevel.County)
        && !gazetteer.Contains(before.Code.ToString(), name.Code.ToString());

    /// <summary>天⏎津市 is not 津市: the line before ends in the first character of a longer name.</summary>
    private bool IsBrokenLine(string text, in NameMatch match) =>
        match.Start > 1 && text[match.Start - 1] == '\n' && gazetteer.Forms.Trie.Find($"{text[match.Start - 2]}{text.AsSpan(match.Start, match.Length)}") != Text.Tables.DoubleArrayTrie.NoValue;

    /// <summary>浙江省温州市, 江苏·南京.</summary>
    private static bool IsJoined(string text, int end, int start) => start == end || (start == end + 1 && text[end] is '·' or ' ');

    private PlaceName? Choose(in NameMatch match, DivisionCode parent, DivisionCode neighbour, bool hasTown)
    {
        PlaceName best = default;
        var (bestScore, isTie) = (int.MinValue, false);
        var hasCurrent = Array.Exists(match.Names, n => n.Until == 0 && n.IsWhole);
        foreach (var name in match.Names)
        {
            if (!name.IsWhole || (name.Until != 0 && hasCurrent && !(_month != 0 && _month < name.Until))) continue;
            if (name is { Until: not 0, Kind: NameKind.Short } && name.Code.Level == DivisionLevel.County && !(_month != 0 && _month < name.Until)) continue;
            var score = Score(name, parent, neighbour, match, hasTown);
            if (score == bestScore && name.Code != best.Code) isTie = true;
            if (score <= bestScore) continue;
            (best, bestScore, isTie) = (name, score, false);
        }
        return bestScore >= Accepted && !isTie ? best : null;
    }

    private const int Accepted = 100, Sought = 40;

    /// <summary>100 or more is a place. Evidence for the prefecture counts more than for the province, a neighbour most of all.</summary>
    private int Score(PlaceName name, DivisionCode parent, DivisionCode neighbour, in NameMatch match, bool hasTown)
    {
        var code = name.Code;
        var isInParent = parent.Value != 0 && parent.Value != code.Value && (parent.Contains(code) || gazetteer.Contains(parent.ToString(), code.ToString()));
        if (isInParent) return 300 - (name.Kind == NameKind.Full ? 0 : 1) + (code.Level == DivisionLevel.Prefecture ? 1 : 0);
        var isNeighbour = neighbour.Value != 0 && code.Level == neighbour.Level && code.Province == neighbour.Province;
        var near = evidence.HasPrefecture(code) ? 40 : evidence.HasProvince(code) ? 20 : 0;
        if (isNeighbour) near += code.Prefecture == neighbour.Prefecture ? 30 : 15;
        if (name.Until != 0 && _month != 0 && _month < name.Until) near += 1; // the one that was valid then
        if (name.Use == CommonUse.None && code.Level == DivisionLevel.County && match.Names.Length == 1 && evidence.MayBeSought(code) && gazetteer.Find(code)?.Name[^1] is '县' or '旗') near = Math.Max(near, Sought);
        if (name.Kind == NameKind.Full)
            return (name.Use == CommonUse.Generic ? 0 : name.Use != CommonUse.None ? 60 : match.Length == 2 ? 80 : match.Names.Length == 1 || code.Level != DivisionLevel.County ? 100 : 70) + near;
        if (code.Level == DivisionLevel.Province || name.Kind == NameKind.Outer) return 200;
        if (name.Use != CommonUse.None) return code.Level == DivisionLevel.Prefecture ? 80 + near : isNeighbour || hasTown ? 50 + near + (hasTown ? 10 : 0) : 0;
        if (code.Level == DivisionLevel.Prefecture) return 120 + near;
        var isCity = gazetteer.Find(code) is { } division && division.Name[^1] == '市' && match.Names.Length == 1;
        return (isCity ? 100 : 60) + near + (evidence.HasFull(code) ? 60 : 0);
    }

    /// <summary>A name that was gone on the day of publication stands for what came after it; without a date it dates the text itself.</summary>
    private DivisionCode Valid(PlaceName name)
    {
        if (name.Until == 0 || _month == 0 || _month < name.Until) return name.Code;
        return gazetteer.Find(name.Code)?.Successor is { } successor ? DivisionCode.Parse(successor) : name.Code;
    }
}
