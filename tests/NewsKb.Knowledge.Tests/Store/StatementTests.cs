using System.Globalization;
using NewsKb.Knowledge.Store;

namespace NewsKb.Knowledge.Tests.Store;

public sealed class StatementTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("-1.5")]
    [InlineData("0.01")]
    [InlineData("9223372036854775806")]
    [InlineData("9223372036854775807")]
    [InlineData("99999999999999999999")]
    [InlineData("0.12345678901234567890")]
    [InlineData("12345678901.1234567")]
    [InlineData("7922816251426433759354395033")]
    public void A_number_is_read_as_it_was_written_whatever_its_digits(string number)
    {
        using var session = Session.CreateInMemory();
        Statement.Execute(session.Connection, "CREATE TABLE numbers(value NUMERIC NOT NULL)");
        var value = decimal.Parse(number, CultureInfo.InvariantCulture);
        using (var insert = new Statement(session.Connection, "INSERT INTO numbers VALUES(?)")) insert.Add(value).Run();
        using var select = new Statement(session.Connection, "SELECT value FROM numbers");
        Assert.True(select.Step());
        Assert.Equal(value, select.Decimal(0));
    }

    [Fact]
    public void Numbers_of_any_length_are_compared_as_numbers()
    {
        using var session = Session.CreateInMemory();
        using var select = new Statement(session.Connection, "SELECT ? + 0 BETWEEN 1e19 AND 1e21");
        Assert.True(select.Add(99999999999999999999m).Step());
        Assert.Equal(1, select.Integer(0));
    }
}
