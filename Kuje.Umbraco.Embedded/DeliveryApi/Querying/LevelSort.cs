namespace Kuje.Umbraco.Embedded.DeliveryApi.Querying;

internal sealed class LevelSort() : FieldSort("level", DocumentFields.Level);
