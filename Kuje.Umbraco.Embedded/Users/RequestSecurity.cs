using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Embedded.Users;

/// <summary>The user of a request, by the key in its principal's subject or the id in its name identifier.</summary>
internal sealed class RequestSecurity(HttpContext context, IBackOfficeUserReader users) : IBackOfficeSecurity
{
    private ClaimsPrincipal? _principal;
    private IUser? _user;

    public IUser? CurrentUser
    {
        get
        {
            // Authentication may come after the first question.
            if (!ReferenceEquals(_principal, context.User))
            {
                _principal = context.User;
                _user = Find(context.User);
            }

            return _user;
        }
    }

    public bool IsAuthenticated() => CurrentUser is not null;

    public bool UserHasSectionAccess(string section, IUser user) => user.AllowedSections.Contains(section);

    private IUser? Find(ClaimsPrincipal principal)
    {
        ClaimsIdentity? identity = principal.Identities.FirstOrDefault(
            candidate => candidate is { IsAuthenticated: true, AuthenticationType: Constants.Security.BackOfficeAuthenticationType });
        string? subject = identity?.FindFirst(Constants.Security.OpenIdDictSubClaimType)?.Value
            ?? identity?.FindFirst(ClaimTypes.NameIdentifier)?.Value;
        if (Guid.TryParse(subject, out Guid key))
            return users.GetByKey(key);
        return int.TryParse(subject, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int id) ? users.GetById(id) : null;
    }
}
