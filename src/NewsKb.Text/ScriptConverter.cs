using System.Buffers;
using NewsKb.Text.Conversion;

namespace NewsKb.Text;

/// <summary>
/// Converts between the scripts and regional forms of Chinese as OpenCC 1.4 does, by its own tables and configs:
/// <c>s2t t2s s2tw tw2s s2hk hk2s s2twp tw2sp s2hkp hk2sp t2tw tw2t t2hk hk2t t2jp jp2t</c>.
/// </summary>
/// <remarks>Safe for use by several threads at once. Lone surrogates and all other characters pass through as they are.</remarks>
public sealed class ScriptConverter
{
    private const int BlockLength = 1 << 16;

    private readonly ConversionConfig _config;
    private ConversionRun? _spare; // one run is kept for the next caller, so that a text costs no more than its result

    private ScriptConverter(string name, ConversionConfig config) => (Name, _config) = (name, config);

    /// <summary>The names of all conversions, in ordinal order.</summary>
    public static IReadOnlyList<string> Names => ConversionCatalog.Default.Names;

    /// <summary>The name of this conversion.</summary>
    public string Name { get; }

    /// <summary>The converter of this name, e.g. <c>t2s</c>.</summary>
    /// <exception cref="ArgumentException">There is no such conversion (the message lists those there are), or a term is empty.</exception>
    public static ScriptConverter For(string name, ConversionOptions? options = null)
    {
        var config = ConversionCatalog.Default.Find(name, options ?? ConversionOptions.Default)
            ?? throw new ArgumentException($"There is no conversion '{name}'; there are: {string.Join(", ", Names)}.", nameof(name));
        return new ScriptConverter(name, config);
    }

    /// <summary>Converts a text.</summary>
    public string Convert(ReadOnlySpan<char> text)
    {
        var run = Rent();
        run.Output.Reserve(text.Length + (text.Length / 16));
        run.Add(text, isEnd: true);
        var result = run.Output.Span.ToString();
        Return(run);
        return result;
    }

    /// <summary>Whether a text is another once it is converted.</summary>
    internal bool Changes(ReadOnlySpan<char> text)
    {
        var run = Rent();
        run.Add(text, isEnd: true);
        var changes = !run.Output.Span.SequenceEqual(text);
        Return(run);
        return changes;
    }

    /// <summary>Converts a text into a buffer; false where it is too small (how much was written then means nothing).</summary>
    public bool TryConvert(ReadOnlySpan<char> text, Span<char> destination, out int written)
    {
        var run = Rent();
        run.Add(text, isEnd: true);
        written = run.Output.Length;
        var fits = run.Output.Span.TryCopyTo(destination);
        Return(run);
        return fits;
    }

    /// <summary>Converts a text into a writer, block by block.</summary>
    public void Convert(ReadOnlySpan<char> text, IBufferWriter<char> output)
    {
        var run = Rent();
        do
        {
            var block = text[..Math.Min(text.Length, BlockLength)];
            text = text[block.Length..];
            run.Add(block, isEnd: text.IsEmpty);
            output.Write(run.Output.Span);
            run.Output.Clear();
        }
        while (!text.IsEmpty);
        Return(run);
    }

    /// <summary>Converts all that a reader gives, of any size and with lines of any length, in bounded memory.</summary>
    public void Convert(TextReader input, TextWriter output, CancellationToken cancellation = default)
    {
        var run = Rent();
        var block = ArrayPool<char>.Shared.Rent(BlockLength);
        int read;
        do
        {
            cancellation.ThrowIfCancellationRequested();
            read = input.ReadBlock(block, 0, BlockLength);
            run.Add(block.AsSpan(0, read), isEnd: read < BlockLength);
            output.Write(run.Output.Span);
            run.Output.Clear();
        }
        while (read == BlockLength);
        ArrayPool<char>.Shared.Return(block);
        Return(run);
    }

    /// <summary>Converts UTF-8 to UTF-8, of any size, in bounded memory; broken bytes become U+FFFD, a byte order mark is left out.</summary>
    /// <returns>Whether the text has replacement characters (U+FFFD): part of it was not UTF-8, or was lost before.</returns>
    public bool ConvertUtf8(Stream input, Stream output, CancellationToken cancellation = default)
    {
        var run = Rent();
        var isBroken = Utf8Pipe.Run(input, output, run, cancellation);
        Return(run);
        return isBroken;
    }

    /// <summary>Converts a text and tells where each part of the result came from.</summary>
    /// <remarks>
    /// A code unit that became one other maps to it; a phrase whose replacement differs maps as a whole to the phrase it replaces.
    /// </remarks>
    public MappedText ConvertMapped(string text) => MappedConversion.Run(_config, text);

    private ConversionRun Rent() => Interlocked.Exchange(ref _spare, null) ?? new ConversionRun(_config);

    private void Return(ConversionRun run)
    {
        run.Reset();
        if (Interlocked.CompareExchange(ref _spare, run, null) is not null) run.Dispose();
    }
}
