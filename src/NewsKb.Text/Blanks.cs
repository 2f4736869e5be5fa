using System.Runtime.CompilerServices;

namespace NewsKb.Text;

/// <summary>Tells blanks from other characters.</summary>
internal static class Blanks
{
    private const char Last = '\u3000'; // the ideographic space: no white space stands behind it

    /// <summary>As <see cref="char.IsWhiteSpace(char)"/>, without a look-up for Chinese characters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBlank(this char c) => c <= Last && char.IsWhiteSpace(c);
}
