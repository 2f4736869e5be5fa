namespace NewsKb.Knowledge.FullText.Postings;

/// <summary>A part of the index, written at one time or merged from others.</summary>
/// <param name="Id">Its number.</param>
/// <param name="FirstPage">The number of its first page; 0 where nothing is left of it.</param>
/// <param name="LastPage">The number of its last page.</param>
internal readonly record struct Segment(int Id, int FirstPage, int LastPage)
{
    private const int PageBits = 31;
    private const int DoclistIndexBits = 6;

    /// <summary>The row of the table of pages that holds a page.</summary>
    public long RowOf(int page) => ((long)Id << (PageBits + DoclistIndexBits)) + page;
}
