using System.Text;
using NewsKb.Documents;
using NewsKb.Text;

namespace NewsKb.Extraction.Tests;

public class AnnotatorTests
{
    private const string Page = """
        西宁：惠企政策送到店门口

        西宁晚报5月18日讯 记者从西宁市人社局获悉，截至4月底，全市已为310户小微企业发放稳岗补贴260万元。

        我市對吸納失業人員的餐飲企業，按每人800元給予補貼，單戶最高2萬元。

        走访中收集问题40件，其中融资类18件、用工类22件。
        """;

    [Fact]
    public void All_facts_of_an_article_map_back_to_its_source()
    {
        var source = Read(Page, out var article);
        var annotated = Annotator.Annotate(article);
        var facts = annotated.Figures.Concat<Fact>(annotated.Dates).Concat(annotated.Places).Concat(annotated.Organizations).Concat(annotated.Measures).Concat(annotated.Problems).ToList();
        Assert.NotEmpty(facts);
        foreach (var fact in facts)
        {
            Assert.Equal(fact.Text, fact.Span.Of(article.Body.Text).ToString());
            Assert.Equal(fact.Text, ScriptConverter.For("t2s").Convert(fact.SourceSpan.Of(source).ToString()));
        }
    }

    [Fact]
    public void Measures_problems_place_and_relief_are_read()
    {
        Read(Page, out var article);
        var annotated = Annotator.Annotate(article);
        Assert.True(annotated.IsReliefNews);
        Assert.Equal("630100", annotated.Place?.Code);
        Assert.Equal(["job_retention_subsidy", "employment_subsidy", "enterprise_liaison"], annotated.Measures.Select(m => m.Instrument));
        Assert.Equal([MeasureStatus.Delivered, MeasureStatus.InForce, MeasureStatus.Delivered], annotated.Measures.Select(m => m.Status));
        Assert.Equal("800元", annotated.Measures[1].Amount?.Text);
        Assert.All(annotated.Measures, m => Assert.Equal("630100", m.Place));
        Assert.Equal([18, 22], annotated.Problems.Select(p => p.Count));
    }

    [Fact]
    public void Half_width_marks_read_like_full_width_ones_and_stay_as_printed()
    {
        Read(Page, out var printed);
        var full = Facts(printed);
        Read(Page.Replace("，", ",", StringComparison.Ordinal).Replace("：", ":", StringComparison.Ordinal), out var article);
        var half = Facts(article);
        Assert.Equal(full.Select(f => f.Text.Replace('，', ',')), half.Select(f => f.Text));
        Assert.Contains(half, f => f.Text.Contains(','));
        Assert.All(half, f => Assert.Equal(f.Text, f.Span.Of(article.Body.Text).ToString()));
    }

    [Theory]
    [InlineData("到年底,全市(含县区)共投放1,200元:分2:1两份!", "到年底，全市（含县区）共投放1,200元：分2:1两份！")]
    [InlineData("3%,5%;a,b", "3%，5%；a,b")]
    [InlineData("发文(2020)5号,一期(5G)项目f(x)", "发文（2020）5号，一期（5G）项目f(x)")]
    [InlineData("设(a(b)c)两类,(1)对企业\n(2)a(b)c)", "设（a(b)c）两类，（1）对企业\n(2)a(b)c)")]
    [InlineData("", "")]
    public void Marks_between_digits_or_letters_are_no_prose(string text, string widened) => Assert.Equal(widened, ChinesePunctuation.Widen(text));

    [Fact]
    public void The_place_of_an_option_stands_over_the_text()
    {
        Read(Page, out var article);
        Assert.Equal("620700", Annotator.Annotate(article, new AnnotationOptions { PlaceCode = "620700" }).Place?.Code);
    }

    [Fact]
    public void An_explanation_names_rule_and_words_of_each_slot()
    {
        Read(Page, out var article);
        var explanation = Annotator.Explain(article);
        Assert.True(explanation.IsReliefNews);
        Assert.Equal(3, explanation.Measures.Count);
        var instrument = Assert.Single(explanation.Measures[0].Slots, s => s.Slot == "instrument");
        Assert.Equal("heaviest_words", instrument.Rule);
        Assert.Contains("稳岗", instrument.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("，。；、")]
    [InlineData("\n\n\n")]
    public void Empty_bodies_give_no_facts(string body)
    {
        var article = new Article { Source = "-", Number = 1, Id = "0", Body = MappedText.Identity(body), SourceSpan = new TextSpan(0, body.Length) };
        var annotated = Annotator.Annotate(article);
        Assert.Empty(annotated.Measures);
        Assert.False(annotated.IsReliefNews);
    }

    [Fact]
    public void A_lost_number_is_warned_of_once()
    {
        Read("岭南市出台措施\n\n对招用失业人员的企业，最高补贴万元。市区设岗位万个。\n\n新政自月日起执行，企业贷款利率下调％。", out var article);
        var warnings = Annotator.Annotate(article).Warnings.Where(w => w.Kind == "missing_digits").ToList();
        Assert.NotEmpty(warnings);
        Assert.Equal(warnings.Count, warnings.DistinctBy(w => w.Span!.Value.End).Count());
    }

    private static List<Fact> Facts(Article article)
    {
        var annotated = Annotator.Annotate(article);
        return [.. annotated.Figures.Concat<Fact>(annotated.Dates).Concat(annotated.Places).Concat(annotated.Organizations).Concat(annotated.Measures).Concat(annotated.Problems)];
    }

    private static string Read(string page, out Article article)
    {
        var document = DocumentReader.Read(new SourceFile("page.txt", Encoding.UTF8.GetBytes(page)));
        article = Assert.Single(document.Articles);
        return document.Text;
    }
}
