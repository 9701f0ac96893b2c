using System.Net.Http.Json;
using Kuje.Umbraco.Tests.Site;
using Microsoft.Playwright;
using Umbraco.Cms.Core;

namespace Kuje.Umbraco.Tests.Browser;

/// <summary>One site with demo content, as a process of its own, and one Chromium for all tests of this namespace.</summary>
[SetUpFixture]
public sealed class BrowserSite
{
    internal const string AdministratorEmail = "yllapito@example.org";
    internal const string OfficerEmail = "tiedottaja@example.org";
    internal const string WriterEmail = "kirjoittaja@example.org";
    internal const string Password = "Correct-horse-7-battery";

    // Milliseconds, enough for a slow machine under load: only what fails waits this long.
    private const int Patience = 60_000;

    private static SiteProcess? _site;
    private static IPlaywright? _playwright;
    private static IBrowser? _chromium;
    private static string? _folder;

    internal static Uri Address => _site!.Address;

    internal static HttpClient Http => _site!.Client;

    [OneTimeSetUp]
    public static async Task StartAsync()
    {
        if (Chromium.Find() is not { } executable)
        {
            Require(Chromium.Missing);
            return;
        }

        _folder = SiteProcess.NewFolder();
        _site = await SiteProcess.Start(
            _folder,
            environment: "Development",
            settings:
            [
                ("Umbraco:CMS:Unattended:InstallUnattended", "true"),
                ("Umbraco:CMS:Unattended:UnattendedUserName", "Ylläpito"),
                ("Umbraco:CMS:Unattended:UnattendedUserEmail", AdministratorEmail),
                ("Umbraco:CMS:Unattended:UnattendedUserPassword", Password),
            ]).ReadyAsync();
        using HttpResponseMessage page = await _site.Client.GetAsync("/umbraco");
        if (!(await page.Content.ReadAsStringAsync()).Contains("<umb-app>", StringComparison.Ordinal))
            Require("The site was built without the backoffice: install Node.js 20 or newer and build again.");

        await AddUserAsync("Tiina Tiedottaja", OfficerEmail, Constants.Security.EditorGroupKey);
        await AddUserAsync("Kaisa Kirjoittaja", WriterEmail, Constants.Security.WriterGroupKey);
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _chromium = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = Chromium.Arguments });
    }

    [OneTimeTearDown]
    public static async Task StopAsync()
    {
        if (_chromium is not null)
            await _chromium.DisposeAsync();
        _playwright?.Dispose();
        if (_site is not null)
            await _site.DisposeAsync();
        if (_folder is not null)
            System.IO.Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A browser window of its own: no cookies, Finnish first.</summary>
    internal static async Task<BackofficeTab> OpenAsync(string language = "fi-FI", bool javaScript = true)
    {
        IBrowserContext context = await _chromium!.NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            Locale = language,
            JavaScriptEnabled = javaScript,
            ViewportSize = new() { Width = 1400, Height = 900 },
        });
        context.SetDefaultTimeout(Patience);
        IPage page = await context.NewPageAsync();
        if (Environment.GetEnvironmentVariable("BROWSER_SLOWDOWN") is { Length: > 0 } times)
        {
            ICDPSession session = await context.NewCDPSessionAsync(page);
            await session.SendAsync(
                "Emulation.setCPUThrottlingRate", new() { ["rate"] = double.Parse(times, System.Globalization.CultureInfo.InvariantCulture) });
        }

        return new BackofficeTab(page);
    }

    private static async Task AddUserAsync(string name, string email, Guid group)
    {
        var id = Guid.NewGuid();
        using var administrator = new Embedded.ManagementApi.Browser(Address);
        await administrator.SignInAsync(AdministratorEmail, Password);
        using HttpResponseMessage created = await administrator.Http.PostAsJsonAsync(
            Embedded.ManagementApi.Browser.Api + "/user",
            new { id, email, userName = email, name, kind = "Default", userGroupIds = new[] { new { id = group } } });
        created.EnsureSuccessStatusCode();
        using HttpResponseMessage changed = await administrator.Http.PostAsJsonAsync(
            $"{Embedded.ManagementApi.Browser.Api}/user/{id}/change-password", new { newPassword = Password });
        changed.EnsureSuccessStatusCode();
    }

    /// <summary>A machine without what these tests need passes over them; the build server does not.</summary>
    private static void Require(string what)
    {
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(what);
        Assert.Ignore(what);
    }
}
