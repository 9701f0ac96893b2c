using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;

namespace Kuje.Umbraco.Embedded.MediaFiles;

/// <summary>Finds the files that a node's own properties hold, in every culture and in both versions.</summary>
internal sealed class FileProperties(MediaUrlGeneratorCollection generators)
{
    public IEnumerable<string> UrlsIn(IContentBase node) => node.Properties
        .SelectMany(property => property.Values.SelectMany(value => new[] { value.EditedValue, value.PublishedValue }
            .Select(stored => UrlIn(property, stored))))
        .OfType<string>()
        .Distinct(StringComparer.OrdinalIgnoreCase);

    public string? UrlIn(IProperty property, object? value) =>
        generators.TryGetMediaPath(property.PropertyType.PropertyEditorAlias, value, out string? url) ? url : null;
}
