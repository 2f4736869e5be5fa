namespace NewsKb.Text;

/// <summary>The script a text is printed in.</summary>
public enum ChineseScript
{
    /// <summary>Simplified characters (also: no character that tells).</summary>
    Simplified,

    /// <summary>Traditional characters.</summary>
    Traditional,

    /// <summary>Both, beyond a stray character.</summary>
    Mixed,
}
