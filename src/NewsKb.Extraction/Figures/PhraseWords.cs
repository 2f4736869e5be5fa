namespace NewsKb.Extraction.Figures;

/// <summary>What a word does at the edge of the phrase that a figure measures.</summary>
[Flags]
internal enum PhraseRole
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It stands between the phrase and the number.</summary>
    Tail = 1,

    /// <summary>The phrase before a number starts behind it.</summary>
    Cut = 2,

    /// <summary>The phrase behind a number ends before it.</summary>
    Stop = 4,

    /// <summary>It stands between the number and the phrase behind it.</summary>
    Skip = 8,

    /// <summary>It ends a phrase that names a share.</summary>
    Share = 16,

    /// <summary>It ends a phrase that names a time.</summary>
    Term = 32,

    /// <summary>It opens a comparison.</summary>
    Than = 64,

    /// <summary>It names those who act or gain; a verb behind it tells what they do.</summary>
    Party = 128,

    /// <summary>It names what an amount is paid as.</summary>
    Act = 256,

    /// <summary>It stands before what a sentence is about.</summary>
    Topic = 512,

    /// <summary>It names how a share of something is given back or left out.</summary>
    Refund = 2048,

    /// <summary>It names what is counted in articles.</summary>
    Rules = 4096,

    /// <summary>It adds nothing to what is measured.</summary>
    Filler = 8192,

    /// <summary>It says that something rises or falls.</summary>
    Change = 16384,

    /// <summary>It measures nothing when it stands alone: 其中, 上限, 预估.</summary>
    Void = 32768,

    /// <summary>It ends the name of an office that acts; a verb behind it tells what it does.</summary>
    Actor = 65536,

    /// <summary>It says that time was used up.</summary>
    Spent = 131072,

    /// <summary>It says of those before it only that they got what is behind it.</summary>
    Light = 524288,

    /// <summary>A total of something that a clause before names.</summary>
    Sum = 1048576,

    /// <summary>It tells how: a phrase behind a number that does not open with it ends before it.</summary>
    Manner = 2097152,

    /// <summary>The time that something is compared with: 去年同期, 平日.</summary>
    Standard = 4194304,

    /// <summary>It stands before such a time: 由, 是, 相当于.</summary>
    Lead = 8388608,

    /// <summary>It says that an amount is an average: 户均.</summary>
    Average = 16777216,

    /// <summary>Behind a share: what rate it is, of what the verb behind it acts on.</summary>
    Rate = 33554432,

    /// <summary>Those that are counted as a whole: 36个大中城市|零售价格.</summary>
    Whole = 67108864,

    /// <summary>It says that something is not done.</summary>
    Not = 134217728,

    /// <summary>It stands between the two amounts of a voucher: 满100元|减|30元.</summary>
    Discount = 268435456,

    /// <summary>It opens what is left out of an amount: 扣除价格因素后增长.</summary>
    Without = 536870912,

    /// <summary>It tells when something is done, between those it is said of and the verb: 租金今年减收.</summary>
    Time = 1073741824,

    /// <summary>It names what has an amount: 贷款|额度, 额度由.</summary>
    Limit = int.MinValue,
}

/// <summary>The words of <c>dictionaries/measured-phrases.tsv</c>.</summary>
internal static class PhraseWords
{
    private static readonly RoleTable Table = new("measured-phrases.bin", typeof(PhraseRole));

    /// <summary>The length of the longest word with the role that starts at an offset; 0 without one.</summary>
    public static int At(ReadOnlySpan<char> text, int at, PhraseRole role) => Table.At(text, at, (int)role);

    /// <summary>The length of the longest word with the role that the text ends with; 0 without one.</summary>
    public static int AtEnd(ReadOnlySpan<char> text, PhraseRole role) => Table.AtEnd(text, (int)role);
}
