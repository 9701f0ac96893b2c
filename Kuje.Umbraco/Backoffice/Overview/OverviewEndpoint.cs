using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Kuje.Umbraco.Backoffice.Overview;

/// <summary><c>GET /overview?hub=key</c>: the start page; with a hub, of that hub only.</summary>
internal static class OverviewEndpoint
{
    public static async Task AnswerAsync(HttpContext http)
    {
        var services = http.RequestServices;
        if (await services.GetRequiredService<SignedInUser>().OfAsync(http) is not { } user)
        {
            await Answer.ProblemAsync(http, StatusCodes.Status401Unauthorized, "Nobody is signed in.");
            return;
        }

        var asked = http.Request.Query["hub"].ToString();
        Guid? hub = Guid.TryParse(asked, out var key) ? key : null;
        if (asked.Length > 0 && hub is null)
        {
            await Answer.ProblemAsync(http, StatusCodes.Status400BadRequest, "The hub must be a key.", "hub");
            return;
        }

        await Answer.JsonAsync(http, await services.GetRequiredService<OverviewBuilder>().BuildAsync(user, hub, http.RequestAborted));
    }
}
