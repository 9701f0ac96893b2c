using System.Text.Json;
using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Umbraco.Cms.Core.Models.Membership.Permissions;

namespace Kuje.Umbraco.Embedded.ManagementApi.Users;

/// <summary>
/// Permissions for one document, or one property of a document type, to and from the shapes of the API. In the store each verb is a permission of its own,
/// and none at all an empty one; that of a property begins with its key.
/// </summary>
internal static class GranularPermissions
{
    private const string DocumentType = "DocumentPermissionPresentationModel";
    private const string PropertyType = "DocumentPropertyValuePermissionPresentationModel";
    private const string UnknownType = "UnknownTypePermissionPresentationModel";
    private const char Separator = '|';

    public static IReadOnlyCollection<object> ToModels(IEnumerable<IGranularPermission> permissions)
    {
        IGranularPermission[] all = [.. permissions];
        return
        [
            .. all.OfType<DocumentGranularPermission>().GroupBy(permission => permission.Key).Select(node => new DocumentPermissionModel(
                DocumentType, new ReferenceById(node.Key), Verbs(node.Select(permission => permission.Permission)))),
            .. all.OfType<DocumentPropertyValueGranularPermission>()
                .Select(permission => (permission.Key, Property: Property(permission), Verb: Verb(permission)))
                .Where(permission => permission.Property is not null)
                .GroupBy(permission => (permission.Key, permission.Property))
                .Select(property => new PropertyPermissionModel(
                    PropertyType, new ReferenceById(property.Key.Key), new ReferenceById(property.Key.Property!.Value), Verbs(property.Select(permission => permission.Verb)))),
            .. all.OfType<UnknownTypeGranularPermission>().GroupBy(permission => permission.Context).Select(context => new UnknownPermissionModel(
                UnknownType, context.Key, Verbs(context.Select(permission => permission.Permission)))),
        ];
    }

    /// <exception cref="JsonException">The model lacks what its kind needs.</exception>
    public static IEnumerable<IGranularPermission> FromModel(JsonElement model)
    {
        string[] verbs = Read<string[]>(model, "verbs");
        if (verbs.Length == 0)
            verbs = [string.Empty];
        string? type = model.TryGetProperty("$type", out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        switch (type)
        {
            case DocumentType:
                Guid document = Read<ReferenceById>(model, "document").Id;
                return verbs.Select(verb => new DocumentGranularPermission { Key = document, Permission = verb });
            case PropertyType:
                Guid documentType = Read<ReferenceById>(model, "documentType").Id;
                Guid property = Read<ReferenceById>(model, "propertyType").Id;
                return verbs.Select(verb => new DocumentPropertyValueGranularPermission { Key = documentType, Permission = $"{property}{Separator}{verb}" });
            case UnknownType:
                string context = Read<string>(model, "context");
                return verbs.Select(verb => new UnknownTypeGranularPermission { Context = context, Permission = verb });
            default:
                throw new JsonException($"A permission cannot be of the $type {type ?? "null"}.");
        }
    }

    /// <summary>The key of the property that the permission is for; null if it is not in that form.</summary>
    public static Guid? Property(DocumentPropertyValueGranularPermission permission) =>
        Guid.TryParse(permission.Permission.Split(Separator)[0], out Guid key) ? key : null;

    public static string Verb(DocumentPropertyValueGranularPermission permission) =>
        permission.Permission[(permission.Permission.IndexOf(Separator, StringComparison.Ordinal) + 1)..];

    private static T Read<T>(JsonElement model, string name)
        where T : class =>
        model.ValueKind == JsonValueKind.Object && model.TryGetProperty(name, out JsonElement value) && value.Deserialize<T>(ManagementJson.Options) is { } read
            ? read
            : throw new JsonException($"A permission needs {name}.");

    private static string[] Verbs(IEnumerable<string> verbs) => [.. verbs.Where(verb => verb.Length > 0).Distinct()];
}
