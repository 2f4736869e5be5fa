using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using NewsKb.Extraction;
using NewsKb.Knowledge.Search;
using NewsKb.Knowledge.Store;

namespace NewsKb.Knowledge.Comparison;

/// <summary>
/// What comparison must know of a measure without reading it: what tells whether another says the same, and its comparable figures.
/// It is made when the measure is stored (table <c>measure_digests</c>; <see cref="DigestFormat"/> tells the bytes).
/// </summary>
internal sealed class MeasureDigest
{
    private readonly ArraySegment<byte> _data;

    /// <summary>Reads stored bytes.</summary>
    /// <param name="row">The row of the measure.</param>
    /// <param name="data">The bytes; they are kept.</param>
    /// <param name="columns">What the search columns tell of the measure.</param>
    /// <param name="articles">What the search columns tell of the articles.</param>
    /// <exception cref="KnowledgeBaseException">The bytes are not as they were stored.</exception>
    public MeasureDigest(long row, ArraySegment<byte> data, in DocumentColumns columns, ColumnBlocks articles)
    {
        DigestFormat.Check(data);
        (Row, _data) = (row, data);
        Cluster = articles[Article].Cluster;
        (Place, Instrument, Beneficiary) = (columns.Place, columns.Instrument, columns.Beneficiary);
    }

    /// <summary>The row of the measure.</summary>
    public long Row { get; }

    /// <summary>The row of its article.</summary>
    public long Article => Header.Article;

    /// <summary>The first row that tells the story of its article.</summary>
    public long Cluster { get; }

    /// <summary>The code of its place; 0 for unknown.</summary>
    public int Place { get; }

    /// <summary>The number of the name of its instrument.</summary>
    public int Instrument { get; }

    /// <summary>The number of the name of who gains; 0 for nobody named.</summary>
    public int Beneficiary { get; }

    /// <summary>The day of publication; the last day there is where it is not known.</summary>
    public DateOnly Day => DateOnly.FromDayNumber(Header.Day);

    /// <summary>The day of publication; null where it is not known.</summary>
    public DateOnly? Published => Day == DateOnly.MaxValue ? null : Day;

    /// <summary>Whether it reports what was done.</summary>
    public bool IsDelivered => DigestFormat.Status(_data).Status == MeasureStatus.Delivered;

    /// <summary>Whether its article is relief news: of other news, what reads like a measure mostly is none.</summary>
    public bool IsReliefNews => DigestFormat.Status(_data).IsReliefNews;

    /// <summary>A hash of the programme's name; 0 for none.</summary>
    public uint Programme => Header.Programme;

    /// <summary>A hash of its letters and digits.</summary>
    public ulong Key => Header.Key;

    /// <summary>Its public id.</summary>
    public string Id => StoredMeasure.IdOf(Encoding.UTF8.GetString(ArticleId), Header.Number - 1);

    /// <summary>Hashes of its numbers.</summary>
    public ReadOnlySpan<uint> Numbers => DigestFormat.Numbers(_data);

    /// <summary>Hashes of its pairs of characters.</summary>
    public ReadOnlySpan<ushort> Pairs => DigestFormat.Pairs(_data);

    /// <summary>The hashes of its bands.</summary>
    public ReadOnlySpan<uint> Bands => MemoryMarshal.Cast<DigestFormat.BandHashes, uint>(MemoryMarshal.CreateReadOnlySpan(in Header.Bands, 1));

    private ref readonly DigestFormat.Header Header => ref DigestFormat.HeaderOf(_data);

    private ReadOnlySpan<byte> ArticleId => DigestFormat.ArticleId(_data);

    /// <summary>How many figures of it can be compared.</summary>
    public int FigureCount => Header.FigureCount;

    /// <summary>One of its figures that can be compared; the leading amount comes first.</summary>
    public DigestFigure Figure(int index) => DigestFormat.Figure(_data, index);

    /// <summary>One of its figures as printed.</summary>
    public ComparableFigure Figure(int index, ComparableUnit unit)
    {
        var figure = Figure(index);
        var (text, qualifier) = DigestFormat.Words(_data, index);
        return new ComparableFigure(unit, new AmountValue(text, figure.Min, figure.Max, unit.Unit, qualifier), Id);
    }

    /// <summary>The first letters of the id of its article, as a number of the same order.</summary>
    public ulong ArticleIdPrefix
    {
        get
        {
            Span<byte> prefix = stackalloc byte[sizeof(ulong)];
            prefix.Clear();
            ArticleId[..Math.Min(sizeof(ulong), ArticleId.Length)].CopyTo(prefix);
            return BinaryPrimitives.ReadUInt64BigEndian(prefix);
        }
    }

    /// <summary>In the order of the ids.</summary>
    public static int CompareIds(MeasureDigest first, MeasureDigest second)
    {
        var order = first.ArticleId.SequenceCompareTo(second.ArticleId);
        if (order == 0) order = first.Header.Number.CompareTo(second.Header.Number);
        return order != 0 ? order : first.Row.CompareTo(second.Row);
    }
}

/// <summary>The place of a digest among others: the earliest published first, then in the order of the ids. What mostly decides is at hand, without a look into the bytes.</summary>
internal readonly struct DigestOrder(MeasureDigest digest) : IComparable<DigestOrder>
{
    private readonly int _day = digest.Day.DayNumber;
    private readonly ulong _id = digest.ArticleIdPrefix;

    /// <summary>The digest.</summary>
    public MeasureDigest Digest => digest;

    /// <inheritdoc/>
    public int CompareTo(DigestOrder other)
    {
        if (_day != other._day) return _day.CompareTo(other._day);
        return _id != other._id ? _id.CompareTo(other._id) : MeasureDigest.CompareIds(Digest, other.Digest);
    }
}
