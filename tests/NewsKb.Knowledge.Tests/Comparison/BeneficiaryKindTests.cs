using NewsKb.Knowledge.Comparison;

namespace NewsKb.Knowledge.Tests.Comparison;

public sealed class BeneficiaryKindTests
{
    [Theory]
    [InlineData("受灾较重的中小企业", "small_medium hardship_enterprise")]
    [InlineData("停业的小微企业和个体工商户", "small_micro individual_business")]
    [InlineData("企业", "enterprise")]
    [InlineData("餐饮企业", "enterprise")]
    [InlineData("高校毕业生", "jobseeker")]
    [InlineData("消费者", "consumer")]
    [InlineData("银行机构", "intermediary")]
    [InlineData(null, "unspecified")]
    [InlineData("甲乙", "other")]
    public void A_phrase_names_kinds(string? phrase, string kinds) => Assert.Equal(kinds.Split(' ').Order(), BeneficiaryKind.Of(phrase).Order());
}
