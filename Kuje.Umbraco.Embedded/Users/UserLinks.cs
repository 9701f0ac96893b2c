using System.Globalization;
using System.Text;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Hosting;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.Users;

/// <summary>The addresses in mails to users: the backoffice's sign-in page with the token in it.</summary>
internal sealed class UserLinks(UserTokens tokens, IHostingEnvironment hosting) : IForgotPasswordUriProvider, IInviteUriProvider
{
    public Task<Attempt<Uri, UserOperationStatus>> CreateForgotPasswordUriAsync(IUser user) =>
        Task.FromResult(Create("reset-password", "resetCode", user, tokens.Create(UserTokens.PasswordReset, user)));

    public Task<Attempt<Uri, UserOperationStatus>> CreateInviteUriAsync(IUser invitee) =>
        Task.FromResult(Create("invite-user", "inviteCode", invitee, tokens.Create(UserTokens.Invitation, invitee)));

    private Attempt<Uri, UserOperationStatus> Create(string flow, string codeName, IUser user, string token)
    {
        if (hosting.ApplicationMainUrl is not { } main)
            return Attempt.FailWithStatus(UserOperationStatus.ApplicationUrlNotConfigured, new Uri("about:blank"));
        var query = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"?flow={flow}&userId={user.Key:D}&{codeName}={token.ToUrlBase64()}");
        return Attempt.SucceedWithStatus(UserOperationStatus.Success, new Uri(main, "umbraco/login" + query));
    }
}
