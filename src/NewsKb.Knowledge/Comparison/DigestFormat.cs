using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using NewsKb.Documents;
using NewsKb.Extraction;

namespace NewsKb.Knowledge.Comparison;

/// <summary>
/// The bytes of a digest, little-endian: the header, hashes of numbers (4 bytes each) and of pairs (2 bytes each), the article's id, the
/// unit and values of each figure, then its words.
/// </summary>
internal static class DigestFormat
{
    private const byte Version = 1;

    /// <summary>Set in a status where the article is no relief news.</summary>
    private const byte OtherNews = 0x80;
    private static readonly int HeaderSize = Unsafe.SizeOf<Header>();
    private static readonly int FigureSize = Unsafe.SizeOf<DigestFigure>();

    /// <summary>The bytes of a measure.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="number">Its number in its article, from 1.</param>
    /// <param name="articleRow">The row of its article.</param>
    /// <param name="article">The article that reports it.</param>
    /// <param name="figures">The figures of the article.</param>
    /// <param name="intern">Gives the number of a name.</param>
    /// <param name="isReliefNews">Whether the article is relief news.</param>
    public static byte[] Write(Measure measure, int number, long articleRow, Article article, IReadOnlyList<Figure> figures, Func<string, int> intern, bool isReliefNews = true)
    {
        var sketch = TextSketch.Of(measure.Text);
        var id = Encoding.UTF8.GetBytes(article.Id);
        var comparable = FigureReader.Read(measure, "", figures);
        var header = new Header
        {
            Version = Version,
            Status = (byte)((byte)measure.Status | (isReliefNews ? 0 : OtherNews)),
            Number = (ushort)number,
            Article = (int)articleRow,
            Day = (article.Published ?? DateOnly.MaxValue).DayNumber,
            Programme = measure.Programme is null ? 0 : (uint)Hash.Mix(Hash.Of(measure.Programme)) | 1,
            Key = sketch.Key,
            NumberCount = (ushort)Math.Min(sketch.Numbers.Length, ushort.MaxValue),
            PairCount = (ushort)Math.Min(sketch.Pairs.Length, ushort.MaxValue),
            IdLength = (ushort)id.Length,
            FigureCount = (ushort)comparable.Count,
        };
        sketch.Bands().CopyTo(MemoryMarshal.Cast<BandHashes, uint>(MemoryMarshal.CreateSpan(ref header.Bands, 1)));
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream))
        {
            writer.Write(new byte[HeaderSize]);
            writer.Write(MemoryMarshal.AsBytes(sketch.Numbers.AsSpan(0, header.NumberCount)));
            writer.Write(MemoryMarshal.AsBytes(sketch.Pairs.AsSpan(0, header.PairCount)));
            writer.Write(id);
            Write(writer, comparable, intern);
        }
        var data = stream.ToArray();
        MemoryMarshal.Write(data, in header);
        header.Checksum = Checksum(data);
        MemoryMarshal.Write(data, in header);
        return data;
    }

    /// <summary>Checks that bytes are as they were stored.</summary>
    /// <exception cref="KnowledgeBaseException">They are not.</exception>
    public static void Check(ReadOnlySpan<byte> data)
    {
        if (data.Length < HeaderSize || HeaderOf(data) is not { Version: Version } header || Checksum(data) != header.Checksum)
            throw new KnowledgeBaseException("what is stored for comparing is damaged: index the files again into a new file");
    }

    /// <summary>The header.</summary>
    public static ref readonly Header HeaderOf(ReadOnlySpan<byte> data) => ref MemoryMarshal.AsRef<Header>(data);

    /// <summary>The status of the measure, and whether its article is relief news.</summary>
    public static (MeasureStatus Status, bool IsReliefNews) Status(ReadOnlySpan<byte> data) => ((MeasureStatus)(HeaderOf(data).Status & ~OtherNews), HeaderOf(data).Status < OtherNews);

    /// <summary>Hashes of the numbers.</summary>
    public static ReadOnlySpan<uint> Numbers(ReadOnlySpan<byte> data) =>
        MemoryMarshal.Cast<byte, uint>(data.Slice(HeaderSize, HeaderOf(data).NumberCount * sizeof(uint)));

    /// <summary>Hashes of the pairs of characters.</summary>
    public static ReadOnlySpan<ushort> Pairs(ReadOnlySpan<byte> data) =>
        MemoryMarshal.Cast<byte, ushort>(data.Slice(HeaderSize + (HeaderOf(data).NumberCount * sizeof(uint)), HeaderOf(data).PairCount * sizeof(ushort)));

    /// <summary>The id of the article in UTF-8.</summary>
    public static ReadOnlySpan<byte> ArticleId(ReadOnlySpan<byte> data) => data.Slice(IdStart(data), HeaderOf(data).IdLength);

    /// <summary>The unit (a row of <c>names</c>) and the values of a figure.</summary>
    public static DigestFigure Figure(ReadOnlySpan<byte> data, int index) => MemoryMarshal.Read<DigestFigure>(data.Slice(FigureStart(data) + (index * FigureSize), FigureSize));

    /// <summary>The figure and the qualifier as printed.</summary>
    public static (string Text, string? Qualifier) Words(ArraySegment<byte> data, int index)
    {
        var words = data[(FigureStart(data) + (HeaderOf(data).FigureCount * FigureSize))..];
        using var reader = new BinaryReader(new MemoryStream(words.Array!, words.Offset, words.Count));
        for (var i = 0; ; i++)
        {
            var pair = (reader.ReadString(), reader.ReadBoolean() ? reader.ReadString() : null);
            if (i == index) return pair;
        }
    }

    private static void Write(BinaryWriter writer, IReadOnlyList<ComparableFigure> figures, Func<string, int> intern)
    {
        Span<byte> bytes = stackalloc byte[FigureSize];
        foreach (var figure in figures)
        {
            var fixedPart = new DigestFigure(intern(figure.Unit.Key), AsStored(figure.Amount.Min), AsStored(figure.Amount.Max));
            MemoryMarshal.Write(bytes, in fixedPart);
            writer.Write(bytes);
        }
        foreach (var figure in figures)
        {
            writer.Write(figure.Amount.Text);
            writer.Write(figure.Amount.Qualifier is not null);
            if (figure.Amount.Qualifier is { } qualifier) writer.Write(qualifier);
        }
    }

    /// <summary>The value as it is read from the tables: without the zeros that a page writes behind the point.</summary>
    private static decimal AsStored(decimal value) => value == decimal.Truncate(value) ? decimal.Truncate(value) : (decimal)(double)value is var read && read == value ? read : value;

    private static int IdStart(ReadOnlySpan<byte> data) => HeaderSize + (HeaderOf(data).NumberCount * sizeof(uint)) + (HeaderOf(data).PairCount * sizeof(ushort));

    private static int FigureStart(ReadOnlySpan<byte> data) => IdStart(data) + HeaderOf(data).IdLength;

    /// <summary>Over all bytes but the checksum itself, which ends the header.</summary>
    private static uint Checksum(ReadOnlySpan<byte> data)
    {
        ulong sum = (ulong)data.Length, factor = 1;
        Add(data[..(HeaderSize - sizeof(uint))]);
        Add(data[HeaderSize..]);
        return (uint)Hash.Mix(sum);

        void Add(ReadOnlySpan<byte> part)
        {
            foreach (var word in MemoryMarshal.Cast<byte, ulong>(part)) sum += word * (factor += 2);
            foreach (var rest in part[^(part.Length % sizeof(ulong))..]) sum += rest * (factor += 2);
        }
    }

    /// <summary>What every digest has.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    internal struct Header
    {
        public byte Version;
        public byte Status;
        public ushort Number;
        public int Article;
        public int Day;
        public uint Programme;
        public ulong Key;
        public BandHashes Bands;
        public ushort NumberCount;
        public ushort PairCount;
        public ushort IdLength;
        public ushort FigureCount;
        public uint Checksum;
    }

    /// <summary>The hashes of <see cref="TextSketch.Bands"/>.</summary>
    [InlineArray(TextSketch.BandCount)]
    internal struct BandHashes
    {
        private uint _first;
    }
}

/// <summary>A figure without its words.</summary>
/// <param name="Unit">The number of its unit in the table of names.</param>
/// <param name="Min">Its lowest value.</param>
/// <param name="Max">Its highest value.</param>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct DigestFigure(int Unit, decimal Min, decimal Max);
