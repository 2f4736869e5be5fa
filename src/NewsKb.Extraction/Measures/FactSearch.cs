namespace NewsKb.Extraction.Measures;

/// <summary>Finds facts in a list that is ordered by where they start.</summary>
internal static class FactSearch
{
    /// <summary>The index of the first fact that starts at an offset or behind it.</summary>
    public static int FirstFrom<T>(IReadOnlyList<T> facts, int offset) where T : Fact
    {
        int low = 0, high = facts.Count;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (facts[middle].Span.Start < offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
