using Microsoft.AspNetCore.Http;
using NewsKb.Web.Hosting;

namespace NewsKb.Web.Api;

/// <summary>A parameter of an endpoint.</summary>
/// <param name="Name">Its name in the address.</param>
/// <param name="Meaning">What it means, in English.</param>
/// <param name="IsList">Whether it may be given several times.</param>
/// <param name="IsInPath">Whether it stands in the path.</param>
internal sealed record ApiParameter(string Name, string Meaning, bool IsList = false, bool IsInPath = false);

/// <summary>An endpoint of the API: the table of them is what is mapped, and what the description is made from.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Summary">What it answers, in English.</param>
/// <param name="ContentTypes">What it answers with.</param>
/// <param name="Parameters">What it takes.</param>
/// <param name="Answer">How it answers.</param>
internal sealed record ApiEndpoint(
    string Path, string Summary, IReadOnlyList<string> ContentTypes, IReadOnlyList<ApiParameter> Parameters, Func<HttpContext, KnowledgeBasePool, Task> Answer);
