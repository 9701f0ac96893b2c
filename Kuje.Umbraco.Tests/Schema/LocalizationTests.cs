using System.Text.Json;
using System.Text.RegularExpressions;
using Kuje.Umbraco.Backoffice.Overview;
using Kuje.Umbraco.Editorial;
using Kuje.Umbraco.Schema;
using Kuje.Umbraco.Schema.Definitions;

namespace Kuje.Umbraco.Tests.Schema;

public partial class LocalizationTests
{
    private static readonly string[] _languages = ["fi", "sv", "en"];

    private static readonly string[] _used = DocumentTypes.All.Concat(ElementTypes.All).SelectMany(type => type.LabelKeys)
        .Concat(DataTypes.All.SelectMany(dataType => dataType.Choices?.LabelKeys ?? []))
        .Concat(EditorSetups.LabelKeys)
        .Concat(EditorialText.All)
        .Concat(ClientTexts())
        .Distinct()
        .Order(StringComparer.Ordinal)
        .ToArray();

    [TestCaseSource(nameof(_languages))]
    public void Texts_HaveEveryKeyInUse(string language) =>
        Assert.That(_used.Except(LocalizationFile.Read(language).Keys), Is.Empty);

    [TestCaseSource(nameof(_languages))]
    public void Texts_HaveNoUnusedKey(string language) =>
        Assert.That(LocalizationFile.Read(language).Keys.Except(_used), Is.Empty);

    [TestCaseSource(nameof(_languages))]
    public void Texts_AreNeverEmptyOrUntrimmed(string language) =>
        Assert.That(LocalizationFile.Read(language).Where(text => text.Value.Length == 0 || text.Value != text.Value.Trim()), Is.Empty);

    [Test]
    public void Texts_DifferBetweenLanguages_UnlessTheyAreNames()
    {
        var finnish = LocalizationFile.Read("fi");
        var swedish = LocalizationFile.Read("sv");

        var same = finnish.Where(text => text.Value.Contains(' ', StringComparison.Ordinal) && swedish[text.Key] == text.Value);

        Assert.That(same, Is.Empty);
    }

    [Test]
    public void Manifest_OffersEveryLanguage()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(LocalizationFile.PackageFolder, "umbraco-package.json")));

        var offered = manifest.RootElement.GetProperty("extensions").EnumerateArray()
            .Where(extension => extension.GetProperty("type").GetString() == "localization")
            .Select(extension => (
                Culture: extension.GetProperty("meta").GetProperty("culture").GetString(),
                File: extension.GetProperty("js").GetString()));

        Assert.That(offered, Is.EquivalentTo(_languages.Select(language => (language, $"/App_Plugins/Kuje/localization/{language}.js"))
            // Umbraco's own interface has Swedish and English, but no Finnish.
            .Append(("fi", "/App_Plugins/Kuje/localization/umbraco.fi.js"))));
    }

    [Test]
    public void Manifest_RegistersTheEditorOfChoices()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(LocalizationFile.PackageFolder, "umbraco-package.json")));

        var editor = manifest.RootElement.GetProperty("extensions").EnumerateArray()
            .Single(extension => extension.GetProperty("alias").GetString() == Choices.EditorUi);

        var file = editor.GetProperty("element").GetString()!.Replace("/App_Plugins/Kuje/", "", StringComparison.Ordinal);
        Assert.That(Path.Combine(LocalizationFile.PackageFolder, file), Does.Exist);
    }

    // The client asks for term('name'), manifests for '#kujeClient_name'; what needs attention has a text for each kind.
    private static IEnumerable<string> ClientTexts() => System.IO.Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "Kuje.Umbraco", "Client", "src"), "*.ts", SearchOption.AllDirectories)
        .SelectMany(file => ClientText().Matches(File.ReadAllText(file)))
        .Select(match => match.Groups["name"].Value)
        .Select(name => name.StartsWith("kuje", StringComparison.Ordinal) ? name : "kujeClient_" + name)
        .Concat(Enum.GetNames<AttentionKind>().Select(kind => "kujeClient_attention_" + JsonNamingPolicy.CamelCase.ConvertName(kind)));

    [GeneratedRegex(@"(term\('|'#)(?<name>\w+)'")]
    private static partial Regex ClientText();
}
