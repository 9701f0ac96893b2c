namespace Kuje.Umbraco.Embedded.DeliveryApi.Requests;

/// <param name="Culture">The culture of the domain.</param>
/// <param name="Route">The id of the domain's content and the path below it: <c>1234/about</c>.</param>
internal sealed record DomainRoute(string? Culture, string Route);
