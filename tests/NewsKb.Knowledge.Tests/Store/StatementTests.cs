using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
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

    [Theory]
    [InlineData("")]
    [InlineData("西宁")]
    [InlineData("一\0二")]
    [InlineData("\0")]
    [InlineData("𠀀é")]
    public void A_text_is_read_as_it_was_written(string text)
    {
        using var session = Session.CreateInMemory();
        using var select = new Statement(session.Connection, "SELECT ?1, typeof(?1), length(CAST(?1 AS BLOB))");
        Assert.True(select.Add(text).Step());
        Assert.Equal(text, select.TextOrNull(0));
        Assert.Equal("text", select.Text(1));
        Assert.Equal(Encoding.UTF8.GetByteCount(text), select.Integer(2));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_written_as_the_replacement_character()
    {
        using var session = Session.CreateInMemory();
        using var select = new Statement(session.Connection, "SELECT ?");
        Assert.True(select.Add("前\uD840后\uDC00").Step());
        Assert.Equal("前\uFFFD后\uFFFD", select.Text(0));
    }

    [Fact]
    public void A_text_is_its_own_whatever_was_bound_before_and_is_bound_after()
    {
        using var session = Session.CreateInMemory();
        using var select = new Statement(session.Connection, "SELECT ?, ?, ?");
        var large = new string('财', 1_000_000);
        for (var round = 0; round < 2; round++)
        {
            Assert.True(select.Add("短").Add(large).Add("").Step());
            GC.Collect();
            Assert.Equal(["短", large, ""], [select.Text(0), select.Text(1), select.Text(2)]);
            select.Reset();
        }
    }

    [Fact]
    public void What_is_not_known_is_null()
    {
        using var session = Session.CreateInMemory();
        using var select = new Statement(session.Connection, "SELECT ?, ?, ?, ?");
        Assert.True(select.Add((string?)null).Add((long?)null).Add((decimal?)null).Add((DateOnly?)null).Step());
        Assert.All(Enumerable.Range(0, 4), column => Assert.True(select.IsNull(column)));
        Assert.Equal(("", null, null), (select.Text(0), select.TextOrNull(0), select.Date(3)));
    }

    [Fact]
    public void Whole_numbers_days_and_bytes_are_read_as_they_were_written()
    {
        using var session = Session.CreateInMemory();
        using var select = new Statement(session.Connection, "SELECT ?, ?, ?, ?, ?");
        byte[] bytes = [0, 255, 0, 7];
        Assert.True(select.Add(long.MinValue).Add(long.MaxValue).Add(new DateOnly(2022, 2, 28)).Add(bytes).Add([]).Step());
        Assert.Equal((long.MinValue, long.MaxValue, new DateOnly(2022, 2, 28)), (select.Integer(0), select.Integer(1), select.Date(2)));
        Assert.Equal(bytes, select.Blob(3));
        Assert.False(select.IsNull(4)); // no bytes are bytes
        Assert.Equal(0, select.Blob(4).Length);
    }

    [Fact]
    public void More_values_than_parameters_are_refused()
    {
        using var session = Session.CreateInMemory();
        using var select = new Statement(session.Connection, "SELECT ?");
        select.Add(1);
        Assert.Equal(25, Assert.Throws<SqliteException>(() => select.Add(2)).SqliteErrorCode); // SQLITE_RANGE
    }

    [Fact]
    public void What_a_row_may_not_be_is_told_and_the_statement_goes_on()
    {
        using var session = Session.CreateInMemory();
        Statement.Execute(session.Connection, "CREATE TABLE cities(name TEXT NOT NULL UNIQUE)");
        using var insert = new Statement(session.Connection, "INSERT INTO cities VALUES(?)");
        insert.Add("海东").Run();
        Assert.Equal(2067, Assert.Throws<SqliteException>(() => insert.Add("海东").Run()).SqliteExtendedErrorCode); // SQLITE_CONSTRAINT_UNIQUE
        Assert.Equal(1299, Assert.Throws<SqliteException>(() => insert.Add((string?)null).Run()).SqliteExtendedErrorCode); // SQLITE_CONSTRAINT_NOTNULL
        insert.Add("玉树").Run();
        Assert.Equal(2, Statement.Scalar(session.Connection, "SELECT count(*) FROM cities"));
    }

    [Fact]
    public void A_statement_that_was_given_back_is_refused()
    {
        using var session = Session.CreateInMemory();
        var select = new Statement(session.Connection, "SELECT ?");
        select.Dispose();
        select.Dispose();
        Assert.Multiple(
            () => Assert.Equal(21, Assert.Throws<SqliteException>(() => select.Add("西宁")).SqliteErrorCode), // SQLITE_MISUSE
            () => Assert.Equal(21, Assert.Throws<SqliteException>(() => select.Step()).SqliteErrorCode),
            () => Assert.Throws<ObjectDisposedException>(() => select.Text(0)));
    }
}
