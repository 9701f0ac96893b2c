using Kuje.Umbraco.Embedded.ManagementApi.Http;

namespace Kuje.Umbraco.Embedded.ManagementApi.Documents;

internal sealed record DocumentUrlInfo(string? Culture, string? Url, string? Message, string? Provider);

internal sealed record DocumentUrlInfoResponseModel(Guid Id, IReadOnlyCollection<DocumentUrlInfo> UrlInfos);

internal sealed record DomainPresentationModel(string DomainName, string IsoCode);

internal sealed record DomainsModel(IReadOnlyCollection<DomainPresentationModel> Domains, string? DefaultIsoCode = null);
