namespace Kuje.Umbraco.Embedded.DeliveryApi.Querying;

internal sealed class CreateDateFilter() : DateFilter("createDate", DocumentFields.CreateDate);
