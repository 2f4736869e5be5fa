namespace NewsKb.Cli.Tests;

public class SpellingTests
{
    [Theory]
    [InlineData("serach", "search")]
    [InlineData("idnex", "index")]
    [InlineData("compar", "compare")]
    public void A_slip_of_the_finger_finds_the_command(string typed, string meant) =>
        Assert.Equal(meant, Spelling.Nearest(typed, ["index", "search", "compare", "convert", "stats"])[0]);

    [Fact]
    public void Nothing_is_offered_for_a_word_that_is_not_near() => Assert.Empty(Spelling.Nearest("xyzzy", ["index", "search"]));

    [Fact]
    public void A_very_long_word_is_no_trouble() => Assert.Empty(Spelling.Nearest(new string('a', 100_000), ["index"]));
}
