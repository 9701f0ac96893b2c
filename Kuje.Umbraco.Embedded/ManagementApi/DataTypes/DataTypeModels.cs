using System.Text.Json.Serialization;
using Kuje.Umbraco.Embedded.ManagementApi.Http;

namespace Kuje.Umbraco.Embedded.ManagementApi.DataTypes;

internal sealed record DataTypePropertyPresentationModel(string Alias, object? Value = null);

internal record UpdateDataTypeRequestModel(
    string Name, string EditorAlias, string EditorUiAlias, IReadOnlyList<DataTypePropertyPresentationModel> Values) : ICheckedRequest
{
    public IEnumerable<(string Path, string Message)> Problems()
    {
        if (string.IsNullOrWhiteSpace(Name))
            yield return ("$.name", "The Name field is required.");
        if (string.IsNullOrWhiteSpace(EditorAlias))
            yield return ("$.editorAlias", "The EditorAlias field is required.");
    }
}

internal sealed record CreateDataTypeRequestModel(
    string Name,
    string EditorAlias,
    string EditorUiAlias,
    IReadOnlyList<DataTypePropertyPresentationModel> Values,
    Guid? Id = null,
    ReferenceById? Parent = null) : UpdateDataTypeRequestModel(Name, EditorAlias, EditorUiAlias, Values);

internal sealed record DataTypeResponseModel(
    Guid Id,
    bool IsDeletable,
    bool CanIgnoreStartNodes,
    string? Name,
    string EditorAlias,
    string? EditorUiAlias,
    IReadOnlyCollection<DataTypePropertyPresentationModel> Values);

internal sealed record DataTypeItemResponseModel(
    Guid Id, string? Name, string? EditorUiAlias, string EditorAlias, bool IsDeletable, IReadOnlyCollection<Flag> Flags);

internal sealed record PropertyTypeReferenceOwner(Guid Id, string? Icon, string? Alias, string? Name);

/// <summary>A property type that uses a data type; its owner is under the name of its kind.</summary>
internal sealed record PropertyTypeReferenceResponseModel([property: JsonPropertyName("$type")] string Type, Guid? Id, string? Alias, string? Name)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PropertyTypeReferenceOwner? DocumentType { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PropertyTypeReferenceOwner? MediaType { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PropertyTypeReferenceOwner? MemberType { get; init; }
}
