using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Kuje.Umbraco.Embedded.ManagementApi.Http;

/// <summary>Refuses users of other sections, and after that requests whose parameters or body cannot be read.</summary>
internal sealed class RequestFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (!MayCall(context.HttpContext))
            return OperationProblem.Forbidden;
        // Binding has set the status where a parameter cannot be read.
        if (context.HttpContext.Response.StatusCode == StatusCodes.Status400BadRequest)
            return new RequestProblem("$query", "A parameter cannot be read or is missing.");
        foreach (object? argument in context.Arguments)
        {
            if (argument is IRequestBody { Problem: { } problem })
                return problem;
        }

        return await next(context);
    }

    private static bool MayCall(HttpContext http)
    {
        IReadOnlyList<SectionRequirement> required = http.GetEndpoint()?.Metadata.GetOrderedMetadata<SectionRequirement>() ?? [];
        if (required.Count == 0)
            return true;
        string[] own = [.. http.RequestServices.GetRequiredService<ManagementAccess>().User.AllowedSections];
        return required.All(requirement => requirement.Sections.Any(own.Contains));
    }
}
