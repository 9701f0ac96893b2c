using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kuje.Umbraco.Embedded.ManagementApi.Http;

/// <summary>Lets only users of one of these sections of the backoffice through.</summary>
internal sealed class SectionFilter(string[] sections) : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.RequestServices.GetRequiredService<ManagementAccess>().User.AllowedSections.Intersect(sections).Any()
            ? next(context)
            : ValueTask.FromResult<object?>(OperationProblem.Forbidden);
}
