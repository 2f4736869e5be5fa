using Microsoft.AspNetCore.Builder;
using NewsKb.Web;

namespace NewsKb.Cli.Tests;

/// <summary>The web page and the command line give the same answers.</summary>
[Collection("sample knowledge base")]
public sealed class WebAddressTests(SampleKnowledgeBase sample) : IAsyncLifetime
{
    private readonly HttpClient _client = new();
    private WebApplication? _site;

    public async ValueTask InitializeAsync()
    {
        _site = WebSite.Build(new WebSiteOptions { KnowledgeBasePath = sample.File, Port = 0 });
        await _site.StartAsync(TestContext.Current.CancellationToken);
        _client.BaseAddress = new Uri(_site.Urls.First());
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (_site is not null) await _site.DisposeAsync();
    }

    [Theory]
    [InlineData("/compare.csv?place=西宁&place=张掖", "place_code,place,column,measures,", "compare", "西宁", "张掖")]
    [InlineData("/compare.csv?place=630100&place=620700&by=beneficiary&since=2022", "place_code,place,column,measures,", "compare", "西宁", "张掖", "--by", "beneficiary", "--since", "2022")]
    [InlineData("/match.csv?place=西宁&sector=餐饮&size=小微&need=融资&limit=10", "fits,rank,score,", "match", "--place", "西宁", "--sector", "餐饮", "--size", "小微", "--need", "融资")]
    [InlineData("/lists.csv?place=张掖", "list,name,kind,", "lists", "--place", "张掖")]
    [InlineData("/lists.csv?place=西宁&since=2022&until=2022", "list,name,kind,", "lists", "--place", "西宁", "--since", "2022", "--until", "2022")]
    public async Task A_csv_address_holds_what_the_command_writes(string address, string heading, params string[] args)
    {
        using var response = await _client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal("text/csv; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        var written = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var command = sample.Run([.. args, "--format", "csv"]);
        Assert.Equal(0, command.ExitCode);
        Assert.StartsWith(heading, command.Output);
        Assert.True(command.OutputLines.Length > 2);
        Assert.Equal(command.OutputLines, written.TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
