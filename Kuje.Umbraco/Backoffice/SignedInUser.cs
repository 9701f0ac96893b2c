using System.Security.Principal;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using UmbracoConstants = Umbraco.Cms.Core.Constants;

namespace Kuje.Umbraco.Backoffice;

/// <summary>
/// The user whom the policy let in, by the key in their token: Umbraco sets what <see cref="IBackOfficeSecurityAccessor"/> gives
/// in a middleware of its own, which the branch does not pass.
/// </summary>
internal sealed class SignedInUser(IUserService users, IEntityService entities, AppCaches caches)
{
    public async Task<IUser?> OfAsync(HttpContext http) =>
        http.User.Identity is IIdentity identity && identity.GetUserKey() is { } key ? await users.GetAsync(key) : null;

    /// <summary>Which documents are below the user's start nodes, by path.</summary>
    public Func<string, bool> MayReach(IUser user)
    {
        var startNodes = user.CalculateContentStartNodeIds(entities, caches);
        return startNodes is null || startNodes.Contains(UmbracoConstants.System.Root)
            ? _ => true
            : path => Array.Exists(startNodes, id => $",{path},".Contains($",{id},", StringComparison.Ordinal));
    }
}
