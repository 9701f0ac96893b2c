using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Pickers;

internal sealed class MultiNodeTreePickerValueEditor : DataValueEditor, IDataValueReference
{
    private readonly IJsonSerializer _json;
    private readonly ILocalizedTextService _texts;
    private readonly IContentService _documents;
    private readonly IMediaService _media;

    public MultiNodeTreePickerValueEditor(
        DataEditorAttribute attribute,
        ILocalizedTextService texts,
        IShortStringHelper shortStrings,
        IJsonSerializer json,
        IIOHelper ioHelper,
        IContentService documents,
        IMediaService media)
        : base(shortStrings, json, ioHelper, attribute)
    {
        _json = json;
        _texts = texts;
        _documents = documents;
        _media = media;
        Validators.Add(new ConfiguredValueValidator<PickedNode[], MultiNodePickerConfiguration>(ReadNodes, Check, texts));
    }

    public IEnumerable<UmbracoEntityReference> GetReferences(object? value) =>
        ReadNodes(value)?.Select(node => new UmbracoEntityReference(new GuidUdi(node.Type, node.Unique))) ?? [];

    public override object ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        ReadNodes(property.GetValue(culture, segment)) ?? Array.Empty<PickedNode>();

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue) =>
        ReadNodes(editorValue.Value) is { Length: > 0 } nodes
            ? string.Join(',', nodes.Select(node => new GuidUdi(node.Type, node.Unique).ToString()))
            : null;

    /// <summary>Reads a client's list, the stored UDIs, and UDIs that code set.</summary>
    private PickedNode[]? ReadNodes(object? value)
    {
        if (value is string text && !text.DetectIsJson())
        {
            PickedNode[] stored = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(part => UdiParser.TryParse(part, out GuidUdi? udi) ? new PickedNode(udi.EntityType, udi.Guid) : null)
                .OfType<PickedNode>()
                .ToArray();
            return stored.Length == 0 ? null : stored;
        }

        return _json.Read<PickedNode[]>(value)?
            .Where(node => node is { Type: not null } && node.Unique != Guid.Empty)
            .Select(node => node with { Type = EntityType(node.Type) })
            .ToArray();
    }

    private IEnumerable<string> Check(PickedNode[] nodes, MultiNodePickerConfiguration configuration)
    {
        IEnumerable<string> errors = EntryCount.Check(nodes.Length, configuration.MinNumber, configuration.MaxNumber, _texts);

        string? wanted = configuration.TreeSource?.ObjectType;
        if (!string.IsNullOrEmpty(wanted) && nodes.Any(node => node.Type != EntityType(wanted)))
            return errors.Append(_texts.Localize("validation", "invalidObjectType"));

        Guid[] allowed = (configuration.Filter ?? string.Empty).Split(',', StringSplitOptions.TrimEntries)
            .Select(part => Guid.TryParse(part, out Guid key) ? key : Guid.Empty)
            .Where(key => key != Guid.Empty)
            .ToArray();
        return allowed.Length == 0 || TypesOf(nodes).All(type => allowed.Contains(type))
            ? errors
            : errors.Append(_texts.Localize("validation", "invalidContentType"));
    }

    private IEnumerable<Guid> TypesOf(PickedNode[] nodes)
    {
        Guid[] documents = KeysOf(Constants.UdiEntityType.Document);
        Guid[] media = KeysOf(Constants.UdiEntityType.Media);
        IEnumerable<ISimpleContentType> types = documents.Length == 0 ? [] : _documents.GetByIds(documents).Select(document => document.ContentType);
        if (media.Length > 0)
            types = types.Concat(_media.GetByIds(media).Select(item => item.ContentType));
        return types.Select(type => type.Key).Distinct();

        Guid[] KeysOf(string entityType) => nodes.Where(node => node.Type == entityType).Select(node => node.Unique).ToArray();
    }

    private static string EntityType(string type) => type.Equals("content", StringComparison.OrdinalIgnoreCase)
        ? Constants.UdiEntityType.Document
        : type.ToLowerInvariant();
}
