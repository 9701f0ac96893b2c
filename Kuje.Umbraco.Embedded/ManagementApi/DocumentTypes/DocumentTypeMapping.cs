using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentTypeEditing;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.ManagementApi.DocumentTypes;

/// <summary>Document types to and from the shapes of the API.</summary>
internal static class DocumentTypeMapping
{
    public static TModel Fill<TModel>(TModel model, UpdateDocumentTypeRequestModel request)
        where TModel : ContentTypeModelBase
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
        model.Containers = [.. request.Containers.Select(Container)];
        model.Properties = [.. request.Properties.Select(Property)];
        model.AllowedContentTypes =
            [.. request.AllowedDocumentTypes.Select(allowed => new ContentTypeSort(allowed.DocumentType.Id, allowed.SortOrder, string.Empty))];
        model.Compositions = [.. request.Compositions.Select(
            composition => new Composition { Key = composition.DocumentType.Id, CompositionType = composition.CompositionType })];
        model.AllowedTemplateKeys = [.. request.AllowedTemplates.Select(template => template.Id)];
        model.DefaultTemplateKey = request.DefaultTemplate?.Id;
        model.Cleanup = new ContentTypeCleanup
        {
            PreventCleanup = request.Cleanup.PreventCleanup,
            KeepAllVersionsNewerThanDays = request.Cleanup.KeepAllVersionsNewerThanDays,
            KeepLatestVersionPerDayForDays = request.Cleanup.KeepLatestVersionPerDayForDays,
        };
        return model;
    }

    public static DocumentTypeResponseModel Response(IContentType type) => new()
    {
        Id = type.Key,
        Alias = type.Alias,
        Name = type.Name ?? string.Empty,
        Description = type.Description,
        Icon = type.Icon,
        AllowedAsRoot = type.AllowedAsRoot,
        VariesByCulture = type.VariesByCulture(),
        VariesBySegment = type.VariesBySegment(),
        Collection = ReferenceById.Of(type.ListView),
        IsElement = type.IsElement,
        Properties = [.. type.PropertyGroups.SelectMany(group => group.PropertyTypes?.Select(property => Property(property, group.Key)) ?? []),
            .. type.NoGroupPropertyTypes.Select(property => Property(property, null))],
        Containers = [.. type.PropertyGroups.Select(group => Container(group, type.PropertyGroups))],
        AllowedTemplates = [.. (type.AllowedTemplates ?? []).Select(template => new ReferenceById(template.Key))],
        DefaultTemplate = ReferenceById.Of(type.DefaultTemplate?.Key),
        Cleanup = new DocumentTypeCleanupModel(
            type.HistoryCleanup?.PreventCleanup ?? false,
            type.HistoryCleanup?.KeepAllVersionsNewerThanDays,
            type.HistoryCleanup?.KeepLatestVersionPerDayForDays),
        AllowedDocumentTypes = [.. (type.AllowedContentTypes ?? []).Select(
            allowed => new DocumentTypeSortModel(new ReferenceById(allowed.Key), allowed.SortOrder))],
        Compositions = [.. type.ContentTypeComposition.Select(composition => new DocumentTypeCompositionModel(
            new ReferenceById(composition.Key), type.ParentId == composition.Id ? CompositionType.Inheritance : CompositionType.Composition))],
    };

    private static ContentTypePropertyContainerModel Container(PropertyTypeContainerModel container) => new()
    {
        Key = container.Id,
        ParentKey = container.Parent?.Id,
        Name = container.Name,
        Type = container.Type,
        SortOrder = container.SortOrder,
    };

    private static ContentTypePropertyTypeModel Property(PropertyTypeModel property) => new()
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
