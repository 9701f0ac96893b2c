using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kuje.Umbraco.Embedded.ManagementApi.Http;

internal static class EndpointExtensions
{
    /// <summary>Endpoints that only users of one of the sections may call.</summary>
    public static RouteGroupBuilder MapSection(this IEndpointRouteBuilder endpoints, string prefix, params string[] sections) =>
        endpoints.MapGroup(prefix).WithMetadata(new SectionRequirement(sections));

    public static TBuilder RequireSection<TBuilder>(this TBuilder endpoint, params string[] sections)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new SectionRequirement(sections));

    public static IResult Ok(object? value) => new JsonAnswer(value);
}
