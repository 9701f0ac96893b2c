using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration;

namespace Kuje.Umbraco.Embedded.Settings;

/// <summary>Writes settings that Umbraco makes itself (ids, secrets) into the site's <c>appsettings.json</c>.</summary>
internal sealed class SettingsFile(IHostEnvironment environment) : IConfigManipulator, IDisposable
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private readonly SemaphoreSlim _gate = new(1, 1);

    public Task RemoveConnectionStringAsync() => ChangeAsync(root =>
    {
        if (root["ConnectionStrings"] is JsonObject strings)
        {
            strings.Remove(Constants.System.UmbracoConnectionName);
            strings.Remove(Constants.System.UmbracoConnectionName + "_ProviderName");
        }
    });

    public Task SaveConnectionStringAsync(string connectionString, string? providerName) => ChangeAsync(root =>
    {
        Set(root, "ConnectionStrings:" + Constants.System.UmbracoConnectionName, connectionString);
        Set(root, $"ConnectionStrings:{Constants.System.UmbracoConnectionName}_ProviderName", providerName);
    });

    public Task SaveConfigValueAsync(string itemPath, object value) => ChangeAsync(root => Set(root, itemPath, value));

    public Task SaveDisableRedirectUrlTrackingAsync(bool disable) =>
        SaveConfigValueAsync("Umbraco:CMS:WebRouting:DisableRedirectUrlTracking", disable);

    public Task SetGlobalIdAsync(string id) => SaveConfigValueAsync("Umbraco:CMS:Global:Id", id);

    public Task SetImagingHmacSecretKeyAsync(string base64Key) => SaveConfigValueAsync("Umbraco:CMS:Imaging:HMACSecretKey", base64Key);

    public void Dispose() => _gate.Dispose();

    private async Task ChangeAsync(Action<JsonObject> change)
    {
        string file = Path.Combine(environment.ContentRootPath, "appsettings.json");
        await _gate.WaitAsync();
        try
        {
            string text = File.Exists(file) ? await File.ReadAllTextAsync(file) : "{}";
            if (JsonNode.Parse(text, documentOptions: Lenient) is not JsonObject root)
                throw new InvalidOperationException($"{file} does not hold a JSON object.");
            change(root);
            string part = file + ".part";
            await File.WriteAllTextAsync(part, root.ToJsonString(Indented) + "\n");
            File.Move(part, file, overwrite: true);
        }
        finally
        {
            _gate.Release();
        }
    }

    private static void Set(JsonObject root, string path, object? value)
    {
        string[] names = path.Split(':');
        JsonObject section = root;
        foreach (string name in names[..^1])
        {
            if (section[name] is not JsonObject inner)
                section[name] = inner = [];
            section = inner;
        }

        section[names[^1]] = JsonSerializer.SerializeToNode(value);
    }
}
