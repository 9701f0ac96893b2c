using Kuje.Umbraco.Embedded.ManagementApi.Blueprints;
using Kuje.Umbraco.Embedded.ManagementApi.Content;
using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.ManagementApi.Documents;

/// <summary>Documents to the shapes of the API.</summary>
internal sealed class DocumentMapping(ContentValues values, PropertyPermissions permissions, ITemplateService templates)
{
    public async Task<DocumentResponseModel> ResponseAsync(IContent content, ContentScheduleCollection? schedules) => new(
        content.Key,
        content.Trashed,
        ContentTypeReference.Of(content.ContentType),
        await TemplateAsync(content.TemplateId),
        [],
        [.. permissions.Readable(content, values.Of(content))],
        Variants(content, schedules, onlyPublished: false));

    /// <summary>The published version of a document.</summary>
    public async Task<DocumentResponseModel> PublishedAsync(IContent content, IContent publishedVersion) => new(
        content.Key,
        content.Trashed,
        ContentTypeReference.Of(content.ContentType),
        await TemplateAsync(content.PublishTemplateId),
        [],
        [.. permissions.Readable(publishedVersion, values.Of(publishedVersion)).Where(value => value.Culture is null || content.IsCulturePublished(value.Culture))],
        Variants(content, schedules: null, onlyPublished: true));

    public DocumentVersionResponseModel Version(Guid versionId, IContent version) => new(
        versionId,
        new ReferenceById(version.Key),
        ContentTypeReference.Of(version.ContentType),
        [],
        [.. permissions.Readable(version, values.Of(version))],
        Variants(version, schedules: null, onlyPublished: false));

    public DocumentBlueprintResponseModel Blueprint(IContent blueprint) => new(
        blueprint.Key,
        ContentTypeReference.Of(blueprint.ContentType),
        [],
        [.. permissions.Readable(blueprint, values.Of(blueprint))],
        Variants(blueprint));

    public static IReadOnlyCollection<DocumentVariantResponseModel> Variants(IContent content) => Variants(content, schedules: null, onlyPublished: false);

    private async Task<ReferenceById?> TemplateAsync(int? id) =>
        id is > 0 && await templates.GetAsync(id.Value) is { } template ? new ReferenceById(template.Key) : null;

    private static DocumentVariantResponseModel[] Variants(IContent content, ContentScheduleCollection? schedules, bool onlyPublished)
    {
        if (!content.ContentType.VariesByCulture())
        {
            return [Variant(
                content, schedules, onlyPublished, null, (onlyPublished ? content.PublishName : content.Name) ?? string.Empty,
                content.Published, content.Edited, content.PublishDate, content.UpdateDate)];
        }

        return [.. (onlyPublished ? content.PublishedCultures : content.AvailableCultures)
            .Order(StringComparer.OrdinalIgnoreCase)
            .Select(culture => Variant(
                content, schedules, onlyPublished, culture,
                (onlyPublished ? content.GetPublishName(culture) : content.GetCultureName(culture)) ?? string.Empty,
                content.IsCulturePublished(culture), content.IsCultureEdited(culture), content.GetPublishDate(culture),
                content.GetUpdateDate(culture) ?? content.UpdateDate))];
    }

    private static DocumentVariantResponseModel Variant(
        IContent content, ContentScheduleCollection? schedules, bool onlyPublished, string? culture, string name,
        bool isPublished, bool isEdited, DateTime? publishDate, DateTime updateDate) => new(
            State(content.Trashed, isPublished, isEdited && !onlyPublished),
            isPublished || content.Trashed ? publishDate : null,
            Scheduled(schedules, culture, ContentScheduleAction.Release),
            Scheduled(schedules, culture, ContentScheduleAction.Expire),
            Guid.Empty,
            [],
            content.CreateDate,
            updateDate,
            culture,
            null,
            name);

    public static DocumentVariantState State(bool isTrashed, bool isPublished, bool isEdited) => (isTrashed, isPublished, isEdited) switch
    {
        (true, _, _) => DocumentVariantState.Trashed,
        (_, true, true) => DocumentVariantState.PublishedPendingChanges,
        (_, true, false) => DocumentVariantState.Published,
        _ => DocumentVariantState.Draft,
    };

    private static DateTimeOffset? Scheduled(ContentScheduleCollection? schedules, string? culture, ContentScheduleAction action) =>
        schedules?.GetSchedule(culture ?? string.Empty, action).Select(schedule => (DateTime?)schedule.Date).Min() is { } moment
            ? new DateTimeOffset(DateTime.SpecifyKind(moment, DateTimeKind.Utc))
            : null;
}
