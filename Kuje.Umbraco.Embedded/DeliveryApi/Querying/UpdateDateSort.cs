namespace Kuje.Umbraco.Embedded.DeliveryApi.Querying;

internal sealed class UpdateDateSort() : FieldSort("updateDate", DocumentFields.UpdateDate);
