using Kuje.Umbraco.Embedded.ManagementApi.Http;

namespace Kuje.Umbraco.Embedded.ManagementApi.Templates;

internal sealed record TemplateItemResponseModel(Guid Id, string Name, string Alias, IReadOnlyCollection<Flag> Flags);

internal sealed record TemplateResponseModel(Guid Id, string Name, string Alias, string? Content, ReferenceById? MasterTemplate);
