using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Kuje.Umbraco.Tests.Browser;

/// <summary>A page that notes what goes wrong behind it: errors in the console and requests that fail.</summary>
internal sealed class BackofficeTab : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _problems = new();

    public BackofficeTab(IPage page)
    {
        Page = page;
        Watch(page);
        // Windows that this one opens, as for signing in again.
        page.Context.Page += (_, opened) => Watch(opened);
    }

    public IPage Page { get; }

    public IReadOnlyCollection<string> Problems => _problems;

    public ILocator this[string selector] => Page.Locator(selector);

    /// <summary>An element that the client marks for tests, as <c>workspace-action:…</c>.</summary>
    public ILocator Marked(string mark) => Page.Locator($"[data-mark='{mark}']");

    public async Task SignInAsync(string username, string password = BrowserSite.Password, string address = "/umbraco")
    {
        await Page.GotoAsync(address);
        await SubmitSignInAsync(Page, username, password);
        await this["umb-section-main"].WaitForAsync();
    }

    public static async Task SubmitSignInAsync(IPage page, string username, string password = BrowserSite.Password)
    {
        await page.Locator("#username").FillAsync(username);
        await page.Locator("#password").FillAsync(password);
        await page.Locator("button[type=submit]").ClickAsync();
    }

    /// <summary>Fails with each violation that keeps somebody out (serious or critical), and where.</summary>
    public async Task ShouldBeAccessibleAsync(string? within = null)
    {
        var options = new AxeRunOptions { ResultTypes = new HashSet<ResultType> { ResultType.Violations } };
        AxeResult result = within is null ? await Page.RunAxe(options) : await Page.Locator(within).RunAxe(options);
        string[] violations = [.. result.Violations
            .Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => $"{violation.Id}: {violation.Help} at {string.Join("; ", violation.Nodes.Select(node => node.Html))}")];
        Assert.That(violations, Is.Empty);
    }

    public void ShouldHaveNoProblems() => Assert.That(_problems, Is.Empty);

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    private void Watch(IPage page)
    {
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                _problems.Enqueue($"console: {message.Text} ({message.Location})");
        };
        page.PageError += (_, error) => _problems.Enqueue($"uncaught: {error}");
        page.Response += (_, response) =>
        {
            if (response.Status >= 400)
                _problems.Enqueue($"{response.Status} {response.Request.Method} {response.Url}");
        };
        page.RequestFailed += (_, request) =>
        {
            // What was under way when the user went elsewhere is not a failure.
            if (request.Failure != "net::ERR_ABORTED")
                _problems.Enqueue($"{request.Failure} {request.Method} {request.Url}");
        };
    }
}
