namespace NewsKb.Extraction.Measures;

/// <summary>
/// Fills in who gains where the measure itself does not say it: who gained in the sentence before it in its paragraph, whom the heading names, whom the
/// paragraph names just before, whom the tool is for (消费者 for a voucher), or whom the headline names, or the article most.
/// </summary>
internal sealed class BeneficiaryCarrier(BeneficiaryReader reader, ClauseList clauses, ClauseProfile[] profiles, string? title, string text)
{
    private const int HeadingReach = 8; // sentences
    private const int LongestAttribute = 5; // of a word told before: 疫情防控|重点企业
    private const int PrecedingReach = 60; // words
    private static readonly Dictionary<string, string> Implied = Instrument.Implied();
    private Reading<string?> _last = new(null, "not_named");
    private int _lastSentence = -1;
    private string? _titleWho;
    private bool _titleRead;
    private string? _mostNamed;
    private bool _mostNamedRead;
    private BeneficiaryKinds? _kinds;

    private BeneficiaryKinds Kinds => _kinds ??= new(text, reader.Cues, title);

    public Reading<string?> Read(ReadOnlySpan<ClauseProfile> measure, int sentence, string instrument)
    {
        var reading = reader.Read(measure) with { IsOwn = true };
        if (reading is { Rule: BeneficiaryPhrase.Nearest, Value: "企业", Words: { } words } && instrument.StartsWith("consumption_", StringComparison.Ordinal) && !IsHelped(words.Start)) reading = new(null, "not_named"); // 企业让利: not who gains a voucher
        if ((reading.Value is null or "个人") && reader.Implied(measure) is { } implies) reading = implies;
        if (reading.Value is null && Continues(sentence)) reading = Carried(measure);
        if (reading.Value is null) reading = FromHeading(sentence) ?? new(null, "not_named");
        if (reading.Value is null && Described(measure) is { } described) reading = described;
        if (reading.Value is null && Preceding(sentence, measure[0].Clause.Start) is { } preceding) reading = preceding;
        if (reading.Value is null && Implied.GetValueOrDefault(instrument) is { } implied) reading = new(implied, "implied_by_instrument");
        if (reading.Value is null && TitleWho() is { } who) reading = new(who, "headline");
        if (reading.Value is null && MostNamed() is { } most) reading = new(most, "most_named");
        var mayMeanKind = reading.Rule != BeneficiaryPhrase.Nearest && !IsCounted(reading); // else they are called as the measure calls them
        if (mayMeanKind && reading.Value is { } value && BeneficiaryHeads.IsGeneric(value) && Kinds.Of(value) is { } kind) reading = reading with { Value = kind };
        (_last, _lastSentence) = (reading, sentence);
        return reading;
    }

    /// <summary>
    /// Who gained in the sentence before, without the condition that was theirs there; under a condition of its own, those of them whom it fits: 受灾严重的|企业.
    /// </summary>
    private Reading<string?> Carried(ReadOnlySpan<ClauseProfile> measure)
    {
        var who = _last.Value!;
        foreach (var clause in measure)
            if (reader.Conditions.Condition(clause) is { } condition && BeneficiaryReader.Head(who) is { } head) return new(condition + head, "carried_under_condition", _last.Words);
        var of = who.LastIndexOf('的');
        return _last with { Value = of > 0 && of < who.Length - 2 ? who[(of + 1)..] : who, Rule = "carried", IsOwn = false };
    }

    /// <summary>对因公负伤的，…, where nobody is told of before: those to whom it happened (因公负伤者).</summary>
    private Reading<string?>? Described(ReadOnlySpan<ClauseProfile> measure)
    {
        foreach (var clause in measure)
            if (text[clause.Clause.Start] == '对' && reader.Conditions.Condition(clause) is { } condition)
                return new(string.Concat(condition.AsSpan(0, condition.Length - 1), "者"), "under_condition", new(clause.Clause.Start, clause.Clause.Length));
        return null;
    }

    /// <summary>104户|企业: those whom a measure counts are the ones that it names.</summary>
    private bool IsCounted(in Reading<string?> reading) =>
        reading is { IsOwn: true, Words: { Start: > 0 } words } && text[words.Start - 1] is '户' or '家' or '个' or '名';

    /// <summary>协助|企业解决…: they gain whatever the tool is.</summary>
    private bool IsHelped(int who) => ClauseEdges.Ends(text.AsSpan(0, who), EdgeRole.Giving);

    private bool Continues(int sentence) =>
        _last.Words is not null && _lastSentence >= 0 && sentence - _lastSentence <= 1
        && clauses.Sentences[_lastSentence].Paragraph == clauses.Sentences[sentence].Paragraph;

    private Reading<string?>? FromHeading(int sentence)
    {
        for (var i = sentence - 1; i >= 0 && i >= sentence - HeadingReach; i--)
        {
            var heading = clauses.Sentences[i];
            if (!heading.IsItem || heading.End - heading.Start > 40) continue;
            for (var c = heading.FirstClause; c < heading.FirstClause + heading.ClauseCount; c++)
                if (reader.Named(profiles[c]) is { } who) return who with { Rule = "heading" };
            return null;
        }
        return null;
    }

    /// <summary>The last word for those who gain in what the paragraph says just before.</summary>
    private Reading<string?>? Preceding(int sentence, int start)
    {
        var from = sentence > 0 && clauses.Sentences[sentence - 1].Paragraph == clauses.Sentences[sentence].Paragraph ? sentence - 1 : sentence;
        var words = reader.Cues.Between(clauses.Sentences[from].Start, start);
        for (var i = words.Length - 1; i >= Math.Max(0, words.Length - PrecedingReach); i--)
            if (reader.Cues.Who(words[i]) >= 1) return Attributed(words[i]) with { Rule = "told_before" };
        return null;
    }

    /// <summary>A word with what little stands before it (疫情防控|重点企业), not with a condition.</summary>
    private Reading<string?> Attributed(Cue word)
    {
        int low = 0, high = profiles.Length; // the clause that starts last in front of the word
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (profiles[middle].Clause.Start <= word.Start) low = middle + 1;
            else high = middle;
        }
        var plain = new Reading<string?>(text.Substring(word.Start, word.Length), "", new(word.Start, word.Length));
        if (low == 0 || word.End > profiles[low - 1].Clause.End) return plain;
        var reading = reader.At(profiles[low - 1], word);
        return reading.Value is { } value && value.Length <= word.Length + LongestAttribute && !value.Contains('的', StringComparison.Ordinal) ? reading : plain;
    }

    private string? TitleWho()
    {
        if (_titleRead) return _titleWho;
        _titleRead = true;
        if (title is null) return null;
        var words = BeneficiaryCues.Scan(title);
        for (var i = 0; i < words.Count; i++)
            if (words.Who(words[i]) >= 1) return _titleWho = title.Substring(words[i].Start, words[i].Length);
        return null;
    }

    private string? MostNamed()
    {
        if (_mostNamedRead) return _mostNamed;
        _mostNamedRead = true;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        var most = 0;
        for (var i = 0; i < reader.Cues.Count; i++)
        {
            if (reader.Cues.Who(reader.Cues[i]) < 1) continue;
            var word = text.AsSpan(reader.Cues[i].Start, reader.Cues[i].Length);
            var count = lookup[word] = lookup.TryGetValue(word, out var before) ? before + 1 : 1;
            if (count <= most) continue;
            (most, _mostNamed) = (count, word.ToString());
        }
        return _mostNamed;
    }
}
