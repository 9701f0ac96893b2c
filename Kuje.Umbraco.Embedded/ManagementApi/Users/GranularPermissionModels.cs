using System.Text.Json.Serialization;
using Kuje.Umbraco.Embedded.ManagementApi.Http;

namespace Kuje.Umbraco.Embedded.ManagementApi.Users;

/// <summary>What may be done with one document, other than with all.</summary>
internal sealed record DocumentPermissionModel([property: JsonPropertyName("$type")] string Type, ReferenceById Document, IReadOnlyCollection<string> Verbs);

/// <summary>What may be done with one property of a document type.</summary>
internal sealed record PropertyPermissionModel(
    [property: JsonPropertyName("$type")] string Type, ReferenceById DocumentType, ReferenceById PropertyType, IReadOnlyCollection<string> Verbs);

/// <summary>A permission that only a package understands.</summary>
internal sealed record UnknownPermissionModel([property: JsonPropertyName("$type")] string Type, string Context, IReadOnlyCollection<string> Verbs);
