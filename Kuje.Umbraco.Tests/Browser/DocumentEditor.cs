using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Kuje.Umbraco.Tests.Browser;

/// <summary>The content section in an editor's hands: finds things by what the client calls them, not by where they are.</summary>
internal sealed class DocumentEditor(BackofficeTab tab)
{
    // What an editor may press: a button that has nothing to do yet is shown as disabled, a link leads nowhere before its route is known.
    private const string Ready = ":not([disabled])";
    private const string Primary = "uui-button[look=primary]" + Ready;
    private const string Add = "#btn-add" + Ready;

    public ILocator Name => tab.Marked("input:entity-name").Locator("input").First;

    /// <summary>The document in the address.</summary>
    public Guid Id => Guid.Parse(Regex.Match(tab.Page.Url, "/edit/([0-9a-f-]{36})").Groups[1].Value);

    public ILocator Property(string alias) => tab.Marked("property:" + alias);

    /// <summary>A button of the open document, when it may be pressed.</summary>
    public ILocator Action(string name) => tab[$"[data-mark='workspace-action:Umb.WorkspaceAction.Document.{name}']{Ready}"];

    public ILocator TreeItem(string name) =>
        tab["umb-document-tree-item span#label"].Filter(new() { HasTextRegex = new Regex($"^{Regex.Escape(name)}$") }).First;

    public async Task OpenHubAsync(string hub)
    {
        await tab.Page.GotoAsync("/umbraco/section/content");
        await tab["umb-document-tree-item"].Filter(new() { HasText = hub }).First.Locator("#caret-button").First.ClickAsync();
    }

    /// <summary>A new document in a list that takes one type.</summary>
    public async Task CreateAsync(string list, string name)
    {
        await TreeItem(list).ClickAsync();
        await tab["umb-create-document-collection-action"].First.ClickAsync();
        await Property("summary").Locator("textarea").WaitForAsync();
        await Name.FillAsync(name);
    }

    public async Task OpenAsync(Guid document, string culture)
    {
        await tab.Page.GotoAsync($"/umbraco/section/content/workspace/document/edit/{document}/{culture}");
        await Property("summary").Locator("textarea").WaitForAsync();
    }

    public Task OpenTabAsync(string key) => tab.Marked("content-tab:tab/%23" + key).First.ClickAsync();

    public Task WriteAsync(string alias, string text) => Property(alias).Locator("input, textarea").First.FillAsync(text);

    public Task ChooseAsync(string alias, string value) => Property(alias).Locator("select").SelectOptionAsync(value);

    public async Task PickAsync(string alias, params string[] names)
    {
        ILocator modal = await OpenPickerAsync(alias);
        foreach (string name in names)
        {
            ILocator item = modal.Locator("umb-document-tree-item").Filter(new() { HasText = name }).First.Locator("uui-menu-item").First;
            await Assertions.Expect(item).ToHaveAttributeAsync("selectable", string.Empty);
            await item.Locator("#label-button").First.ClickAsync();
            await Assertions.Expect(item).ToHaveAttributeAsync("selected", string.Empty);
        }

        await SubmitAsync(modal);
    }

    public async Task PickBySearchAsync(string alias, string query, string name)
    {
        ILocator modal = await OpenPickerAsync(alias);
        await modal.Locator("umb-document-tree-item").First.WaitForAsync();
        await modal.Locator("umb-picker-search-field input").FillAsync(query);
        await modal.Locator("umb-picker-search-result-item, umb-picker-search-result uui-ref-node").Filter(new() { HasText = name }).First.ClickAsync();
        await SubmitAsync(modal);
    }

    /// <summary>Adds a block and opens it.</summary>
    public async Task<ILocator> AddBlockAsync(string alias)
    {
        await Property(alias).Locator($"uui-button[label^='Lisää'][href^='/']{Ready}").First.ClickAsync();
        ILocator block = tab["umb-block-workspace-editor"];
        await block.WaitForAsync();
        return block;
    }

    public async Task UploadImageAsync(ILocator within, string fileName, byte[] content)
    {
        await within.Locator("umb-input-rich-media uui-button" + Ready).First.ClickAsync();
        ILocator picker = tab["umb-media-picker-modal"];
        IFileChooser chooser = await tab.Page.RunAndWaitForFileChooserAsync(() => picker.GetByText("Lähetä tiedosto").ClickAsync());
        await chooser.SetFilesAsync(new FilePayload { Name = fileName, MimeType = "image/png", Buffer = content });
        await tab["umb-dropzone-media-type-picker-modal uui-button"].Filter(new() { HasText = "Image" }).ClickAsync();
        await picker.Locator("uui-card-media[selected]").WaitForAsync();
        await SubmitAsync(picker);
    }

    public static async Task SubmitAsync(ILocator modal)
    {
        await modal.Locator(Primary).Last.ClickAsync();
        await modal.WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    public async Task PublishAsync()
    {
        Task<IResponse> published = WaitForAsync("/publish", "PUT");
        await Action("SaveAndPublish").ClickAsync();
        ILocator modal = tab["umb-document-publish-modal"];
        await modal.WaitForAsync();
        await SubmitAsync(modal);
        await ShouldSucceedAsync(await published);
        // A new document gets its address only now.
        await tab.Page.WaitForURLAsync("**/edit/**");
    }

    public async Task SaveAsync()
    {
        Task<IResponse> saved = WaitForAsync(string.Empty, "PUT");
        await Action("Save").ClickAsync();
        ILocator modal = tab["umb-document-save-modal"];
        await modal.WaitForAsync();
        await SubmitAsync(modal);
        await ShouldSucceedAsync(await saved);
    }

    /// <summary>Chooses an action of the open document and waits for the dialogue that it opens.</summary>
    public async Task<ILocator> ActAsync(string alias, string dialogue)
    {
        ILocator modal = tab[dialogue];
        await tab.Marked("workspace:action-menu-button").First.ClickAsync();
        await tab.Marked("entity-action:" + alias).First.ClickAsync();
        await modal.WaitForAsync();
        return modal;
    }

    /// <summary>Submits a dialogue whose work ends with a call to the API.</summary>
    public async Task SubmitAsync(ILocator modal, string callEndsWith, string method = "PUT")
    {
        Task<IResponse> called = WaitForAsync(callEndsWith, method);
        await SubmitAsync(modal);
        await ShouldSucceedAsync(await called);
    }

    private static async Task ShouldSucceedAsync(IResponse response)
    {
        if (response.Status != 200)
            Assert.Fail($"{response.Status} {response.Request.Method} {response.Url}: {await response.TextAsync()} {await response.HeaderValueAsync("umb-notifications")}");
    }

    private Task<IResponse> WaitForAsync(string end, string method) => tab.Page.WaitForResponseAsync(response =>
        response.Request.Method == method && new Uri(response.Url).AbsolutePath is var path
        && (end.Length > 0 ? path.EndsWith(end, StringComparison.Ordinal) : Regex.IsMatch(path, "/document/[0-9a-f-]{36}$")));

    private async Task<ILocator> OpenPickerAsync(string alias)
    {
        await Property(alias).Locator(Add).ClickAsync();
        ILocator modal = tab["umb-tree-picker-modal"];
        await modal.WaitForAsync();
        return modal;
    }
}
