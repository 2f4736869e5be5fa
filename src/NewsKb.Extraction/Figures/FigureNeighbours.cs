namespace NewsKb.Extraction.Figures;

/// <summary>What a word next to a number says of it.</summary>
[Flags]
internal enum NeighbourRole
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Before a number: it orders.</summary>
    Ordinal = 1,

    /// <summary>Before a number: a rate is counted by it.</summary>
    Each = 2,

    /// <summary>Before a length of time: it points at one.</summary>
    Pointer = 4,

    /// <summary>Before a length of time: the first part of it.</summary>
    Leading = 8,

    /// <summary>Behind such a part: it is a length of relief all the same.</summary>
    Free = 16,

    /// <summary>Behind one day or year: a manner of speaking.</summary>
    Article = 32,

    /// <summary>Behind a length of time: the name of a programme.</summary>
    Plan = 64,

    /// <summary>Behind a number and classifier: the name of a place.</summary>
    Place = 128,

    /// <summary>Before minutes: a time of day.</summary>
    Clock = 256,

    /// <summary>Before 负: no negative sign.</summary>
    Burden = 512,

    /// <summary>Before 半: no half.</summary>
    Middle = 1024,

    /// <summary>Behind 半: it is half of this.</summary>
    Halved = 2048,

    /// <summary>Before a number with 以上: how far something came.</summary>
    Result = 4096,

    /// <summary>Before a result: it is a condition.</summary>
    Needed = 8192,

    /// <summary>Before a number of degrees: they are of temperature.</summary>
    Warm = 16384,

    /// <summary>Between a word of change and a number: how far it came.</summary>
    Extent = 32768,

    /// <summary>At the start of a clause: what follows is no more of the total.</summary>
    Apart = 65536,

    /// <summary>Before a number of things: what is done with them, which belongs to what is counted.</summary>
    Deed = 131072,

    /// <summary>It opens what a rate of growth is compared with, or what it adds to: 高于, 比, 拉动.</summary>
    Against = 262144,

    /// <summary>It ends such a comparison: 加快.</summary>
    Pace = 524288,

    /// <summary>It names a rate of growth: 增速.</summary>
    Rate = 1048576,

    /// <summary>A grade of prizes, of which there are so many: 一等奖.</summary>
    Prize = 2097152,

    /// <summary>It says that a loan was made, which belongs to what is measured: 发放.</summary>
    Lent = 4194304,

    /// <summary>It stands before what is given to those before it: 给予.</summary>
    Gives = 16777216,

    /// <summary>It names only that money was spent, of which a share is given: 投资, 总额.</summary>
    Base = 33554432,
}

/// <summary>The words of <c>dictionaries/figure-neighbours.tsv</c>.</summary>
internal static class FigureNeighbours
{
    private static readonly RoleTable Table = new("figure-neighbours.bin", typeof(NeighbourRole));

    /// <summary>Whether a word with the role starts at an offset.</summary>
    public static bool StartsAt(ReadOnlySpan<char> text, int at, NeighbourRole role) => Table.At(text, at, (int)role) > 0;

    /// <summary>The length of the word with the role that ends before an offset; 0 without one.</summary>
    public static int EndsAt(ReadOnlySpan<char> text, int at, NeighbourRole role) => at <= 0 ? 0 : Table.AtEnd(text[..at], (int)role);
}
