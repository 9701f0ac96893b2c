using Kuje.Umbraco.Schema;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.AuthorizationStatus;

namespace Kuje.Umbraco.Backoffice.Preview;

/// <summary><c>GET /document/{key}/json?culture=fi-FI</c>: what readers get of a document in a language, published and draft.</summary>
internal static class DocumentJsonEndpoint
{
    public static async Task AnswerAsync(HttpContext http)
    {
        var services = http.RequestServices;
        var key = Guid.Parse((string)http.GetRouteValue("key")!);
        if (await services.GetRequiredService<SignedInUser>().OfAsync(http) is not { } user)
        {
            await Answer.ProblemAsync(http, StatusCodes.Status401Unauthorized, "Nobody is signed in.");
            return;
        }

        if (services.GetRequiredService<IContentService>().GetById(key) is not { } content
            || !DocumentTypes.All.Any(type => type.Alias == content.ContentType.Alias))
        {
            await Answer.ProblemAsync(http, StatusCodes.Status404NotFound, "There is no such document of Kuje.");
            return;
        }

        var permission = await services.GetRequiredService<IContentPermissionService>()
            .AuthorizeAccessAsync(user, [key], new HashSet<string> { ActionBrowse.ActionLetter });
        if (permission is not ContentAuthorizationStatus.Success)
        {
            await Answer.ProblemAsync(http, StatusCodes.Status403Forbidden, "You may not read this document.");
            return;
        }

        var cultures = content.AvailableCultures.ToList();
        var asked = http.Request.Query["culture"].ToString();
        var culture = cultures.Find(one => one.Equals(asked, StringComparison.OrdinalIgnoreCase));
        if (asked.Length > 0 && culture is null)
        {
            await Answer.ProblemAsync(http, StatusCodes.Status400BadRequest, "The document has no such language.", "culture");
            return;
        }

        await services.GetRequiredService<DocumentJson>().WriteAsync(http, content, culture ?? (cultures.Count > 0 ? cultures[0] : null));
    }
}
