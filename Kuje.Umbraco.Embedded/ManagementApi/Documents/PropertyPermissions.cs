using Kuje.Umbraco.Embedded.ManagementApi.Content;
using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Kuje.Umbraco.Embedded.ManagementApi.Users;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;

namespace Kuje.Umbraco.Embedded.ManagementApi.Documents;

/// <summary>
/// Which properties of documents the signed-in user may read and write: as the groups' permissions for the property say, or where there are none for it,
/// as their permissions for all do.
/// </summary>
internal sealed class PropertyPermissions(ManagementAccess access, ContentValues values)
{
    /// <summary>The values that the user may read.</summary>
    public IEnumerable<ContentValueResponseModel> Readable(IContent document, IEnumerable<ContentValueResponseModel> all)
    {
        HashSet<string> denied = Denied(document.Properties.Select(property => property.PropertyType), ActionDocumentPropertyRead.ActionLetter);
        return denied.Count == 0 ? all : all.Where(value => !denied.Contains(value.Alias));
    }

    /// <summary>Whether there is a property of the document that the user may not write.</summary>
    public bool DeniesSome(IContent document) =>
        Denied(document.Properties.Select(property => property.PropertyType), ActionDocumentPropertyWrite.ActionLetter).Count > 0;

    /// <summary>A request in which the values that the user may not write are those that the document has.</summary>
    public TRequest Writable<TRequest>(TRequest request, IEnumerable<IPropertyType> properties, IContent? document)
        where TRequest : ContentRequestModel
    {
        HashSet<string> denied = Denied(properties, ActionDocumentPropertyWrite.ActionLetter);
        return denied.Count == 0
            ? request
            : request with
            {
                Values =
                [
                    .. request.Values.Where(value => !denied.Contains(value.Alias)),
                    .. document is null ? [] : values.Of(document, denied)
                        .Select(value => new ContentValueModel(value.Alias, value.Value, value.Culture, value.Segment)),
                ],
            };
    }

    private HashSet<string> Denied(IEnumerable<IPropertyType> properties, string verb)
    {
        IReadOnlyUserGroup[] groups = [.. access.User.Groups];
        bool byDefault = groups.Any(group => group.Permissions.Contains(verb));
        ILookup<Guid, string> special = groups
            .SelectMany(group => group.GranularPermissions)
            .OfType<DocumentPropertyValueGranularPermission>()
            .Select(permission => (Key: GranularPermissions.Property(permission), Verb: GranularPermissions.Verb(permission)))
            .Where(permission => permission.Key is not null)
            .ToLookup(permission => permission.Key!.Value, permission => permission.Verb);
        if (byDefault && special.Count == 0)
            return [];
        return properties
            .Where(property => !(special.Contains(property.Key) ? special[property.Key].Contains(verb) : byDefault))
            .Select(property => property.Alias)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
    }
}
