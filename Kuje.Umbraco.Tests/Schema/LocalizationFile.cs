using System.Text.Json;

namespace Kuje.Umbraco.Tests.Schema;

/// <summary>The backoffice's texts: JavaScript modules whose default export is written as JSON.</summary>
internal static class LocalizationFile
{
    public static string PackageFolder { get; } = Path.Combine(Repository.Root, "Kuje.Umbraco", "wwwroot", "App_Plugins", "Kuje");

    /// <returns>Texts by <c>area_key</c>.</returns>
    public static Dictionary<string, string> Read(string language)
    {
        string module = File.ReadAllText(Path.Combine(PackageFolder, "localization", language + ".js"));
        string json = module[module.IndexOf('{', StringComparison.Ordinal)..].TrimEnd().TrimEnd(';');
        var areas = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(json)!;
        return areas.SelectMany(area => area.Value, (area, text) => ($"{area.Key}_{text.Key}", text.Value))
            .ToDictionary(text => text.Item1, text => text.Value);
    }
}
