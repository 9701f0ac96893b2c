using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Requests;

internal sealed class RequestPreview(IHttpContextAccessor http) : IRequestPreviewService
{
    public bool IsPreview() => bool.TryParse(http.Header(Constants.DeliveryApi.HeaderNames.Preview), out bool preview) && preview;
}
