using System.Text.Json;
using Kuje.Umbraco.Embedded.Serialization;
using Kuje.Umbraco.Schema;
using Kuje.Umbraco.Schema.Content;
using Kuje.Umbraco.Schema.Definitions;
using Moq;
using Umbraco.Cms.Core.Models;

namespace Kuje.Umbraco.Tests.Schema.Content;

/// <summary>The content files beside the content model they are written for.</summary>
internal static class Model
{
    public static IReadOnlyList<ContentNode> Starter { get; } = ContentLibrary.Nodes(ContentLibrary.Starter);

    public static IReadOnlyList<ContentNode> Demo { get; } = ContentLibrary.Nodes(ContentLibrary.Demo);

    public static IReadOnlyList<ContentNode> All { get; } = [.. Starter, .. Demo];

    public static IEnumerable<ContentNode> Of(string type) => All.Where(node => node.Type == type);

    public static ContentTypeDefinition TypeOf(ContentNode node) => DocumentTypes.All.Single(type => type.Alias == node.Type);

    public static ContentTypeDefinition Element(Guid key) => ElementTypes.All.Single(type => type.Key == key);

    public static IEnumerable<string> Texts(this ContentNode node, string alias) =>
        node.Values.TryGetValue(alias, out var value) ? value.EnumerateArray().Select(item => item.GetString()!) : [];

    public static string? Text(this ContentNode node, string alias) =>
        node.Values.TryGetValue(alias, out var value) ? value.GetString() : null;

    public static JsonElement Json(string json) => JsonDocument.Parse(json).RootElement;

    private static readonly Dictionary<Guid, IContentType> _elementTypes = ElementTypes.All.ToDictionary(type => type.Key, ContentType);

    private static readonly HashSet<Guid> _nodes = [.. All.Select(node => node.Key)];

    private static readonly HashSet<Guid> _pictures = [.. ContentLibrary.Media().Select(file => ContentKey.OfMedia(file.Id))];

    /// <summary>Writes stored values as on a site whose content model is as it was installed.</summary>
    public static StoredValue StoredValues() => new(
        _elementTypes.GetValueOrDefault,
        key => _pictures.Contains(key) ? "Image" : null,
        _nodes.Contains,
        new UmbracoJsonSerializer(new AsciiEncoderFactory()));

    private static IContentType ContentType(ContentTypeDefinition definition) => Mock.Of<IContentType>(type =>
        type.Key == definition.Key
        && type.Alias == definition.Alias
        && type.CompositionPropertyTypes == definition.Properties.Select(PropertyType).ToArray());

    private static IPropertyType PropertyType(PropertyDefinition definition) => Mock.Of<IPropertyType>(type =>
        type.Alias == definition.Alias && type.PropertyEditorAlias == definition.DataType.EditorAlias);
}
