using System.CommandLine;
using NewsKb.Knowledge.Matching;
using NewsKb.Text;

namespace NewsKb.Cli.Options;

/// <summary>An enterprise as users describe it: place, sector, size, need.</summary>
internal sealed class ProfileOptions
{
    private readonly Option<string?> _place = new("--place") { Description = "Where the enterprise is.", HelpName = "PLACE" };
    private readonly Option<string?> _sector = new("--sector") { Description = "Its sector, e.g. 餐饮, 制造业, 旅行社.", HelpName = "NAME" };
    private readonly Option<string?> _size = new("--size") { Description = "Its size, e.g. 个体工商户, 小微, 中小, 规上.", HelpName = "NAME" };
    private readonly Option<string?> _need = new("--need") { Description = "What it asks for, e.g. 融资, 用工, 房租, 税费.", HelpName = "NAME" };
    private readonly Option<string?> _on = new("--on") { Description = "Leave out measures that had ended by this day.", HelpName = "DATE" };
    private readonly Option<int> _limit = new("--limit") { Description = "How many measures to show, 1 to 1000.", DefaultValueFactory = _ => 10, HelpName = "N" };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _place, _sector, _size, _need, _on, _limit }) command.Options.Add(option);
    }

    /// <summary>The enterprise, and its description in a few words.</summary>
    /// <exception cref="UserErrorException">Nothing is given, or a value is not known; the line names the nearest.</exception>
    public (MatchRequest Request, string Profile) Read(ParseResult parse)
    {
        var values = new[] { _place, _sector, _size, _need }.Select(parse.GetValue).OfType<string>().ToList();
        if (values.Count == 0) throw new UserErrorException("no enterprise: give --place, --sector, --size or --need, e.g. newskb match --place 西宁 --sector 餐饮 --size 小微 --need 融资");
        var request = new MatchRequest
        {
            Place = parse.GetValue(_place) is { } place ? PlaceArguments.Resolve(place) : null,
            Sector = parse.GetValue(_sector) is { } sector ? Sector(sector) : null,
            Size = parse.GetValue(_size) is { } size ? Size(size) : EnterpriseSizes.None,
            Need = parse.GetValue(_need) is { } need ? Need(need) : null,
            On = Values.Date(parse.GetValue(_on), "--on"),
            Limit = parse.GetValue(_limit) is >= 1 and <= 1000 and var n ? n : throw new UserErrorException($"--limit {parse.GetValue(_limit)}: give 1 to 1000"),
        };
        return (request, string.Join('，', values));
    }

    private static string Sector(string text) =>
        EnterpriseSector.Read(Simplified(text)) is [var sector, ..] ? sector : throw Unknown("sector", text, EnterpriseSector.Words, EnterpriseSector.All);

    private static EnterpriseSizes Size(string text) =>
        EnterpriseSize.Read(Simplified(text)) is var size and not EnterpriseSizes.None ? size : throw Unknown("size", text, EnterpriseSize.Words, EnterpriseSize.Choices);

    private static EnterpriseNeed Need(string text) =>
        EnterpriseNeed.Find(Simplified(text)) ?? throw Unknown("need", text, EnterpriseNeed.Terms, EnterpriseNeed.Terms.Select(t => EnterpriseNeed.Find(t)!.Name).Distinct());

    private static UserErrorException Unknown(string what, string text, IEnumerable<string> known, IEnumerable<string> all)
    {
        var near = Spelling.Nearest(text, known);
        return new UserErrorException($"no {what} is called '{text}'; {(near.Count > 0 ? $"did you mean {string.Join(" or ", near)}?" : "there are: " + string.Join(", ", all))}");
    }

    private static string Simplified(string text) => ScriptConverter.For("t2s").Convert(text);
}
