using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DeliveryApi;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Requests;

/// <summary>The start item of the request at hand; none outside a request.</summary>
internal sealed class RequestStartItemAccessor(IHttpContextAccessor http) : IRequestStartItemProviderAccessor
{
    public bool TryGetValue([NotNullWhen(true)] out IRequestStartItemProvider? requestStartItemProvider)
    {
        requestStartItemProvider = http.HttpContext?.RequestServices.GetRequiredService<IRequestStartItemProvider>();
        return requestStartItemProvider is not null;
    }
}
