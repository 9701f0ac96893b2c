using Kuje.Umbraco.Embedded.ManagementApi.Http;

namespace Kuje.Umbraco.Embedded.ManagementApi.ContentTypes;

internal sealed record PropertyTypeContainerModel(Guid Id, string? Name, string Type, int SortOrder, ReferenceById? Parent = null);

internal sealed record PropertyTypeValidationModel(
    bool Mandatory = false, string? MandatoryMessage = null, string? RegEx = null, string? RegExMessage = null);

internal sealed record PropertyTypeAppearanceModel(bool LabelOnTop = false);

internal sealed record PropertyTypeModel(
    Guid Id,
    string Alias,
    string Name,
    ReferenceById DataType,
    ReferenceById? Container = null,
    int SortOrder = 0,
    string? Description = null,
    bool VariesByCulture = false,
    bool VariesBySegment = false,
    PropertyTypeValidationModel? Validation = null,
    PropertyTypeAppearanceModel? Appearance = null);
