using System.Diagnostics;
using Kuje.Umbraco.Embedded.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Benchmarks;

/// <summary>How long an editor waits in the backoffice: for its start, and from a click in the tree to the open document.</summary>
internal static class BackofficeBenchmark
{
    private const string Password = "Correct-horse-7-battery";
    private const int Clicks = 20;

    public static async Task RunAsync(int[] sizes)
    {
        Console.WriteLine("| documents | start, empty cache | start, warm cache | requests of a warm start | click to open branch | click to content, median | worst |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (int size in sizes)
            await MeasureAsync(size);
    }

    private static async Task MeasureAsync(int size)
    {
        string folder = await SeededSite.FolderAsync(size);
        string username = await GiveAdministratorPasswordAsync(folder);
        using SiteProcess site = await SiteProcess.StartAsync(folder);
        using IPlaywright playwright = await Playwright.CreateAsync();
        string chromium = Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? "/usr/bin/chromium";
        await using IBrowser browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = ["--no-sandbox", "--disable-gpu"] });
        IPage page = await browser.NewPageAsync(new() { BaseURL = site.Client.BaseAddress!.ToString(), Locale = "fi-FI", ViewportSize = new() { Width = 1400, Height = 900 } });

        await page.GotoAsync("/umbraco");
        await page.Locator("#username").FillAsync(username);
        await page.Locator("#password").FillAsync(Password);
        var watch = Stopwatch.StartNew();
        await page.Locator("button[type=submit]").ClickAsync();
        await page.Locator("umb-section-main").WaitForAsync();
        TimeSpan cold = watch.Elapsed;

        var requests = 0;
        page.Request += (_, _) => requests++;
        watch.Restart();
        await page.GotoAsync("/umbraco/section/content");
        ILocator roots = page.Locator("umb-document-tree-item");
        await roots.First.WaitForAsync();
        TimeSpan warm = watch.Elapsed;
        int warmRequests = requests;

        // The vocabulary's branches show their documents in the tree; lists show theirs in pages.
        ILocator branch = roots.Filter(new() { HasText = "Sanasto" }).First;
        watch.Restart();
        await branch.Locator("#caret-button").First.ClickAsync();
        await branch.Locator("umb-document-tree-item").First.WaitForAsync();
        TimeSpan opened = watch.Elapsed;

        ILocator items = branch.Locator("umb-document-tree-item");
        int count = await items.CountAsync();
        var times = new List<TimeSpan>();
        for (var i = 0; i < Clicks; i++)
        {
            ILocator label = items.Nth(i % count).Locator("span#label").First;
            string name = await label.InnerTextAsync();
            watch.Restart();
            await label.ClickAsync();
            await page.WaitForFunctionAsync(
                """
                name => {
                    const find = root => {
                        for (const element of root.querySelectorAll('*')) {
                            if (element.getAttribute('data-mark') === 'input:entity-name') return element;
                            const inner = element.shadowRoot && find(element.shadowRoot);
                            if (inner) return inner;
                        }
                    };
                    return find(document)?.value === name;
                }
                """,
                name);
            times.Add(watch.Elapsed);
        }

        times.Sort();
        Console.WriteLine(
            $"| {size:N0} | {cold.TotalSeconds:F1} s | {warm.TotalSeconds:F1} s | {warmRequests} | {opened.TotalMilliseconds:F0} ms "
            + $"| {times[times.Count / 2].TotalMilliseconds:F0} ms | {times[^1].TotalMilliseconds:F0} ms |");
    }

    private static async Task<string> GiveAdministratorPasswordAsync(string folder)
    {
        await using WebApplication app = await SeededSite.StartAsync(folder);
        var users = app.Services.GetRequiredService<IUserService>();
        IUser administrator = (await users.GetAsync(Constants.Security.SuperUserKey))!;
        app.Services.GetRequiredService<UserPasswords>().Set(administrator, Password, DateTime.UtcNow);
        users.Save(administrator);
        return administrator.Username;
    }
}
