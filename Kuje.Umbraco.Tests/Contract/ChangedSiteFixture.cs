using System.Text.Json.Nodes;
using Kuje.Umbraco.Tests.Embedded;
using Umbraco.Cms.Core.DependencyInjection;

namespace Kuje.Umbraco.Tests.Contract;

/// <summary>A copy of the contract's site, for tests that change it.</summary>
[NonParallelizable]
public abstract class ChangedSiteFixture
{
    protected const string Root = "/umbraco/delivery/api/v2";

    private Engine? _engine;
    private string? _folder;

    private protected Engine Engine => _engine!;

    private protected HttpClient Http { get; private set; } = null!;

    protected virtual IEnumerable<KeyValuePair<string, string?>> Settings => [];

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _folder = System.IO.Directory.CreateTempSubdirectory("kuje-contract-").FullName;
        foreach (string file in System.IO.Directory.EnumerateFiles(ContractSite.Folder, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(_folder, Path.GetRelativePath(ContractSite.Folder, file));
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        _engine = await Engine.StartAsync(_folder, [new("Umbraco:CMS:DeliveryApi:ApiKey", ContractSite.ApiKey), .. Settings], Configure, listen: true);
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = _engine.Address };
        await ChangeAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        Http?.Dispose();
        if (_engine is not null)
            await _engine.StopAsync();
        if (_folder is not null)
            System.IO.Directory.Delete(_folder, recursive: true);
    }

    private protected virtual void Configure(IUmbracoBuilder builder)
    {
    }

    /// <summary>What the fixture's tests find changed.</summary>
    protected virtual Task ChangeAsync() => Task.CompletedTask;

    protected async Task<HttpResponseMessage> SendAsync(string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Root + address);
        foreach ((string name, string value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Http.SendAsync(request);
    }

    protected async Task<JsonNode> GetAsync(string address, params (string Name, string Value)[] headers)
    {
        using HttpResponseMessage response = await SendAsync(address, headers);
        string body = await response.Content.ReadAsStringAsync();
        Assert.That((int)response.StatusCode, Is.EqualTo(200), $"{address}\n{body}\n{Engine.Log.Errors.LastOrDefault()?.Exception}");
        return JsonNode.Parse(body)!;
    }

    protected async Task<int> StatusAsync(string address, params (string Name, string Value)[] headers)
    {
        using HttpResponseMessage response = await SendAsync(address, headers);
        return (int)response.StatusCode;
    }

    protected async Task<string[]> NamesAsync(string query, params (string Name, string Value)[] headers) =>
        [.. ((JsonArray)(await GetAsync("/content?fields=&take=100&" + query, headers))["items"]!).Select(item => (string)item!["name"]!)];
}
