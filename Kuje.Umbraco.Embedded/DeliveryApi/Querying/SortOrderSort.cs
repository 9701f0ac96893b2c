namespace Kuje.Umbraco.Embedded.DeliveryApi.Querying;

internal sealed class SortOrderSort() : FieldSort("sortOrder", DocumentFields.SortOrder);
