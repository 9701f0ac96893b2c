using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kuje.Umbraco.Embedded.ManagementApi.Http;

internal static class EndpointExtensions
{
    /// <summary>Endpoints that only users of one of the sections may call.</summary>
    public static RouteGroupBuilder MapSection(this IEndpointRouteBuilder endpoints, string prefix, params string[] sections)
    {
        RouteGroupBuilder group = endpoints.MapGroup(prefix);
        group.AddEndpointFilter(new SectionFilter(sections));
        return group;
    }

    public static TBuilder RequireSection<TBuilder>(this TBuilder endpoint, params string[] sections)
        where TBuilder : IEndpointConventionBuilder => endpoint.AddEndpointFilter<TBuilder>(new SectionFilter(sections));

    public static IResult Ok(object? value) => new JsonAnswer(value);
}
