using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Kuje.Umbraco.Tests.Browser;

/// <summary>The content section in an editor's hands: finds by what the client calls things, not by where they are.</summary>
internal sealed class DocumentEditor(BackofficeTab tab)
{
    public ILocator TreeItem(string name) => tab["umb-document-tree-item span#label"].Filter(new() { HasTextRegex = new Regex($"^{Regex.Escape(name)}$") }).First;

    public ILocator Property(string alias) => tab.Marked("property:" + alias);

    public ILocator Name => tab.Marked("input:entity-name").Locator("input").First;

    /// <summary>Opens the list below a hub that holds one kind of document.</summary>
    public async Task OpenListAsync(string hub, string list)
    {
        await tab.Page.GotoAsync("/umbraco/section/content");
        await tab["umb-document-tree-item"].Filter(new() { HasText = hub }).First.Locator("#caret-button").First.ClickAsync();
        await TreeItem(list).ClickAsync();
    }

    public async Task CreateInListAsync(string name)
    {
        await tab["umb-create-document-collection-action"].First.ClickAsync();
        await Property("summary").Locator("textarea").WaitForAsync();
        await Name.FillAsync(name);
    }

    public Task OpenTabAsync(string key) => tab.Marked("content-tab:tab/%23" + key).First.ClickAsync();

    public Task OpenViewAsync(string alias) => tab.Marked("workspace:view-link:" + alias).First.ClickAsync();

    public Task WriteAsync(string alias, string text) => Property(alias).Locator("input, textarea").First.FillAsync(text);

    public Task ChooseAsync(string alias, string value) => Property(alias).Locator("select").SelectOptionAsync(value);

    public async Task PickAsync(string alias, params string[] names)
    {
        await Property(alias).Locator("#btn-add").ClickAsync();
        ILocator modal = tab["umb-tree-picker-modal"];
        foreach (string name in names)
            await modal.Locator("umb-document-tree-item").Filter(new() { HasText = name }).First.Locator("#label-button").First.ClickAsync();
        await modal.Locator("uui-button[look=primary]").ClickAsync();
        await modal.WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }
}
