namespace NewsKb.Text;

/// <summary>How many characters of a text tell its script.</summary>
/// <param name="Simplified">Characters that only simplified text has.</param>
/// <param name="Traditional">Characters that only traditional text has.</param>
public readonly record struct ScriptShares(int Simplified, int Traditional)
{
    private const int StrayCharacters = 2;
    private const double StrayShare = 0.05;

    /// <summary>The share of simplified characters among those that tell, from 0 to 1; 1 where none tells.</summary>
    public double SimplifiedShare => Simplified + Traditional == 0 ? 1 : (double)Simplified / (Simplified + Traditional);

    /// <summary>The script: mixed where the rarer one has more than two characters and at least a twentieth of those that tell.</summary>
    public ChineseScript Script
    {
        get
        {
            var rarer = Math.Min(Simplified, Traditional);
            if (rarer > StrayCharacters && rarer >= StrayShare * (Simplified + Traditional)) return ChineseScript.Mixed;
            return Traditional > Simplified ? ChineseScript.Traditional : ChineseScript.Simplified;
        }
    }
}
