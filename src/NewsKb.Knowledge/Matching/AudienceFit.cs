using System.Numerics;
using NewsKb.Knowledge.Comparison;

namespace NewsKb.Knowledge.Matching;

/// <summary>Holds the phrase that names who gains against an enterprise.</summary>
internal sealed class AudienceFit
{
    private const double OtherWords = 0.6;
    private const double LeastForStaff = 0.4;
    private const int LongestAddressee = 48;
    private readonly List<string> _reasons = [];
    private readonly List<string> _conditions = [];
    private readonly List<string> _misfits = [];

    private AudienceFit()
    {
    }

    /// <summary>How well it fits: 1 for measures for anybody, more where this enterprise is named.</summary>
    public double Score { get; private set; } = 1;

    /// <summary>Whether those who gain are named by the sector of the enterprise.</summary>
    public bool NamesSector { get; private set; }

    public IReadOnlyList<string> Reasons => _reasons;

    public IReadOnlyList<string> Conditions => _conditions;

    public IReadOnlyList<string> Misfits => _misfits;

    /// <summary>Judges by the phrase alone.</summary>
    /// <param name="beneficiary">The phrase; null where the measure names nobody.</param>
    /// <param name="instrument">The instrument: vouchers go to consumers, but firms ask for them.</param>
    /// <param name="request">The enterprise.</param>
    public static AudienceFit Of(string? beneficiary, string instrument, MatchRequest request)
    {
        var fit = new AudienceFit();
        if (beneficiary is null)
        {
            fit._reasons.Add("未限定对象");
            fit.Score = 0.9;
            return fit;
        }
        fit.JudgeKinds(beneficiary, instrument, request);
        fit.JudgeSector(beneficiary, request);
        fit.JudgeSize(beneficiary, request);
        return fit;
    }

    /// <summary>Adds what the running text of the measure and the title of its article say of those who gain, where the phrase did not.</summary>
    public void Refine(string? beneficiary, string text, string? title, MatchRequest request)
    {
        var phrase = beneficiary ?? "";
        if (Addressee(text) is { } addressee && !phrase.Contains(addressee, StringComparison.Ordinal) && !addressee.Contains(phrase, StringComparison.Ordinal))
        {
            var kinds = BeneficiaryKind.Of(addressee);
            if (kinds.All(k => k is "intermediary" or "worker" or "jobseeker" or "vulnerable" or "resident" or "consumer") && EnterpriseSector.Read(addressee).All(s => s != request.Sector))
                Add(_misfits, $"面向{addressee}", OtherWords);
        }
        if (request.Sector is { } sector && EnterpriseSector.Read(phrase).Count == 0)
        {
            if (EnterpriseSector.ReadText(text) is { Count: > 0 } sectors)
            {
                if (sectors.Contains(sector)) Add(_reasons, $"文中提到{sector}", 1.25);
                else Add(_misfits, $"文中针对{string.Join("、", sectors)}", OtherWords);
            }
            else if (EnterpriseSector.ReadText(title) is { Count: > 0 } titled && !titled.Contains(sector)) Add(_conditions, $"文章针对{string.Join("、", titled)}", OtherWords);
        }
        if (request.Size != EnterpriseSizes.None && EnterpriseSize.Read(phrase) == EnterpriseSizes.None && EnterpriseSize.ReadText(text) is var sizes and not EnterpriseSizes.None
            && !IsMostly(sizes, request.Size))
            Add(_misfits, $"文中针对{Chinese(sizes)}", OtherWords);
    }

    /// <summary>Whom a clause speaks of: what stands between 对, 向 or 给 at its start or behind a comma, and the next comma or verb of giving.</summary>
    private static string? Addressee(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('对' or '向') || (i > 0 && !char.IsPunctuation(text[i - 1]))) continue;
            var rest = text.AsSpan(i + 1);
            var end = rest.IndexOfAny('，', '。', '；');
            if (rest.IndexOf("给予", StringComparison.Ordinal) is > 0 and var verb && (end < 0 || verb < end)) end = verb;
            if (end is > 1 and <= LongestAddressee) return rest[..end].ToString();
        }
        return null;
    }

    private void JudgeKinds(string beneficiary, string instrument, MatchRequest request)
    {
        var kinds = BeneficiaryKind.Of(beneficiary);
        var isFarming = request.Sector == "农业";
        if (instrument is "consumption_voucher" or "consumption_promotion") return;
        if (kinds.All(k => k is "consumer" or "resident" or "vulnerable")) _misfits.Add($"面向{beneficiary}，不是企业");
        else if (kinds.All(k => k is "intermediary") && EnterpriseSector.Read(beneficiary).All(s => s != request.Sector)) _misfits.Add($"面向{beneficiary}");
        else if (kinds.All(k => k is "farmer") && !isFarming && request.Sector is not null) _misfits.Add($"面向{beneficiary}");
        else if (kinds.All(k => k is "worker" or "jobseeker"))
        {
            if (IsForStaff(instrument) && request.Need?.Instruments.GetValueOrDefault(instrument) >= LeastForStaff) Add(_conditions, $"由{beneficiary}享受", 0.7);
            else _misfits.Add($"由{beneficiary}享受，不是企业");
        }
        else if (kinds.All(k => k is "founder")) Add(_conditions, $"限{beneficiary}", 0.8);
        if (kinds.Contains("key_enterprise")) Add(_conditions, $"限{beneficiary}", 0.5);
        if (kinds.Contains("hardship_enterprise")) Add(_conditions, $"须为{beneficiary}", 1);
        if (kinds is ["project"]) Add(_conditions, $"须有{beneficiary}", 0.85);
    }

    /// <summary>Instruments that firms ask for on behalf of those who work for them.</summary>
    private static bool IsForStaff(string instrument) =>
        instrument is "employment_subsidy" or "training" or "job_retention_subsidy" or "social_insurance_relief" or "talent_housing" or "platform_matchmaking";

    private void JudgeSector(string beneficiary, MatchRequest request)
    {
        if (request.Sector is not { } sector) return;
        var named = EnterpriseSector.Read(beneficiary);
        if (named.Count == 0) _reasons.Add("不限行业");
        else if (named.Contains(sector) && (EnterpriseSector.Narrowest(beneficiary) ?? sector) == sector)
        {
            NamesSector = true;
            Add(_reasons, $"面向{sector}：{beneficiary}", 1.3);
        }
        else _misfits.Add($"行业不符：限{string.Join("、", named)}");
    }

    private void JudgeSize(string beneficiary, MatchRequest request)
    {
        if (request.Size == EnterpriseSizes.None) return;
        var named = EnterpriseSize.Read(beneficiary);
        if (named == EnterpriseSizes.None) _reasons.Add("不限规模");
        else if (IsMostly(named, request.Size)) Add(_reasons, $"面向{beneficiary}", 1.15);
        else _misfits.Add($"规模不符：限{Chinese(named)}");
    }

    /// <summary>Whether at least half the classes that an enterprise may be in are named: 重点企业 is not for small and medium firms.</summary>
    private static bool IsMostly(EnterpriseSizes named, EnterpriseSizes own) =>
        2 * BitOperations.PopCount((uint)(named & own)) >= BitOperations.PopCount((uint)own);

    private void Add(List<string> list, string sentence, double factor)
    {
        list.Add(sentence);
        Score *= factor;
    }

    private static string Chinese(EnterpriseSizes sizes)
    {
        var names = new List<string>();
        if (sizes.HasFlag(EnterpriseSizes.Individual)) names.Add("个体工商户");
        if (sizes.HasFlag(EnterpriseSizes.Micro)) names.Add("微型企业");
        if (sizes.HasFlag(EnterpriseSizes.Small)) names.Add("小型企业");
        if (sizes.HasFlag(EnterpriseSizes.Medium)) names.Add("中型企业");
        if (sizes.HasFlag(EnterpriseSizes.Large)) names.Add("大型企业");
        return string.Join("、", names);
    }
}
