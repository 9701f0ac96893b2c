namespace Kuje.Umbraco.Embedded.DeliveryApi.Querying;

internal sealed class NameSort() : FieldSort("name", DocumentFields.SortName);
