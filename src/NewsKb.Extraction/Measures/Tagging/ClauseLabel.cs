namespace NewsKb.Extraction.Measures.Tagging;

/// <summary>How a clause belongs to a measure.</summary>
internal enum ClauseLabel : byte
{
    /// <summary>To none.</summary>
    Outside,

    /// <summary>It opens one.</summary>
    Opens,

    /// <summary>It goes on with the one that the clause before it belongs to.</summary>
    Continues,
}
