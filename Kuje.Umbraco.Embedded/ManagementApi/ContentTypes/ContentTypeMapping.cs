using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentTypeEditing;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.ManagementApi.ContentTypes;

/// <summary>What document types and media types have both, to and from the shapes of the API.</summary>
internal static class ContentTypeMapping
{
    public static void Fill<TProperty, TContainer>(ContentTypeEditingModelBase<TProperty, TContainer> model, ContentTypeRequestModel request)
        where TProperty : PropertyTypeModelBase, new()
        where TContainer : PropertyTypeContainerModelBase, new()
    {
        model.Alias = request.Alias;
        model.Name = request.Name;
        model.Description = request.Description;
        model.Icon = request.Icon ?? string.Empty;
        model.AllowedAsRoot = request.AllowedAsRoot;
        model.VariesByCulture = request.VariesByCulture;
        model.VariesBySegment = request.VariesBySegment;
        model.IsElement = request.IsElement;
        model.ListView = request.Collection?.Id;
        model.Containers = [.. request.Containers.Select(Container<TContainer>)];
        model.Properties = [.. request.Properties.Select(Property<TProperty>)];
    }

    public static IReadOnlyCollection<PropertyTypeModel> Properties(IContentTypeBase type) =>
        [.. type.PropertyGroups.SelectMany(group => group.PropertyTypes?.Select(property => Property(property, group.Key)) ?? []),
            .. type.NoGroupPropertyTypes.Select(property => Property(property, null))];

    public static IReadOnlyCollection<PropertyTypeContainerModel> Containers(IContentTypeBase type) =>
        [.. type.PropertyGroups.Select(group => Container(group, type.PropertyGroups))];

    public static CompositionType Relation(IContentTypeBase type, IContentTypeComposition composition) =>
        type.ParentId == composition.Id ? CompositionType.Inheritance : CompositionType.Composition;

    private static TContainer Container<TContainer>(PropertyTypeContainerModel container)
        where TContainer : PropertyTypeContainerModelBase, new() => new()
        {
            Key = container.Id,
            ParentKey = container.Parent?.Id,
            Name = container.Name,
            Type = container.Type,
            SortOrder = container.SortOrder,
        };

    private static TProperty Property<TProperty>(PropertyTypeModel property)
        where TProperty : PropertyTypeModelBase, new() => new()
        {
            Key = property.Id,
            ContainerKey = property.Container?.Id,
            SortOrder = property.SortOrder,
            Alias = property.Alias,
            Name = property.Name,
            Description = property.Description,
            DataTypeKey = property.DataType.Id,
            VariesByCulture = property.VariesByCulture,
            VariesBySegment = property.VariesBySegment,
            Validation = new PropertyTypeValidation
            {
                Mandatory = property.Validation?.Mandatory ?? false,
                MandatoryMessage = property.Validation?.MandatoryMessage,
                RegularExpression = property.Validation?.RegEx,
                RegularExpressionMessage = property.Validation?.RegExMessage,
            },
            Appearance = new PropertyTypeAppearance { LabelOnTop = property.Appearance?.LabelOnTop ?? false },
        };

    private static PropertyTypeModel Property(IPropertyType property, Guid? container) => new(
        property.Key,
        property.Alias,
        property.Name,
        new ReferenceById(property.DataTypeKey),
        ReferenceById.Of(container),
        property.SortOrder,
        property.Description,
        property.VariesByCulture(),
        property.VariesBySegment(),
        new PropertyTypeValidationModel(
            property.Mandatory, property.MandatoryMessage, property.ValidationRegExp, property.ValidationRegExpMessage),
        new PropertyTypeAppearanceModel(property.LabelOnTop));

    private static PropertyTypeContainerModel Container(PropertyGroup group, PropertyGroupCollection all)
    {
        PropertyGroup? parent = group.GetParentAlias() is { } alias ? all.FirstOrDefault(candidate => candidate.Alias == alias) : null;
        return new(group.Key, group.Name, group.Type.ToString(), group.SortOrder, ReferenceById.Of(parent?.Key));
    }
}
