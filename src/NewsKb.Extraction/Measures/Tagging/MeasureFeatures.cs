using System.Numerics;

namespace NewsKb.Extraction.Measures.Tagging;

/// <summary>
/// Describes neighbouring clauses as one measure to <see cref="ClauseModel"/>: how many acts, tools and amounts they hold together.
/// Clauses are added one by one. The header of <c>dictionaries/clause-weights.tsv</c> explains the templates.
/// </summary>
internal struct MeasureFeatures(TaggedText tagged, int first)
{
    /// <summary>Each value is below this.</summary>
    public const int Values = 400;

    private const int Step = 8, MostSteps = 30; // of the length

    private int _clauses, _acts, _amounts, _for, _doubts, _ruled;
    private uint _tools, _actTools; // one bit an instrument
    private float _tool, _deed;
    private bool _namesWho;

    /// <summary>The templates, in the order of the values.</summary>
    public static string[] Templates { get; } = ["all-acts", "all-tools", "all-weights", "all-for", "all-doubts", "all-who", "all-rules", "all-length"];

    /// <summary>Adds the next clause.</summary>
    public void Add()
    {
        var index = first + _clauses++;
        ref readonly var clause = ref tagged.Profiles[index];
        if (clause.Role == ClauseRole.Act)
        {
            _acts++;
            _actTools |= 1u << clause.Instrument;
        }
        if (clause.Tool >= 2) _tools |= 1u << clause.Instrument;
        if (clause.HasAmount) _amounts++;
        if (clause.OpensForWho) _for++;
        if (clause.HasDoubt) _doubts++;
        if (tagged.Labels[index] == ClauseLabel.Opens) _ruled++;
        _namesWho |= clause.NamesWho;
        (_tool, _deed) = (Math.Max(_tool, clause.Tool), Math.Max(_deed, clause.Deed));
    }

    /// <summary>The values of the clauses that were added, one digit a count. <paramref name="isLast"/>: whether the last of them ends the sentence.</summary>
    public readonly void Read(bool isLast, Span<int> values)
    {
        var behind = !isLast && tagged.Labels[first + _clauses] == ClauseLabel.Continues;
        values[0] = Digits(0, Math.Min(4, _acts), Math.Min(3, BitOperations.PopCount(_actTools)));
        values[1] = Digits(0, Math.Min(3, _amounts), Math.Min(4, BitOperations.PopCount(_tools)));
        values[2] = ((int)(2 * Math.Min(_tool, 8)) * 10) + (_deed >= 2.5f ? 3 : (int)_deed);
        values[3] = Digits(0, Math.Min(2, _for), Math.Min(2, _amounts));
        values[4] = Digits(0, Math.Min(3, _doubts), Math.Min(3, _clauses));
        values[5] = Digits(_namesWho ? 1 : 0, Math.Min(2, _acts), Math.Min(2, _amounts));
        values[6] = Digits(Math.Min(3, _ruled), tagged.Labels[first] == ClauseLabel.Continues ? 1 : 0, behind ? 1 : 0);
        values[7] = Math.Min(MostSteps, (tagged.Profiles[first + _clauses - 1].Clause.End - tagged.Profiles[first].Clause.Start) / Step);
    }

    private static int Digits(int a, int b, int c) => (100 * a) + (10 * b) + c;
}
