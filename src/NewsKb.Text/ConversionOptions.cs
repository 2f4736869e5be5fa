namespace NewsKb.Text;

/// <summary>How <see cref="ScriptConverter"/> converts.</summary>
public sealed record ConversionOptions
{
    /// <summary>The defaults: what OpenCC does by default.</summary>
    public static ConversionOptions Default { get; } = new();

    /// <summary>
    /// Whether simplified forms from the later extension blocks may be written, which many fonts show as an empty box
    /// (OpenCC: <c>may_output_tofu</c>). Default true.
    /// </summary>
    public bool AllowRareOutput { get; init; } = true;
}
