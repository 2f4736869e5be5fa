using System.Globalization;

namespace NewsKb.Documents;

/// <summary>A day of publication as text. A day whose year is not known is written without one, so that no year is invented.</summary>
public static class CalendarDay
{
    private const string Format = "yyyy-MM-dd";
    private const string FormatWithoutYear = "--MM-dd"; // xs:gMonthDay of XML Schema

    /// <summary>Whether the year is known.</summary>
    public static bool HasYear(DateOnly day) => day.Year != Article.UnknownYear;

    /// <summary><c>2022-11-22</c>, or <c>--11-22</c> where the year is not known.</summary>
    public static string ToText(DateOnly day) => day.ToString(HasYear(day) ? Format : FormatWithoutYear, CultureInfo.InvariantCulture);

    /// <summary>The day that <see cref="ToText"/> wrote; null for anything else.</summary>
    public static DateOnly? Parse(string? text)
    {
        if (text is ['-', '-', _, _, '-', _, _]) text = Article.UnknownYear.ToString("D4", CultureInfo.InvariantCulture) + text[1..];
        return DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }
}
