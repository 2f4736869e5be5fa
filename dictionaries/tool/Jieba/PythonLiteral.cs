using System.Globalization;
using System.Text;

namespace NewsKb.Dictionaries.Jieba;

/// <summary>
/// Reads the dictionary literal of a Python module that holds nothing else: dictionaries, tuples, strings and numbers.
/// They come back as dictionaries keyed by string (the parts of a tuple joined by <c>-</c>), lists, strings and doubles.
/// </summary>
internal sealed class PythonLiteral
{
    private readonly string _text;
    private int _at;

    private PythonLiteral(string text) => (_text, _at) = (text, text.IndexOf("P={", StringComparison.Ordinal) + 2);

    /// <exception cref="FormatException">The text is not such a module.</exception>
    public static Dictionary<string, object> ReadModule(string path)
    {
        var reader = new PythonLiteral(File.ReadAllText(path));
        return reader.Value() as Dictionary<string, object> ?? throw new FormatException($"{path} holds no dictionary");
    }

    private object Value() => Peek() switch
    {
        '{' => Pairs(),
        '(' => Items(),
        '\'' or '"' => Quoted(),
        _ => Number(),
    };

    private Dictionary<string, object> Pairs()
    {
        var result = new Dictionary<string, object>(StringComparer.Ordinal);
        for (_at++; Peek() != '}'; Skip(','))
        {
            var key = Value();
            Skip(':');
            result.Add(key is List<object> parts ? string.Join('-', parts) : (string)key, Value());
        }
        _at++;
        return result;
    }

    private List<object> Items()
    {
        var result = new List<object>();
        for (_at++; Peek() != ')'; Skip(',')) result.Add(Value());
        _at++;
        return result;
    }

    private string Quoted()
    {
        var quote = _text[_at++];
        var result = new StringBuilder();
        for (; _text[_at] != quote; _at++)
        {
            if (_text[_at] != '\\')
            {
                result.Append(_text[_at]);
                continue;
            }
            if (_text[++_at] != 'u') throw new FormatException($"unknown escape \\{_text[_at]} at {_at}");
            result.Append((char)int.Parse(_text.AsSpan(_at + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            _at += 4;
        }
        _at++;
        return result.ToString();
    }

    private double Number()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiDigit(_text[_at]) || "+-.e".Contains(_text[_at], StringComparison.Ordinal))) _at++;
        return double.Parse(_text.AsSpan(start, _at - start), CultureInfo.InvariantCulture);
    }

    private char Peek()
    {
        while (char.IsWhiteSpace(_text[_at])) _at++;
        return _text[_at];
    }

    private void Skip(char c)
    {
        if (Peek() == c) _at++;
    }
}
