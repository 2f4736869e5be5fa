using System.Buffers.Binary;
using System.Text;

namespace NewsKb.Dictionaries.SmartCn;

/// <summary>Reads arrays of primitives, nested or not, from a Java object stream, one after another.</summary>
internal sealed class JavaArrays
{
    private const byte Null = 0x70, Reference = 0x71, ClassDescription = 0x72, Array = 0x75, EndOfAnnotations = 0x78;
    private const int FirstHandle = 0x7E0000;

    private readonly byte[] _bytes;
    private readonly List<object> _handles = [];
    private int _at = 4; // behind the magic number and the version

    public JavaArrays(byte[] bytes)
    {
        if (bytes is not [0xAC, 0xED, 0, 5, ..]) throw new FormatException("not a Java object stream");
        _bytes = bytes;
    }

    /// <summary>The next array: <c>short[]</c>, <c>int[]</c>, <c>long[]</c>, <c>char[]</c>, or an <c>object?[]</c> of such.</summary>
    public object Next() => Read() ?? throw new FormatException("an array was expected");

    private object? Read()
    {
        switch (_bytes[_at++])
        {
            case Null: return null;
            case Reference: return _handles[Int() - FirstHandle];
            case Array: return Elements(Description());
            default: throw new FormatException($"no array at byte {_at - 1}");
        }
    }

    private string Description()
    {
        var kind = _bytes[_at++];
        if (kind == Reference) return (string)_handles[Int() - FirstHandle];
        if (kind != ClassDescription) throw new FormatException($"no class at byte {_at - 1}");
        var length = BinaryPrimitives.ReadUInt16BigEndian(_bytes.AsSpan(_at));
        var name = Encoding.UTF8.GetString(_bytes, _at + 2, length);
        _at += 2 + length + 8 + 1 + 2; // name, version, flags, no fields
        if (_bytes[_at++] != EndOfAnnotations || _bytes[_at++] != Null) throw new FormatException($"class {name} is not an array's");
        _handles.Add(name);
        return name;
    }

    private object Elements(string type)
    {
        var handle = _handles.Count;
        _handles.Add(type);
        var count = Int();
        object array = type[1] switch
        {
            'S' => Primitives(count, 2, BinaryPrimitives.ReadInt16BigEndian),
            'C' => Primitives(count, 2, b => (char)BinaryPrimitives.ReadUInt16BigEndian(b)),
            'I' => Primitives(count, 4, BinaryPrimitives.ReadInt32BigEndian),
            'J' => Primitives(count, 8, BinaryPrimitives.ReadInt64BigEndian),
            _ => Nested(count),
        };
        _handles[handle] = array;
        return array;
    }

    private object?[] Nested(int count)
    {
        var result = new object?[count];
        for (var i = 0; i < count; i++) result[i] = Read();
        return result;
    }

    private delegate T Reader<T>(ReadOnlySpan<byte> bytes);

    private T[] Primitives<T>(int count, int size, Reader<T> read)
    {
        var result = new T[count];
        for (var i = 0; i < count; i++, _at += size) result[i] = read(_bytes.AsSpan(_at, size));
        return result;
    }

    private int Int() => BinaryPrimitives.ReadInt32BigEndian(_bytes.AsSpan((_at += 4) - 4));
}
