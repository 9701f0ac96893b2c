using Kuje.Umbraco.Embedded.ManagementApi.Content;
using Kuje.Umbraco.Embedded.ManagementApi.Documents;
using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Kuje.Umbraco.Embedded.ManagementApi.Media;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Embedded.ManagementApi.Collections;

/// <summary>Content to rows of a collection: only the values that it shows.</summary>
internal sealed class CollectionMapping(
    ContentValues values, PropertyPermissions permissions, IPublicAccessService publicAccess, IUserService users, IIdKeyMap keys)
{
    public IReadOnlyCollection<DocumentCollectionResponseModel> Documents(IReadOnlyCollection<IContent> page, string[] properties)
    {
        Dictionary<int, string?> names = Names(page.SelectMany(document => new[] { document.CreatorId, document.WriterId }));
        return [.. page.Select(document => new DocumentCollectionResponseModel(
            document.Key,
            CollectionSettings.Reference(document.ContentType),
            document.Trashed,
            publicAccess.IsProtected(document.Path).Success,
            Ancestors(document),
            names.GetValueOrDefault(document.CreatorId),
            names.GetValueOrDefault(document.WriterId),
            document.SortOrder,
            [],
            [.. permissions.Readable(document, values.Of(document, properties))],
            DocumentMapping.Variants(document)))];
    }

    public IReadOnlyCollection<MediaCollectionResponseModel> Media(IReadOnlyCollection<IMedia> page, string[] properties)
    {
        Dictionary<int, string?> names = Names(page.Select(item => item.CreatorId));
        return [.. page.Select(item => new MediaCollectionResponseModel(
            item.Key,
            CollectionSettings.Reference(item.ContentType),
            names.GetValueOrDefault(item.CreatorId),
            item.SortOrder,
            [],
            values.Of(item, properties),
            [new MediaVariantResponseModel(item.CreateDate, item.UpdateDate, null, null, item.Name ?? string.Empty)]))];
    }

    private Dictionary<int, string?> Names(IEnumerable<int> ids)
    {
        int[] distinct = [.. ids.Distinct()];
        return distinct.Length == 0 ? [] : users.GetUsersById(distinct).ToDictionary(user => user.Id, user => user.Name);
    }

    private ReferenceById[] Ancestors(IContent document) =>
        [.. document.Path.Split(',')
            .Select(id => int.Parse(id, System.Globalization.CultureInfo.InvariantCulture))
            .Where(id => id > 0 && id != document.Id)
            .Select(id => keys.GetKeyForId(id, UmbracoObjectTypes.Document))
            .Where(key => key.Success)
            .Select(key => new ReferenceById(key.Result))];
}
