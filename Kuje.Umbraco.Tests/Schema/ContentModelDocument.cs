using System.Globalization;
using System.Text;
using System.Text.Json;
using Kuje.Umbraco.Schema;
using Kuje.Umbraco.Schema.Definitions;

namespace Kuje.Umbraco.Tests.Schema;

/// <summary>Renders <c>docs/content-model.md</c> from the definitions, so that what integrators read is what is installed.</summary>
internal static class ContentModelDocument
{
    public static string Render(IReadOnlyDictionary<string, string> finnish, IReadOnlyDictionary<string, string> english)
    {
        var text = new StringBuilder();
        text.AppendLine(
            """
            # Content model

            Made from the definitions in `Kuje.Umbraco/Schema`; a test keeps it true (`UPDATE_DOCS=1 ./test --filter ContentModel` writes it anew).

            Aliases are what the APIs use. *Translated* properties have a value for each language (`fi-FI`, `sv-FI`, `en-US`); the others are
            the same in all. Values of a choice are stable keys; the backoffice shows them in the editor's language. Dates are
            ISO 8601, times are `HH:mm` in Europe/Helsinki.

            """);
        Section(text, "Document types", DocumentTypes.All, finnish, english);
        Section(text, "Element types (blocks)", ElementTypes.All, finnish, english);
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static void Section(
        StringBuilder text, string title, IReadOnlyList<ContentTypeDefinition> types,
        IReadOnlyDictionary<string, string> finnish, IReadOnlyDictionary<string, string> english)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"## {title}").AppendLine();
        foreach (ContentTypeDefinition type in types)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"### {english[type.Label]} ({finnish[type.Label]}): `{type.Alias}`").AppendLine();
            text.AppendLine(english[type.Help]).AppendLine();
            if (type.Children.Length > 0)
                text.AppendLine(CultureInfo.InvariantCulture, $"Below it: {string.Join(", ", type.Children.Select(child => $"`{child}`"))}.").AppendLine();
            if (!type.Properties.Any())
                continue;
            text.AppendLine("| alias | what | editor | |").AppendLine("|---|---|---|---|");
            foreach (PropertyDefinition property in type.Properties)
                text.AppendLine(CultureInfo.InvariantCulture, $"| `{property.Alias}` | {english[property.Label]} | {Editor(property.DataType)} | {Notes(property)} |");
            text.AppendLine();
        }
    }

    private static string Editor(DataTypeDefinition dataType)
    {
        string editor = dataType.EditorAlias[(dataType.EditorAlias.IndexOf('.', StringComparison.Ordinal) + 1)..];
        if (dataType.Choices is { } choices)
            return $"{editor}: {string.Join(", ", choices.Values.Select(value => $"`{value}`"))}";
        string? target = Target(dataType);
        return target is null ? editor : $"{editor} of `{target}`";
    }

    private static string? Target(DataTypeDefinition dataType)
    {
        IEnumerable<ContentTypeDefinition> types = DocumentTypes.All.Concat(ElementTypes.All);
        string configuration = JsonSerializer.Serialize(dataType.Configuration);
        return dataType.EditorAlias is "Umbraco.MultiNodeTreePicker" or "Umbraco.BlockList"
            ? types.FirstOrDefault(type => configuration.Contains($"\"filter\":\"{type.Key}\"", StringComparison.Ordinal)
                || configuration.Contains($"\"contentElementTypeKey\":\"{type.Key}\"", StringComparison.Ordinal))?.Alias
            : null;
    }

    private static string Notes(PropertyDefinition property)
    {
        string?[] notes = [property.IsMandatory ? "mandatory" : null, property.VariesByCulture ? "translated" : null];
        return string.Join(", ", notes.OfType<string>());
    }
}
