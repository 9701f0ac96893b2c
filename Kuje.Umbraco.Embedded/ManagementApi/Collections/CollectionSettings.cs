using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.ManagementApi.Collections;

/// <summary>How a collection lists: the properties it shows, and what it can be ordered by.</summary>
internal sealed class CollectionSettings(IDataTypeService dataTypes)
{
    // What every item has.
    private static readonly HashSet<string> SystemFields = new(StringComparer.OrdinalIgnoreCase)
    {
        "name", "sortOrder", "createDate", "updateDate", "creator", "owner", "updater", "published", "contentTypeAlias",
    };

    /// <param name="dataType">The data type that the client names: one that is used by a property; null for the type's own.</param>
    /// <param name="own">The data type of the collection's type.</param>
    public async Task<(ListViewConfiguration? Configuration, ContentCollectionOperationStatus Status)> FindAsync(Guid? dataType, Guid? own)
    {
        if ((dataType ?? own) is not { } key)
            return (null, ContentCollectionOperationStatus.ContentNotCollection);
        if (await dataTypes.GetAsync(key) is not { } found)
            return (null, ContentCollectionOperationStatus.DataTypeNotFound);
        return found.ConfigurationObject is ListViewConfiguration configuration
            ? (configuration, ContentCollectionOperationStatus.Success)
            : (null, ContentCollectionOperationStatus.DataTypeNotCollection);
    }

    /// <returns>Null if the collection shows no such field.</returns>
    public static Ordering? Order(ListViewConfiguration configuration, string orderBy, string? culture, Direction direction) =>
        SystemFields.Contains(orderBy) ? Ordering.By(orderBy, direction, culture)
        : Properties(configuration).Contains(orderBy, StringComparer.OrdinalIgnoreCase) ? Ordering.By(orderBy, direction, culture, isCustomField: true)
        : null;

    public static string[] Properties(ListViewConfiguration configuration) =>
        [.. configuration.IncludeProperties.Where(property => !property.IsSystem && property.Alias is not null).Select(property => property.Alias!)];

    public static OperationProblem Problem(ContentCollectionOperationStatus status) => status switch
    {
        ContentCollectionOperationStatus.ContentNotFound => OperationProblem.NotFound(status, "The content item could not be found"),
        ContentCollectionOperationStatus.CollectionNotFound => OperationProblem.NotFound(status, "The collection item could not be found"),
        ContentCollectionOperationStatus.DataTypeNotFound => OperationProblem.NotFound(status, "The data type could not be found"),
        ContentCollectionOperationStatus.ContentNotCollection => OperationProblem.BadRequest(
            status, "The content item is not configured as a collection", "The content type must be configured as a collection."),
        ContentCollectionOperationStatus.DataTypeNotCollection => OperationProblem.BadRequest(
            status, "The data type is not configured as a collection", "The specified data type does not represent a collection."),
        ContentCollectionOperationStatus.OrderByNotPartOfCollectionConfiguration => OperationProblem.BadRequest(
            status, "Order by value is not part of the configured include properties", "The value of orderBy must be a field that the collection shows."),
        _ => OperationProblem.BadRequest(status, "The collection cannot be listed so"),
    };

    public static CollectionTypeReference Reference(ISimpleContentType type) => new(type.Key, type.Alias, type.Icon, ReferenceById.Of(type.ListView));
}
