namespace Kuje.Umbraco.Embedded.ManagementApi.Http;

internal sealed record PagedAnswer<T>(long Total, IReadOnlyCollection<T> Items);
