using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Requests;

internal sealed class RequestSegment(IHttpContextAccessor http) : IRequestSegmentService
{
    public string? GetRequestedSegment() => http.Header(Constants.DeliveryApi.HeaderNames.AcceptSegment);
}
