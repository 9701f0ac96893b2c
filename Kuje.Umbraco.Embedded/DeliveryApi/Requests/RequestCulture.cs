using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Requests;

/// <summary>Reads the culture from <c>Accept-Language</c>: one ISO code. Lists with weights, as browsers send, ask for no culture in particular.</summary>
internal sealed partial class RequestCulture(IHttpContextAccessor http) : IRequestCultureService
{
    public string? GetRequestedCulture() =>
        http.Header(Constants.DeliveryApi.HeaderNames.AcceptLanguage) is { } value && !string.IsNullOrWhiteSpace(value) && OneCode.IsMatch(value)
            ? value
            : null;

    [GeneratedRegex(@"^[\w-]*$")]
    private static partial Regex OneCode { get; }
}
