using NewsKb.Knowledge.FullText;
using NewsKb.Knowledge.FullText.Postings;

namespace NewsKb.Knowledge.Tests.Search;

public sealed class RowListCacheTests
{
    private int _reads;

    [Fact]
    public void A_list_is_read_once()
    {
        var cache = new RowListCache(1 << 20);
        Assert.Same(cache.Get("a", Read), cache.Get("a", Read));
        Assert.Equal(1, _reads);
    }

    [Fact]
    public void Beyond_the_bound_those_not_asked_for_longest_are_forgotten()
    {
        var cache = new RowListCache(List().Size * 2);
        foreach (var key in (string[])["a", "b", "a", "c", "a"]) cache.Get(key, Read);
        Assert.Equal(3, _reads);
        cache.Get("b", Read);
        Assert.Equal(4, _reads);
    }

    [Fact]
    public void A_list_larger_than_the_bound_is_given_all_the_same() => Assert.Equal(3, new RowListCache(1).Get("a", Read).Count);

    private static RowList List() => new([1, 2, 3], [2, 2, 2], [0, 3]);

    private RowList Read()
    {
        _reads++;
        return List();
    }
}
