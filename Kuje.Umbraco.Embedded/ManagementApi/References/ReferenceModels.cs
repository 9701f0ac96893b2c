using System.Text.Json.Serialization;
using Kuje.Umbraco.Embedded.ManagementApi.Documents;

namespace Kuje.Umbraco.Embedded.ManagementApi.References;

internal sealed record TrackedReferenceType(Guid Id, string? Icon, string? Alias, string? Name);

internal sealed record DocumentReferenceResponseModel(
    Guid Id, string? Name, bool? Published, TrackedReferenceType DocumentType, IReadOnlyCollection<DocumentVariantItemResponseModel> Variants)
{
    [JsonPropertyName("$type")]
    public string Type { get; } = nameof(DocumentReferenceResponseModel);
}

internal sealed record MediaReferenceResponseModel(Guid Id, string? Name, TrackedReferenceType MediaType)
{
    [JsonPropertyName("$type")]
    public string Type { get; } = nameof(MediaReferenceResponseModel);
}

internal sealed record DefaultReferenceResponseModel(Guid Id, string? Name, string? ReferenceType, string? Icon)
{
    [JsonPropertyName("$type")]
    public string Type { get; } = nameof(DefaultReferenceResponseModel);
}
