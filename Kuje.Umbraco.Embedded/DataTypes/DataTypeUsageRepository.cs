using Kuje.Umbraco.Embedded.ContentTypes;
using Kuje.Umbraco.Embedded.Scoping;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Embedded.DataTypes;

internal sealed class DataTypeUsageRepository(AmbientScope ambient, DataTypeCache dataTypes, ContentTypeCache contentTypes, IEnumerable<IContentOfTypes> contents)
    : IDataTypeUsageRepository
{
    public Task<bool> HasSavedValuesAsync(Guid dataTypeKey)
    {
        if (dataTypes.Current.Get(dataTypeKey) is not { } dataType)
            return Task.FromResult(false);
        List<(int Id, int TypeId)> uses = ambient.Session.Query(
            "SELECT id, content_type_id FROM property_type WHERE data_type_id = @0", static row => (row.Int(0), row.Int(1)), dataType.Node.Id);
        int[] typeIds = [.. uses.SelectMany(use => contentTypes.Current.WithComposed(use.TypeId)).Distinct()];
        return Task.FromResult(contents.Any(content => content.HasValues([.. uses.Select(use => use.Id)], typeIds)));
    }
}
