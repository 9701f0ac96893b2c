using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Embedded.ContentTypes;

internal sealed class PropertyTypeUsageRepository(ContentTypeCache cache, IEnumerable<IContentOfTypes> contents) : IPropertyTypeUsageRepository
{
    public Task<bool> HasSavedPropertyValuesAsync(Guid contentTypeKey, string propertyAlias)
    {
        ContentTypeSet set = cache.Current;
        IContentTypeComposition? type = set.Get(contentTypeKey);
        IPropertyType? property = type?.CompositionPropertyTypes
            .FirstOrDefault(candidate => string.Equals(candidate.Alias, propertyAlias, StringComparison.OrdinalIgnoreCase));
        return Task.FromResult(
            property is not null && contents.Any(content => content.HasValues([property.Id], set.WithComposed(type!.Id))));
    }

    public Task<bool> ContentTypeExistAsync(Guid contentTypeKey) => Task.FromResult(cache.Current.Get(contentTypeKey) is not null);
}
