using Kuje.Umbraco.Embedded.ManagementApi.Content;
using Kuje.Umbraco.Embedded.ManagementApi.Documents;
using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.ManagementApi.Trees;

/// <summary>Documents as trees, pickers and lists show them.</summary>
internal sealed class DocumentItems(
    Branches branches, StartNodes startNodes, ManagementAccess access, IContentService contents, IPublicAccessService publicAccess, TimeProvider time)
{
    private const UmbracoObjectTypes Type = UmbracoObjectTypes.Document;

    /// <summary>What the user may not read is in the tree, and shut.</summary>
    public async Task<IReadOnlyCollection<DocumentTreeItemResponseModel>> InTreeAsync(IReadOnlyCollection<IDocumentEntitySlim> entities)
    {
        string[]? startPaths = startNodes.Paths(Type);
        ISet<Guid>? readable = await access.ReadableAsync([.. entities.Select(entity => entity.Key)]);
        IDictionary<Guid, IEnumerable<ContentSchedule>> schedules = Schedules(entities);
        return [.. entities.Select(entity => new DocumentTreeItemResponseModel(
            entity.Key,
            branches.Parent(entity, Type),
            branches.AncestorReferences(entity, Type),
            entity.HasChildren,
            !StartNodes.MayUse(startPaths, entity.Path) || readable?.Contains(entity.Key) == false,
            entity.Trashed,
            publicAccess.IsProtected(entity.Path).Success,
            entity.CreateDate,
            ContentTypeReference.Of(entity),
            Variants(entity, schedules),
            Flags(entity)))];
    }

    public IReadOnlyCollection<DocumentItemResponseModel> Items(IReadOnlyCollection<IDocumentEntitySlim> entities)
    {
        IDictionary<Guid, IEnumerable<ContentSchedule>> schedules = Schedules(entities);
        return [.. entities.Select(entity => new DocumentItemResponseModel(
            entity.Key,
            branches.Parent(entity, Type),
            entity.HasChildren,
            entity.Trashed,
            publicAccess.IsProtected(entity.Path).Success,
            ContentTypeReference.Of(entity),
            Variants(entity, schedules),
            Flags(entity)))];
    }

    public IReadOnlyCollection<DocumentRecycleBinItemResponseModel> InRecycleBin(IReadOnlyCollection<IDocumentEntitySlim> entities) =>
        [.. entities.Select(entity => new DocumentRecycleBinItemResponseModel(
            entity.Key, branches.Parent(entity, Type), entity.HasChildren, entity.CreateDate, ContentTypeReference.Of(entity), Variants(entity, null)))];

    public static IReadOnlyCollection<DocumentVariantItemResponseModel> VariantsOf(IDocumentEntitySlim entity) => Variants(entity, null, []);

    private DocumentVariantItemResponseModel[] Variants(IDocumentEntitySlim entity, IDictionary<Guid, IEnumerable<ContentSchedule>>? schedules)
    {
        DateTime now = time.GetUtcNow().UtcDateTime;
        return Variants(
            entity,
            schedules,
            [.. (schedules is not null && schedules.TryGetValue(entity.Key, out IEnumerable<ContentSchedule>? found) ? found : [])
                .Where(schedule => schedule.Action == ContentScheduleAction.Release && schedule.Date > now)
                .Select(schedule => schedule.Culture)]);
    }

    private static DocumentVariantItemResponseModel[] Variants(
        IDocumentEntitySlim entity, IDictionary<Guid, IEnumerable<ContentSchedule>>? schedules, string[] scheduled)
    {
        bool flagged = schedules is not null;
        if (!entity.Variations.VariesByCulture())
        {
            return [Variant(
                entity.Name ?? string.Empty, null, DocumentMapping.State(entity.Trashed, entity.Published, entity.Edited),
                flagged, scheduled.Contains(string.Empty))];
        }

        return [.. entity.CultureNames.OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase).Select(pair => Variant(
            pair.Value,
            pair.Key,
            DocumentMapping.State(
                entity.Trashed,
                entity.PublishedCultures.Contains(pair.Key, StringComparer.OrdinalIgnoreCase),
                entity.EditedCultures.Contains(pair.Key, StringComparer.OrdinalIgnoreCase)),
            flagged,
            scheduled.Contains(pair.Key, StringComparer.OrdinalIgnoreCase)))];
    }

    private static DocumentVariantItemResponseModel Variant(string name, string? culture, DocumentVariantState state, bool flagged, bool isScheduled)
    {
        var flags = new List<Flag>();
        if (flagged && isScheduled)
            flags.Add(Flag.ScheduledForPublish);
        if (flagged && state == DocumentVariantState.PublishedPendingChanges)
            flags.Add(Flag.PendingChanges);
        return new(Guid.Empty, name, culture, state, flags);
    }

    private Flag[] Flags(IDocumentEntitySlim entity)
    {
        var flags = new List<Flag>();
        if (entity.ListViewKey is not null)
            flags.Add(Flag.HasCollection);
        if (publicAccess.IsProtected(entity.Path).Success)
            flags.Add(Flag.IsProtected);
        return [.. flags];
    }

    private IDictionary<Guid, IEnumerable<ContentSchedule>> Schedules(IReadOnlyCollection<IDocumentEntitySlim> entities) =>
        entities.Count == 0
            ? new Dictionary<Guid, IEnumerable<ContentSchedule>>()
            : contents.GetContentSchedulesByKeys([.. entities.Select(entity => entity.Key)]);
}
