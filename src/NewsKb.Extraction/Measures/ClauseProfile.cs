namespace NewsKb.Extraction.Measures;

/// <summary>What part a clause plays in its sentence.</summary>
internal enum ClauseRole : byte
{
    /// <summary>Nothing that a measure needs.</summary>
    Other,

    /// <summary>For whom and when: 对…的企业, …的, 按…标准.</summary>
    Condition,

    /// <summary>The act itself.</summary>
    Act,

    /// <summary>Nearly an act: with another hint or beside an act it belongs to a measure.</summary>
    Hint,

    /// <summary>A deed without a tool: it may open an act that follows.</summary>
    Plan,

    /// <summary>A cap, a term, a coverage: 单户最高60万元.</summary>
    Addition,

    /// <summary>What it is good for: 帮助企业渡过难关.</summary>
    Goal,

    /// <summary>Who reports it: 据…介绍.</summary>
    Report,

    /// <summary>Formal parts: 责任单位.</summary>
    Stop,
}

/// <summary>A clause with what its words tell.</summary>
internal struct ClauseProfile
{
    public Clause Clause;
    public ClauseRole Role;
    public int FirstCue, CueCount;
    public int FirstFigure, FigureCount;

    /// <summary>The heaviest deed, and its cue.</summary>
    public float Deed;
    public int DeedCue;

    /// <summary>The heaviest tool, its instrument and its cue.</summary>
    public float Tool;
    public int Instrument;
    public int ToolCue;

    /// <summary>Deed, tool and figures less what speaks against a measure; an act has <see cref="ClauseProfiler.Threshold"/> or more.</summary>
    public float Score;

    public bool OpensCondition, OpensAddition, OpensGoal, OpensWithDeed, OpensWithWho, OpensForWho, OpensByJoining;
    public bool HasInnerCondition, EndsCondition, NamesWho, HasAmount;

    /// <summary>Whether something speaks against a measure: a report, a situation, a duty.</summary>
    public bool HasDoubt;
}
