using System.Runtime.InteropServices;
using NewsKb.Text.Tables;

namespace NewsKb.Text.Conversion;

/// <summary>
/// The configs compiled from OpenCC's (see <c>ConversionCompiler</c> in dictionaries/tool for the layout); a table is opened when it is first needed.
/// </summary>
internal sealed unsafe class ConversionCatalog
{
    private static readonly Lazy<ConversionCatalog> Compiled = new(() => new ConversionCatalog());

    private readonly MappedResource _memory = MappedResource.Open(typeof(ConversionCatalog).Assembly, "conversions.bin");
    private readonly PhraseTable?[] _tables;
    private readonly string[] _names;
    private readonly int[] _configs; // where each starts, in ints

    private ConversionCatalog()
    {
        var ints = Ints;
        _tables = new PhraseTable?[ints[0]];
        _names = new string[ints[1]];
        _configs = new int[ints[1]];
        var at = 2 + ints[0];
        for (var i = 0; i < _names.Length; i++)
        {
            _names[i] = MemoryMarshal.Cast<int, char>(ints.Slice(at, 4)).TrimEnd('\0').ToString();
            _configs[i] = at + 4;
            at += 5;
            for (var list = 0; list < 3; list++) at += 1 + ints[at];
        }
    }

    /// <summary>The one catalog.</summary>
    public static ConversionCatalog Default => Compiled.Value;

    /// <summary>The names of the configs, in ordinal order.</summary>
    public IReadOnlyList<string> Names => _names;

    private ReadOnlySpan<int> Ints => new(_memory.Start, _memory.Length / sizeof(int));

    /// <summary>The config of this name, or null.</summary>
    public ConversionConfig? Find(string name, ConversionOptions options)
    {
        var index = Array.IndexOf(_names, name);
        if (index < 0) return null;
        var at = _configs[index];
        var segmentation = Ints[at++];
        var normalization = List(ref at);
        var chain = List(ref at);
        return new ConversionConfig(
            ProtectedTerms.Table(name, options),
            normalization,
            segmentation < 0 ? null : Table(segmentation),
            options.AllowRareOutput ? chain : List(ref at));
    }

    private PhraseTable[] List(ref int at)
    {
        var ids = Ints.Slice(at + 1, Ints[at]);
        at += 1 + ids.Length;
        var tables = new PhraseTable[ids.Length];
        for (var i = 0; i < ids.Length; i++) tables[i] = Table(ids[i]);
        return tables;
    }

    private PhraseTable Table(int id) => LazyInitializer.EnsureInitialized(ref _tables[id], () => PhraseTable.Open(_memory, Ints[2 + id]))!;
}
