using System.IO.Compression;
using System.Text;
using Microsoft.Data.Sqlite;
using NewsKb.Text;

namespace NewsKb.Knowledge.Store;

/// <summary>
/// The decoded text of a source, stored without what the bodies of its articles hold already. The bytes are a mark, the stretches that
/// are copied from bodies (see <see cref="SourceCopies"/>), and all other text in UTF-8, as zlib where it is long. A source that shares
/// nothing with its articles is zlib alone.
/// </summary>
internal static class SourceText
{
    private const byte Plain = 1; // zlib streams begin with 0x78
    private const byte Compressed = 2;
    private const int LeastCompressed = 1024;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false); // a reader of Encoding.UTF8 drops a U+FEFF at the start

    /// <summary>The bytes of a text.</summary>
    /// <param name="text">The decoded text.</param>
    /// <param name="bodies">The bodies of the articles that were found in it, in order of their numbers.</param>
    public static byte[] Pack(string text, IReadOnlyList<MappedText> bodies)
    {
        var copies = SourceCopies.Find(text, bodies);
        var rest = Utf8.GetBytes(SourceCopies.Rest(text, copies));
        using var packed = new MemoryStream();
        if (copies.Count > 0)
        {
            var isPlain = rest.Length < LeastCompressed;
            packed.WriteByte(isPlain ? Plain : Compressed);
            using var writer = new BinaryWriter(packed, Utf8, leaveOpen: true);
            SourceCopies.Write(writer, copies);
            if (isPlain)
            {
                writer.Write(rest);
                return packed.ToArray();
            }
        }
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest)) zlib.Write(rest);
        return packed.ToArray();
    }

    /// <summary>The text of a source; empty where there is no such source.</summary>
    /// <exception cref="KnowledgeBaseException">The bytes are damaged.</exception>
    public static string Read(SqliteConnection connection, long source)
    {
        using var select = new Statement(connection, "SELECT text FROM sources WHERE source_id = ?");
        if (!select.Add(source).Step()) return "";
        return Unpack(select.Blob(0).ToArray(), () => Bodies(connection, source));
    }

    /// <summary>The text that <see cref="Pack"/> made into bytes.</summary>
    /// <exception cref="KnowledgeBaseException">The bytes are damaged.</exception>
    public static string Unpack(byte[] packed, Func<IReadOnlyList<string>> bodies)
    {
        try
        {
            if (packed is not [Plain or Compressed, ..]) return Decode(new MemoryStream(packed), isCompressed: true);
            using var reader = new BinaryReader(new MemoryStream(packed, 1, packed.Length - 1));
            var copies = SourceCopies.Read(reader);
            var rest = Decode(reader.BaseStream, packed[0] == Compressed);
            return SourceCopies.Join(copies, rest, bodies());
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or FormatException or ArgumentOutOfRangeException)
        {
            throw new KnowledgeBaseException("an original text is damaged: run newskb check", e);
        }
    }

    private static string Decode(Stream bytes, bool isCompressed)
    {
        using var zlib = isCompressed ? new ZLibStream(bytes, CompressionMode.Decompress) : null;
        using var reader = new StreamReader(zlib ?? bytes, Utf8, detectEncodingFromByteOrderMarks: false);
        return reader.ReadToEnd();
    }

    private static List<string> Bodies(SqliteConnection connection, long source)
    {
        using var select = new Statement(connection, "SELECT body FROM articles WHERE source_id = ? ORDER BY number");
        var bodies = new List<string>();
        for (select.Add(source); select.Step();) bodies.Add(select.Text(0));
        return bodies;
    }
}
