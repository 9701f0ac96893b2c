namespace Kuje.Umbraco.Embedded.DeliveryApi.Querying;

internal sealed class CreateDateSort() : FieldSort("createDate", DocumentFields.CreateDate);
