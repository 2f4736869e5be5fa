using NewsKb.Extraction.Measures;

namespace NewsKb.Extraction.Tests.Measures;

public class InstrumentTests
{
    [Fact]
    public void The_catalogue_holds_the_instruments_of_the_contract_in_order()
    {
        Assert.Equal(29, Instrument.All.Count);
        Assert.Equal("loan", Instrument.All[0].Name);
        Assert.Equal("other", Instrument.All[^1].Name);
        Assert.Equal("贷款贴息", Instrument.Find("interest_subsidy")!.Chinese);
    }

    [Theory]
    [InlineData("贷款贴息")]
    [InlineData("Interest subsidies")]
    [InlineData("INTEREST_SUBSIDY")]
    public void An_instrument_is_found_by_any_of_its_names(string name) => Assert.Equal("interest_subsidy", Instrument.Find(name)!.Name);

    [Fact]
    public void A_word_that_names_a_tool_clearly_tells_it() => Assert.Equal("consumption_voucher", Assert.Single(Reader.Read("县里累计发放汽车消费券800万元。")).Instrument);

    [Fact]
    public void An_unknown_instrument_is_not_found() => Assert.Null(Instrument.Find("magic"));
}
