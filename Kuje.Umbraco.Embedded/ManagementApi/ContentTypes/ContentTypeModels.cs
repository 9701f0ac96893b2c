namespace Kuje.Umbraco.Embedded.ManagementApi.ContentTypes;

internal sealed record AllowedContentTypeResponseModel(Guid Id, string? Name, string? Description, string? Icon);

internal sealed record CompositionReferenceResponseModel(Guid Id, string? Name, string? Icon);

internal sealed record AvailableCompositionResponseModel(Guid Id, string Name, string Icon, IReadOnlyCollection<string> FolderPath, bool IsCompatible);
