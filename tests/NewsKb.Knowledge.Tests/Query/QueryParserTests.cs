using FsCheck;
using FsCheck.Fluent;
using NewsKb.Knowledge.Query;
using NewsKb.Knowledge.Search;
using NewsKb.Knowledge.Store;

namespace NewsKb.Knowledge.Tests.Query;

public static class QueryParserTests
{
    private static readonly Gen<string> Pieces = Gen.Elements(
        "贷款", "贴息", "OR", "-", "－", "\"", "“", "”", "「", "」", " ", "\u3000", ":", "：", "place", "amount", "date", "publisher", "instrument", "beneficiary",
        "西宁", ">", "<", "=", "..", "2020", "2020-03", "9999-12-31", "0001-01-01", "100万", "1e9", "元", "a", "🙂", "\0");

    [Fact]
    public static void Any_text_is_a_query_or_an_error_that_points_into_it() => Prop.ForAll(Pieces.ListOf().ToArbitrary(), pieces =>
    {
        var query = string.Concat(pieces);
        try
        {
            var parsed = QueryParser.Parse(query);
            _ = FieldConditions.Of(new NameTable(), new SearchRequest { Query = query }, parsed.Fields);
            return parsed.Groups.SelectMany(g => g).Concat(parsed.Excluded).All(t => query.AsSpan(t.Position, t.Text.Length).SequenceEqual(t.Text))
                && parsed.Fields.All(f => query.AsSpan(f.Position, f.Value.Length).SequenceEqual(f.Value));
        }
        catch (QuerySyntaxException e)
        {
            return e.Message.Length > 0 && e.Position >= 0 && e.Position <= query.Length;
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(12));

    [Fact]
    public static void What_is_written_is_what_is_read() => Prop.ForAll(Queries().ToArbitrary(), parts =>
    {
        var parsed = QueryParser.Parse(string.Join("  ", parts.Select(p => p.Written)));
        return parsed.Groups.Select(g => string.Join('|', g.Select(t => t.Text + t.IsPhrase))).SequenceEqual(parts.Where(p => p.Kind == 'g').Select(p => p.Read))
            && parsed.Excluded.Select(t => t.Text + t.IsPhrase).SequenceEqual(parts.Where(p => p.Kind == '-').Select(p => p.Read))
            && parsed.Fields.Select(f => $"{f.Name}={f.Value}").SequenceEqual(parts.Where(p => p.Kind == 'f').Select(p => p.Read));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Theory]
    [InlineData("date:\"\"", 6)]
    [InlineData("amount:\"\"", 8)]
    [InlineData("place:\"\"", 7)]
    [InlineData("date:>9999-12-31", 6)]
    [InlineData("date:<0001-01-01", 6)]
    [InlineData("date:9999-12", 5)]
    [InlineData("date:2020..2019", 5)]
    [InlineData("贷款 - 贴息", 3)]
    [InlineData("贷款 “贴息", 3)]
    [InlineData("贷款 OR OR 贴息", 6)]
    public static void An_error_points_at_the_character(string query, int position) => Assert.Equal(
        position,
        Assert.Throws<QuerySyntaxException>(() => FieldConditions.Of(new NameTable(), new SearchRequest { Query = query }, QueryParser.Parse(query).Fields)).Position);

    private static Gen<List<(char Kind, string Written, string Read)>> Queries()
    {
        var word = Gen.Elements("贷款", "稳岗补贴", "2020", "OPEC", "abc").Select(w => (Written: w, Read: w + false));
        var text = Gen.OneOf(word, Gen.Elements("贷款 贴息", "a：b", "-x").Select(p => (Written: $"\"{p}\"", Read: p + true)));
        var group = text.NonEmptyListOf().Select(texts => ('g', string.Join(" OR ", texts.Select(t => t.Written)), string.Join('|', texts.Select(t => t.Read))));
        var excluded = text.Select(t => ('-', "-" + t.Written, t.Read));
        var field = Gen.Elements(("place:西宁", "place=西宁"), ("AMOUNT:>100万", "amount=>100万"), ("date：2020-03..", "date=2020-03..")).Select(f => ('f', f.Item1, f.Item2));
        return Gen.OneOf(group, excluded, field).ListOf();
    }
}
