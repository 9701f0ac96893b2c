using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DeliveryApi;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Expansion;

/// <summary>The expansion of the request at hand; none outside a request.</summary>
internal sealed class RequestOutputExpansionAccessor(IHttpContextAccessor http) : IOutputExpansionStrategyAccessor
{
    public bool TryGetValue([NotNullWhen(true)] out IOutputExpansionStrategy? outputExpansionStrategy)
    {
        outputExpansionStrategy = http.HttpContext?.RequestServices.GetRequiredService<IOutputExpansionStrategy>();
        return outputExpansionStrategy is not null;
    }
}
