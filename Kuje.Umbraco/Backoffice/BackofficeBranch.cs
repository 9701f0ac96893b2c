using Kuje.Umbraco.Backoffice.Overview;
using Kuje.Umbraco.Backoffice.Preview;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;

namespace Kuje.Umbraco.Backoffice;

/// <summary>
/// The addresses that the backoffice extension asks, <c>/umbraco/kuje/management/api/v1/…</c>, in a branch of the pipeline of their own:
/// it does not depend on the order of the site's middleware, and costs other requests one comparison of the path.
/// </summary>
internal sealed class BackofficeBranch : IStartupFilter
{
    public const string Root = "/umbraco/kuje/management/api/v1";

    /// <summary>The policy that Umbraco registers for signed-in backoffice users.</summary>
    private const string Policy = "BackOfficeAccess";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Map(Root, branch =>
        {
            branch.UseRouting();

            // On Umbraco the middleware that sees the token; the policy then names the scheme.
            branch.UseAuthentication();
            branch.UseAuthorization();
            branch.UseEndpoints(endpoints =>
            {
                endpoints.MapGet("/overview", OverviewEndpoint.AnswerAsync).RequireAuthorization(Policy);
                endpoints.MapGet("/document/{key:guid}/json", DocumentJsonEndpoint.AnswerAsync).RequireAuthorization(Policy);
                endpoints.MapPost("/occurrences", OccurrencesEndpoint.AnswerAsync).RequireAuthorization(Policy);
            });
        });
        next(app);
    };
}
