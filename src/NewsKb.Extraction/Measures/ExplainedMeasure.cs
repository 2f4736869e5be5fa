using System.Globalization;
using NewsKb.Text;

namespace NewsKb.Extraction.Measures;

/// <summary>A measure whose every slot tells the rule and the words that decided it.</summary>
internal sealed record ExplainedMeasure
{
    public required string Text { get; init; }

    public required TextSpan Span { get; init; }

    public required Reading<string> Instrument { get; init; }

    public required Reading<string?> Actor { get; init; }

    public required Reading<string?> Beneficiary { get; init; }

    public required IReadOnlyList<string> Enterprises { get; init; }

    public required Reading<Figure?> Amount { get; init; }

    public required Reading<string?> Place { get; init; }

    public required Reading<MeasureStatus> Status { get; init; }

    public required Reading<DateOnly?> From { get; init; }

    public required Reading<DateOnly?> To { get; init; }

    public required Reading<string?> Programme { get; init; }

    /// <summary>How clearly the clause is an act of support; <see cref="ClauseProfiler.Threshold"/> or more.</summary>
    public required float Score { get; init; }

    /// <summary>The plain fact.</summary>
    public Measure ToMeasure() => new()
    {
        Text = Text,
        Span = Span,
        Instrument = Instrument.Value,
        Actor = Actor.Value,
        Beneficiary = Beneficiary.Value,
        Enterprises = Enterprises,
        Amount = Amount.Value,
        Place = Place.Value,
        Status = Status.Value,
        From = From.Value,
        To = To.Value,
        Programme = Programme.Value,
    };

    /// <summary>The same for readers.</summary>
    public MeasureExplanation Explain(string text)
    {
        var slots = new List<SlotExplanation>();
        Add("instrument", Instrument, value => value);
        Add("actor", Actor, value => value);
        Add("beneficiary", Beneficiary, value => value);
        Add("amount", Amount, value => value?.Text);
        Add("place", Place, value => value);
        Add("status", Status, value => value switch { MeasureStatus.Planned => "planned", MeasureStatus.Delivered => "delivered", _ => "in_force" });
        Add("from", From, value => value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("to", To, value => value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("programme", Programme, value => value);
        return new MeasureExplanation(Text, Span, Score, slots);

        void Add<T>(string slot, Reading<T> reading, Func<T, string?> print)
        {
            if (print(reading.Value) is { } value)
                slots.Add(new SlotExplanation(slot, value, reading.Rule, reading.Words is { } words ? words.Of(text).ToString() : null, reading.Words));
        }
    }
}
