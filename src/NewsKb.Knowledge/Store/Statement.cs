using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using NewsKb.Documents;
using NewsKb.Knowledge.FullText;

namespace NewsKb.Knowledge.Store;

/// <summary>
/// A prepared statement without boxing: bind values in order with <c>Add</c>, then run; read columns by index. Values are bound through the pointer, as
/// the wrapper's handle, taken and given back for each of them, costs as much as the binding.
/// </summary>
internal sealed unsafe class Statement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private nint _pointer;
    private byte[] _utf8 = [];
    private int _bound;

    /// <summary>Prepares the statement.</summary>
    /// <exception cref="SqliteException">The SQL does not fit the database.</exception>
    public Statement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        Throw(raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
        _pointer = _statement.DangerousGetHandle();
    }

    /// <summary>Runs SQL that gives no rows.</summary>
    public static void Execute(SqliteConnection connection, string sql) =>
        SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(connection.Handle!, sql), connection.Handle!);

    /// <summary>Runs a query whose answer is one number; 0 where it is empty.</summary>
    public static long Scalar(SqliteConnection connection, string sql)
    {
        using var statement = new Statement(connection, sql);
        return statement.Step() ? statement.Integer(0) : 0;
    }

    /// <summary>Binds the next parameter.</summary>
    public Statement Add(string? value)
    {
        _bound++;
        if (value is null)
        {
            Throw(Native.BindNull(_pointer, _bound));
            return this;
        }
        var most = Encoding.UTF8.GetMaxByteCount(value.Length); // 3 for the empty text: a pointer to nothing would be NULL to SQLite
        if (_utf8.Length < most) _utf8 = new byte[most];
        fixed (byte* utf8 = _utf8) Throw(Native.BindText(_pointer, _bound, utf8, Encoding.UTF8.GetBytes(value, _utf8), Native.Copied));
        return this;
    }

    /// <summary>Binds the next parameter.</summary>
    public Statement Add(long value)
    {
        Throw(Native.BindInteger(_pointer, ++_bound, value));
        return this;
    }

    /// <summary>Binds the next parameter.</summary>
    public Statement Add(long? value) => value is { } number ? Add(number) : Add((string?)null);

    /// <summary>Binds the next parameter: whole numbers as integers, and those of more digits than a real keeps as their digits, so that all stay exact.</summary>
    public Statement Add(decimal? value)
    {
        if (value is not { } number) return Add((string?)null);
        if (number == decimal.Truncate(number) && Math.Abs(number) < long.MaxValue) return Add((long)number);
        if ((decimal)(double)number != number) return Add(Encoding.UTF8.GetBytes(number.ToString(CultureInfo.InvariantCulture)));
        Throw(Native.BindReal(_pointer, ++_bound, (double)number));
        return this;
    }

    /// <summary>Binds the next parameter, as an ISO date.</summary>
    public Statement Add(DateOnly? value) => Add(value is { } day ? CalendarDay.ToText(day) : null);

    /// <summary>Binds the next parameter.</summary>
    public Statement Add(ReadOnlySpan<byte> value)
    {
        fixed (byte* bytes = value.IsEmpty ? "\0"u8 : value) Throw(Native.BindBlob(_pointer, ++_bound, bytes, value.Length, Native.Copied)); // a pointer to nothing is NULL here too
        return this;
    }

    /// <summary>Runs to the end and makes the statement ready for the next values.</summary>
    public void Run()
    {
        while (Step())
        {
        }
    }

    /// <summary>Goes to the next row. At the end the statement is ready for the next values.</summary>
    public bool Step()
    {
        var result = Native.Step(_pointer);
        if (result == raw.SQLITE_ROW) return true;
        Reset();
        if (result != raw.SQLITE_DONE) Throw(result);
        return false;
    }

    /// <summary>Leaves the rows that were not read, ready for the next values.</summary>
    public void Reset()
    {
        _ = Native.Reset(_pointer);
        _bound = 0;
    }

    /// <summary>Whether the column is NULL.</summary>
    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    /// <summary>A column as text; NULL as the empty string.</summary>
    public string Text(int column) => raw.sqlite3_column_text(_statement, column).utf8_to_string() ?? "";

    /// <summary>A column as text or null.</summary>
    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    /// <summary>A column as a number.</summary>
    public long Integer(int column) => raw.sqlite3_column_int64(_statement, column);

    /// <summary>A column as a number that fits 32 bits.</summary>
    public int Int32(int column) => raw.sqlite3_column_int(_statement, column);

    /// <summary>A column as a decimal number, exactly as it was bound.</summary>
    public decimal Decimal(int column) => raw.sqlite3_column_type(_statement, column) switch
    {
        raw.SQLITE_INTEGER => Integer(column),
        raw.SQLITE_BLOB when decimal.TryParse(Blob(column), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => number,
        _ => (decimal)raw.sqlite3_column_double(_statement, column),
    };

    /// <summary>A column as a day or null.</summary>
    public DateOnly? Date(int column) => CalendarDay.Parse(TextOrNull(column));

    /// <summary>A column's bytes, valid until the next step.</summary>
    public ReadOnlySpan<byte> Blob(int column) => raw.sqlite3_column_blob(_statement, column);

    /// <inheritdoc/>
    public void Dispose()
    {
        _pointer = 0; // SQLite refuses it, where a pointer to what is gone would be followed
        _statement.Dispose();
    }

    private void Throw(int result)
    {
        if (result == raw.SQLITE_OK) return;
        SqliteException.ThrowExceptionForRC(result, _database);
    }
}
