using Kuje.Umbraco.Embedded.ManagementApi.Http;

namespace Kuje.Umbraco.Embedded.ManagementApi.Redirects;

internal sealed record RedirectUrlResponseModel(Guid Id, string OriginalUrl, string DestinationUrl, DateTime Created, ReferenceById Document, string? Culture);
