using System.Text;
using NewsKb.Documents;
using NewsKb.Extraction;

namespace NewsKb.Fuzz;

/// <summary>Sentences of nothing but digits, numerals, units and the signs between them.</summary>
public static class NumberFuzz
{
    private static readonly string[] Pieces =
    [
        "0", "1", "7", "9", "20", "365", "2022", "999999999999999999999999999", "0.0000000000000000000000000001", "一", "二", "两", "三", "五", "九", "零", "〇", "十", "百", "千", "万", "亿", "萬", "億", "兆", "半",
        "壹", "佰", "仟", "多", "余", "几", "数", "来", "第", ".", "点", "，", ",", "、", "/", ":", "：", "比", "至", "到", "-", "—", "~", "%", "％", "‰", "成", "折", "倍", "分之", "又", "个", "个百分点", "基点", "元", "万元",
        "角", "分", "美元", "港元", "人民币", "家", "户", "人次", "平方米", "亩", "吨", "年", "月", "日", "天", "小时", "时", "周年", "岁", "k", "K", "e9", "E28", "约", "近", "超", "最高", "不超过", "分别为", "其中", "和", " ", "\n", "+", "×",
    ];

    public static TheoryData<int> Seeds { get; } = Seeding.Of(10);

    [Theory]
    [MemberData(nameof(Seeds))]
    public static void AnyRowOfNumeralsIsReadOrLeft(int seed)
    {
        var random = new Random(seed);
        var found = 0;
        for (var i = 0; i < 100; i++)
        {
            var page = new StringBuilder("本市消息\n");
            for (var sentence = 0; sentence < 20; sentence++)
            {
                page.Append("企业得到");
                for (var piece = random.Next(1, 16); piece > 0; piece--) page.Append(Pieces[random.Next(Pieces.Length)]);
                page.Append("。\n");
            }
            var document = DocumentReader.Read(new SourceFile($"{seed}-{i}", Encoding.UTF8.GetBytes(page.ToString())));
            var articles = Annotator.AnnotatePage(document.Articles);
            Laws.Check(document, articles);
            found += articles.Sum(a => a.Figures.Count);
        }
        Assert.True(found > 500, $"only {found} figures were found");
    }
}
