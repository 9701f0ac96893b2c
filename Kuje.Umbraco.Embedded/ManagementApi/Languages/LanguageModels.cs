using Kuje.Umbraco.Embedded.ManagementApi.Http;

namespace Kuje.Umbraco.Embedded.ManagementApi.Languages;

internal record UpdateLanguageRequestModel(string Name, bool IsDefault, bool IsMandatory, string? FallbackIsoCode = null) : ICheckedRequest
{
    public virtual IEnumerable<(string Path, string Message)> Problems()
    {
        if (string.IsNullOrWhiteSpace(Name))
            yield return ("$.name", "The Name field is required.");
    }
}

internal sealed record CreateLanguageRequestModel(string IsoCode, string Name, bool IsDefault, bool IsMandatory, string? FallbackIsoCode = null)
    : UpdateLanguageRequestModel(Name, IsDefault, IsMandatory, FallbackIsoCode)
{
    public override IEnumerable<(string Path, string Message)> Problems() =>
        string.IsNullOrWhiteSpace(IsoCode) ? [("$.isoCode", "The IsoCode field is required."), .. base.Problems()] : base.Problems();
}

internal sealed record LanguageResponseModel(string IsoCode, string Name, bool IsDefault, bool IsMandatory, string? FallbackIsoCode);

internal sealed record LanguageItemResponseModel(string IsoCode, string Name);
