using System.Text.Json.Serialization;
using Kuje.Umbraco.Embedded.ManagementApi.Http;

namespace Kuje.Umbraco.Embedded.ManagementApi.Users;

/// <summary>What a user may do with one document, other than with all.</summary>
internal sealed record DocumentPermissionPresentationModel(ReferenceById Document, IReadOnlyCollection<string> Verbs)
{
    [JsonPropertyName("$type")]
    public string Type { get; } = "DocumentPermissionPresentationModel";
}
