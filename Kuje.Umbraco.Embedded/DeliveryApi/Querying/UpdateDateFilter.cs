namespace Kuje.Umbraco.Embedded.DeliveryApi.Querying;

internal sealed class UpdateDateFilter() : DateFilter("updateDate", DocumentFields.UpdateDate);
