using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Security;

namespace Kuje.Umbraco.Embedded.ManagementApi.Users;

/// <summary>Whether the site can write to its users.</summary>
internal sealed class UserMailSettings(IUserInviteSender invitations, IUserForgotPasswordSender passwords, IOptionsMonitor<SecuritySettings> security)
{
    public bool CanInviteUsers => invitations.CanSendInvites();

    public bool CanResetPasswords => security.CurrentValue.AllowPasswordReset && passwords.CanSend();
}
