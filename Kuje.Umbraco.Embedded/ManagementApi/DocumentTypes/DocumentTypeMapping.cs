using Kuje.Umbraco.Embedded.ManagementApi.ContentTypes;
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
        ContentTypeMapping.Fill(model, request);
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
        Properties = ContentTypeMapping.Properties(type),
        Containers = ContentTypeMapping.Containers(type),
        AllowedTemplates = [.. (type.AllowedTemplates ?? []).Select(template => new ReferenceById(template.Key))],
        DefaultTemplate = ReferenceById.Of(type.DefaultTemplate?.Key),
        Cleanup = new DocumentTypeCleanupModel(
            type.HistoryCleanup?.PreventCleanup ?? false,
            type.HistoryCleanup?.KeepAllVersionsNewerThanDays,
            type.HistoryCleanup?.KeepLatestVersionPerDayForDays),
        AllowedDocumentTypes = [.. (type.AllowedContentTypes ?? []).Select(
            allowed => new DocumentTypeSortModel(new ReferenceById(allowed.Key), allowed.SortOrder))],
        Compositions = [.. type.ContentTypeComposition.Select(composition => new DocumentTypeCompositionModel(
            new ReferenceById(composition.Key), ContentTypeMapping.Relation(type, composition)))],
    };

    public static DocumentTypeItemResponseModel Item(IContentType type) => new(type.Key, type.Name, type.IsElement, type.Icon, type.Description, []);
}
