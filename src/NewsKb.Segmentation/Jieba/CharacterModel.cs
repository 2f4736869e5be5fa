using System.Buffers;
using System.Runtime.CompilerServices;
using NewsKb.Segmentation.Lexicon;
using NewsKb.Text.Tables;

namespace NewsKb.Segmentation.Jieba;

/// <summary>
/// jieba's <c>finalseg</c>: a hidden Markov model over places in a word (B, M, E, S) that joins characters no dictionary word covers.
/// The layout of its table is described at <c>FinalSegCompiler</c> in <c>dictionaries/tool</c>.
/// </summary>
internal sealed unsafe class CharacterModel
{
    private const int B = 0, M = 1, E = 2, S = 3;

    private static readonly Lazy<CharacterModel> Shared = new(() => new CharacterModel(MappedResource.Open(typeof(CharacterModel).Assembly, "finalseg.bin")));

    private readonly MappedResource _memory;
    private readonly double* _start;
    private readonly double* _emissions;
    private readonly double _bToM, _bToE, _mToM, _mToE, _eToB, _eToS, _sToB, _sToS;

    private CharacterModel(MappedResource memory)
    {
        _memory = memory;
        _start = (double*)memory.Start;
        _emissions = _start + 20;
        (_bToM, _bToE) = (From(B, M), From(B, E));
        (_mToM, _mToE) = (From(M, M), From(M, E));
        (_eToB, _eToS) = (From(E, B), From(E, S));
        (_sToB, _sToS) = (From(S, B), From(S, S));
    }

    public static CharacterModel Default => Shared.Value;

    private double From(int state, int next) => _start[4 + (4 * state) + next];

    /// <summary>Cuts a run of Han characters that starts at <paramref name="offset"/> of the whole text; words of <paramref name="split"/> fall apart.</summary>
    [SkipLocalsInit]
    public void Cut(ReadOnlySpan<char> run, int offset, HashSet<string>? split, List<Token> into)
    {
        var rented = run.Length > 512 ? ArrayPool<byte>.Shared.Rent(run.Length) : null;
        Span<byte> previous = rented ?? stackalloc byte[512];
        var state = Viterbi(run, previous);
        for (var i = run.Length - 1; i >= 0; i--) // from here on previous[i] is the state of character i
        {
            var before = (previous[i] >> (2 * state)) & 3;
            previous[i] = (byte)state;
            state = before;
        }
        int begin = 0, next = 0;
        for (var i = 0; i < run.Length; i++)
        {
            if (previous[i] == B) begin = i;
            else if (previous[i] is E or S)
            {
                if (previous[i] == S) begin = i;
                next = i + 1;
                Add(run, begin, next, offset, split, into);
            }
        }
        if (next < run.Length) Add(run, next, run.Length, offset, split, into);
        if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
    }

    private static void Add(ReadOnlySpan<char> run, int begin, int end, int offset, HashSet<string>? split, List<Token> into)
    {
        if (split?.GetAlternateLookup<ReadOnlySpan<char>>().Contains(run[begin..end]) != true) into.Add(new Token(offset + begin, end - begin));
        else
            for (var i = begin; i < end; i++) into.Add(new Token(offset + i, 1));
    }

    /// <summary>
    /// Fills in, for each character and each of its states, the best state before (two bits each); returns the best last state. Of equal
    /// probabilities the state whose letter comes later wins, as in Python's <c>max</c> over pairs; sums are taken in jieba's order.
    /// </summary>
    private int Viterbi(ReadOnlySpan<char> run, Span<byte> previous)
    {
        var emission = _emissions + (4 * (run[0] - Characters.FirstHan));
        double b = _start[B] + emission[B], m = _start[M] + emission[M], e = _start[E] + emission[E], s = _start[S] + emission[S];
        for (var i = 1; i < run.Length; i++)
        {
            emission = _emissions + (4 * (run[i] - Characters.FirstHan));
            double eb = e + _eToB + emission[B], sb = s + _sToB + emission[B];
            double bm = b + _bToM + emission[M], mm = m + _mToM + emission[M];
            double be = b + _bToE + emission[E], me = m + _mToE + emission[E];
            double es = e + _eToS + emission[S], ss = s + _sToS + emission[S];
            previous[i] = (byte)((sb >= eb ? S : E) | ((mm >= bm ? M : B) << (2 * M)) | ((me >= be ? M : B) << (2 * E)) | ((ss >= es ? S : E) << (2 * S)));
            (b, m, e, s) = (Math.Max(eb, sb), Math.Max(bm, mm), Math.Max(be, me), Math.Max(es, ss));
        }
        return s >= e ? S : E;
    }
}
