namespace Kuje.Umbraco.Embedded.DeliveryApi.Http;

/// <param name="Total">How many there are, whatever the page.</param>
/// <param name="Items">Those of the page.</param>
internal sealed record Page<T>(long Total, IReadOnlyList<T> Items);
