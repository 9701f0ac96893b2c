namespace Kuje.Umbraco.Embedded.ManagementApi.Http;

/// <summary>An endpoint is for users of one of these sections of the backoffice.</summary>
internal sealed record SectionRequirement(IReadOnlyList<string> Sections);
