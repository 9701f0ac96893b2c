using Microsoft.AspNetCore.Http;

namespace Kuje.Umbraco.Embedded.ManagementApi.Http;

/// <summary>Answers requests whose parameters or body cannot be read.</summary>
internal sealed class RequestFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
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
}
