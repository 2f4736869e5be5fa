using System.Collections.Frozen;
using System.Runtime.InteropServices;
using NewsKb.Text.Tables;

namespace NewsKb.Text.Conversion;

/// <summary>What a conversion does, as its OpenCC config says: tables to run through in turn.</summary>
/// <param name="Normalization">Run over the text first.</param>
/// <param name="Segmentation">Cuts the text: the chain is run over each match, and each stretch between matches, on its own.</param>
/// <param name="Chain">Run over each segment, or over the whole text where there is no segmentation.</param>
internal sealed record ConversionConfig(PhraseTable[] Normalization, PhraseTable? Segmentation, PhraseTable[] Chain)
{
    private static readonly Lazy<Catalog> Compiled = new(() => new Catalog(MappedResource.Open(typeof(ConversionConfig).Assembly, "conversions.bin")));

    /// <summary>The names of the compiled configs, in ordinal order.</summary>
    public static IReadOnlyList<string> Names => Compiled.Value.Names;

    /// <summary>A compiled config, or null where there is none of this name.</summary>
    public static ConversionConfig? Find(string name, bool allowRareOutput) => Compiled.Value.Find(name, allowRareOutput);

    /// <summary>The binary made by dictionaries/tool (see its ConversionCompiler for the layout); tables are opened when first needed.</summary>
    private sealed unsafe class Catalog
    {
        private readonly Lazy<PhraseTable>[] _tables;
        private readonly FrozenDictionary<string, int> _configs;
        private readonly MappedResource _memory;

        public Catalog(MappedResource memory)
        {
            _memory = memory;
            var ints = Ints;
            _tables = [.. ints.Slice(2, ints[0]).ToArray().Select(offset => new Lazy<PhraseTable>(() => PhraseTable.Open(memory, offset)))];
            var configs = new Dictionary<string, int>(StringComparer.Ordinal);
            var at = 2 + ints[0];
            for (var i = 0; i < ints[1]; i++)
            {
                var name = MemoryMarshal.Cast<int, char>(ints.Slice(at, 4)).TrimEnd('\0').ToString();
                at += 4;
                configs.Add(name, at++);
                for (var list = 0; list < 3; list++) at += 1 + ints[at];
            }
            _configs = configs.ToFrozenDictionary(StringComparer.Ordinal);
            Names = [.. configs.Keys.Order(StringComparer.Ordinal)];
        }

        public IReadOnlyList<string> Names { get; }

        private ReadOnlySpan<int> Ints => new(_memory.Start, _memory.Length / sizeof(int));

        public ConversionConfig? Find(string name, bool allowRareOutput)
        {
            if (!_configs.TryGetValue(name, out var at)) return null;
            var segmentation = Ints[at++];
            var normalization = List(ref at);
            var chain = List(ref at);
            return new ConversionConfig(normalization, segmentation < 0 ? null : _tables[segmentation].Value, allowRareOutput ? chain : List(ref at));
        }

        private PhraseTable[] List(ref int at)
        {
            var ids = Ints.Slice(at + 1, Ints[at]);
            at += 1 + ids.Length;
            var tables = new PhraseTable[ids.Length];
            for (var i = 0; i < ids.Length; i++) tables[i] = _tables[ids[i]].Value;
            return tables;
        }
    }
}
