using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kuje.Umbraco.Schema.Editors;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Serialization;
using static Umbraco.Cms.Core.Constants.PropertyEditors;

namespace Kuje.Umbraco.Schema.Content;

/// <summary>
/// Turns values of the content files into what Umbraco 17's property editors store.
/// Which form that is follows from the editor of the property on this site.
/// </summary>
/// <param name="elementTypes">Finds an element type by its key; null when the site has removed it.</param>
/// <param name="media">Finds the media type's alias of a picture that exists on this site.</param>
/// <param name="hasNode">Whether a node exists, or is about to.</param>
/// <param name="json">Writes blocks as Umbraco itself does when it publishes them: written otherwise they would count as changed ever after.</param>
internal sealed class StoredValue(
    Func<Guid, IContentType?> elementTypes,
    Func<Guid, string?> media,
    Func<Guid, bool> hasNode,
    IJsonSerializer json)
{
    private readonly BlockListEditorDataConverter _blocks = new(json);

    private static readonly JsonSerializerOptions _readable = new(JsonSerializerOptions.Default)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>
    /// Null where there is nothing to store. The place, a path of the node and of the property, names the blocks,
    /// so that their keys are fixed too.
    /// </summary>
    /// <exception cref="InvalidDataException">The value does not fit the editor.</exception>
    public object? Of(JsonElement value, string alias, string editor, string language, string place)
    {
        try
        {
            return Localised.In(value, language) is { } own ? Write(own, alias, editor, language, place) : null;
        }
        catch (Exception exception) when (exception is InvalidOperationException or FormatException or KeyNotFoundException)
        {
            throw new InvalidDataException($"The value at {place} does not fit the editor {editor}: {exception.Message}", exception);
        }
    }

    private object? Write(JsonElement value, string alias, string editor, string language, string place) => editor switch
    {
        Aliases.TextBox or Aliases.TextArea or Aliases.EmailAddress or BusinessIdPropertyEditor.EditorAlias => value.GetString(),
        Aliases.RichText => RichText(value.GetString()),
        Aliases.Boolean => value.GetBoolean() ? 1 : 0,
        Aliases.Integer => value.GetInt32(),
        Aliases.Decimal => value.GetDecimal(),
        Aliases.DateOnly => Day(value.GetString()!),
        Aliases.TimeOnly => TimeOfDay(value.GetString()!),
        Aliases.DropDownListFlexible => Json(new JsonArray(value.GetString())),
        Aliases.CheckBoxList => Json(Texts(value)),
        Aliases.MultipleTextstring => string.Join('\n', Texts(value).Select(text => text!.GetValue<string>())),
        Aliases.MultiNodeTreePicker => Picked(value),
        Aliases.MediaPicker3 => Picture(value.GetString()!, place),
        Aliases.MultiUrlPicker => Link(value, language),
        Aliases.BlockList => Blocks(value, alias, language, place),
        _ => throw new InvalidOperationException($"the content files have no form for it"),
    };

    private static string Json(JsonNode node) => node.ToJsonString(_readable);

    private static JsonArray Texts(JsonElement value) => new([.. value.EnumerateArray().Select(item => (JsonNode?)item.GetString())]);

    private static string RichText(string? markup) => Json(new JsonObject
    {
        ["markup"] = markup,
        ["blocks"] = BlockValue([], []),
    });

    private static string Day(string day) =>
        Json(new JsonObject
        {
            ["date"] = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00+00:00",
            ["timeZone"] = null,
        });

    private static string TimeOfDay(string time) =>
        Json(new JsonObject
        {
            ["date"] = "0001-01-01T" + TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture).ToString("HH:mm:ss", CultureInfo.InvariantCulture) + "+00:00",
            ["timeZone"] = null,
        });

    private string? Picked(JsonElement paths)
    {
        var keys = paths.EnumerateArray().Select(path => ContentKey.OfNode(path.GetString()!)).Where(hasNode);
        return NullIfEmpty(string.Join(',', keys.Select(key => new GuidUdi(Constants.UdiEntityType.Document, key))));
    }

    private string? Picture(string id, string place)
    {
        var key = ContentKey.OfMedia(id);
        return media(key) is not { } type
            ? null
            : Json(new JsonArray(new JsonObject
            {
                ["key"] = ContentKey.OfBlock(place),
                ["mediaKey"] = key,
                ["mediaTypeAlias"] = type,
                ["crops"] = new JsonArray(),
                ["focalPoint"] = null,
            }));
    }

    private static string Link(JsonElement link, string language) =>
        Json(new JsonArray(new JsonObject
        {
            ["name"] = Localised.In(link.GetProperty("name"), language)?.GetString(),
            ["queryString"] = null,
            ["target"] = null,
            ["udi"] = null,
            ["url"] = link.GetProperty("url").GetString(),
        }));

    private string? Blocks(JsonElement value, string alias, string language, string place)
    {
        var key = BlockElement.Of(alias) ?? throw new InvalidOperationException($"no element type is known for '{alias}'");
        if (elementTypes(key) is not { } elementType)
        {
            return null;
        }

        var blocks = value.EnumerateArray()
            .Select((item, index) => (Item: item, Place: $"{place}[{index}]"))
            .Where(block => Localised.Speaks(block.Item, language))
            .Select(block => Block(block.Item, elementType, language, block.Place))
            .ToList();
        return blocks is [] ? null : AsUmbracoWrites(BlockValue([.. blocks.Select(block => block["key"]!.GetValue<Guid>())], [.. blocks]), elementType);
    }

    private string AsUmbracoWrites(JsonObject blockList, IContentType elementType)
    {
        BlockListValue blocks = _blocks.Deserialize(Json(blockList)).BlockValue;
        foreach (BlockPropertyValue value in blocks.ContentData.SelectMany(block => block.Values))
        {
            value.PropertyType = elementType.CompositionPropertyTypes.First(type => type.Alias == value.Alias);
        }

        return json.Serialize(blocks);
    }

    private JsonObject Block(JsonElement item, IContentType elementType, string language, string place)
    {
        var values = new JsonArray();
        foreach (var property in item.EnumerateObject())
        {
            if (elementType.CompositionPropertyTypes.FirstOrDefault(type => type.Alias == property.Name) is { } type
                && Of(property.Value, type.Alias, type.PropertyEditorAlias, language, $"{place}/{type.Alias}") is { } stored)
            {
                values.Add(new JsonObject
                {
                    ["alias"] = type.Alias,
                    ["editorAlias"] = type.PropertyEditorAlias,
                    ["culture"] = null,
                    ["segment"] = null,
                    ["value"] = JsonValue.Create(stored),
                });
            }
        }

        return new JsonObject
        {
            ["contentTypeKey"] = elementType.Key,
            ["key"] = ContentKey.OfBlock($"{place}#{language}"),
            ["values"] = values,
        };
    }

    // The capital letter of "Layout" is Umbraco's.
    private static JsonObject BlockValue(Guid[] keys, JsonNode[] contentData) => new()
    {
        ["contentData"] = new JsonArray(contentData),
        ["settingsData"] = new JsonArray(),
        ["expose"] = new JsonArray([.. keys.Select(key => new JsonObject { ["contentKey"] = key, ["culture"] = null, ["segment"] = null })]),
        ["Layout"] = keys is []
            ? new JsonObject()
            : new JsonObject
            {
                [Aliases.BlockList] = new JsonArray([.. keys.Select(key => new JsonObject { ["contentKey"] = key, ["settingsKey"] = null })]),
            },
    };

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
