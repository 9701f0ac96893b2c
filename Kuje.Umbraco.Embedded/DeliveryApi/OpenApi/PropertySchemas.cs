using Microsoft.OpenApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;

namespace Kuje.Umbraco.Embedded.DeliveryApi.OpenApi;

/// <summary>Values of properties, by the model that the property's editor has for the Delivery API.</summary>
/// <param name="components">Where named schemas go.</param>
/// <param name="clr">Schemas of types.</param>
/// <param name="contents">Schemas of elements.</param>
/// <param name="nameOfDataType">How a schema of a data type, by its id, begins.</param>
internal sealed class PropertySchemas(Components components, ClrSchemas clr, ContentSchemas contents, Func<int, string> nameOfDataType)
{
    private readonly Dictionary<int, string> _gridItems = [];
    private bool _hasTreeElements;

    public OpenApiSchema Of(IPublishedPropertyType property, IPropertyType? definition)
    {
        IOpenApiSchema value = WithBlocks(property) ?? clr.Of(property.DeliveryApiModelClrType);

        // What was never set is null, whatever the editor makes of nothing.
        OpenApiSchema schema = Schemas.OrNull(value);
        schema.Title ??= Texts.Plain(definition?.Name);
        schema.Description ??= Texts.Plain(definition?.Description);
        return schema;
    }

    private OpenApiSchema? WithBlocks(IPublishedPropertyType property)
    {
        Type model = property.DeliveryApiModelClrType;
        PublishedDataType dataType = property.DataType;
        if (model == typeof(ApiBlockListModel))
            return dataType.ConfigurationAs<BlockListConfiguration>() is { Blocks.Length: > 0 } list ? Schemas.Object(("items", Schemas.List(Block(list.Blocks)))) : null;
        if (model == typeof(ApiBlockItem))
            return dataType.ConfigurationAs<SingleBlockConfiguration>() is { Blocks.Length: > 0 } single ? Block(single.Blocks) : null;
        if (model == typeof(ApiBlockGridModel))
            return dataType.ConfigurationAs<BlockGridConfiguration>() is { Blocks.Length: > 0 } grid ? Grid(dataType.Id, grid.Blocks) : null;
        if (model == typeof(RichTextModel) || model == typeof(IRichTextElement))
            return RichText(model, dataType.ConfigurationAs<RichTextConfiguration>()?.Blocks ?? []);
        return null;
    }

    private OpenApiSchema Block(IReadOnlyCollection<IBlockConfiguration> blocks)
    {
        Guid[] settings = [.. blocks.Select(block => block.SettingsElementTypeKey).OfType<Guid>()];
        return Schemas.Object(
            ("content", contents.ElementOf(blocks.Select(block => block.ContentElementTypeKey))),
            ("settings", Schemas.OrNull(contents.ElementOf(settings))));
    }

    private OpenApiSchema Grid(int dataType, BlockGridConfiguration.BlockGridBlockConfiguration[] blocks) => Schemas.Object(
        ("gridColumns", Schemas.Integer("int32")), ("items", Schemas.List(GridItem(dataType, blocks))));

    private OpenApiSchemaReference GridItem(int dataType, BlockGridConfiguration.BlockGridBlockConfiguration[] blocks)
    {
        if (_gridItems.TryGetValue(dataType, out string? known))
            return components.Refer(known);
        string name = components.Reserve(nameOfDataType(dataType) + "BlockGridItemModel");
        _gridItems[dataType] = name;
        OpenApiSchema item = Block(blocks);
        OpenApiSchema area = Schemas.Object(
            ("alias", Schemas.Text()), ("rowSpan", Schemas.Integer("int32")), ("columnSpan", Schemas.Integer("int32")), ("items", Schemas.List(components.Refer(name))));
        OpenApiSchema shape = Schemas.Object(
            ("rowSpan", Schemas.Integer("int32")), ("columnSpan", Schemas.Integer("int32")), ("areaGridColumns", Schemas.Integer("int32")), ("areas", Schemas.List(area)));
        foreach ((string member, IOpenApiSchema schema) in shape.Properties!)
        {
            item.Properties![member] = schema;
            item.Required!.Add(member);
        }

        return components.Define(name, item);
    }

    private OpenApiSchema? RichText(Type model, RichTextConfiguration.RichTextBlockConfiguration[] blocks)
    {
        if (model == typeof(IRichTextElement))
            return RichTextTree(blocks);
        return blocks.Length == 0 ? null : Schemas.Object(("markup", Schemas.Text()), ("blocks", Schemas.List(Block(blocks))));
    }

    /// <summary>The root of the tree: a property never is anything else.</summary>
    private OpenApiSchema RichTextTree(RichTextConfiguration.RichTextBlockConfiguration[] blocks)
    {
        if (!_hasTreeElements)
        {
            _hasTreeElements = true;
            string element = components.Reserve("IRichTextElementModel");
            clr.Name(typeof(IRichTextElement), element);
            OpenApiSchema text = clr.Members(typeof(RichTextTextElement));
            text.Properties!["tag"] = Schemas.Constant("#text");
            OpenApiSchemaReference leaf = components.Define(components.Reserve("RichTextTextElementModel"), text);
            components.Define(element, new OpenApiSchema { AnyOf = [clr.Of(typeof(RichTextGenericElement)), leaf] });
        }

        OpenApiSchema root = clr.Members(typeof(RichTextRootElement));
        root.Properties!["tag"] = Schemas.Constant("#root");
        if (blocks.Length > 0)
            root.Properties["blocks"] = Schemas.List(Block(blocks));
        return root;
    }
}
