using System.Globalization;
using System.Net;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Mail;
using Umbraco.Cms.Core.Models.Email;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;

namespace Kuje.Umbraco.Embedded.Users;

/// <summary>Mails to users: an invitation, a link to choose a new password. Where no mail server is set, they say that they cannot be sent.</summary>
internal sealed class UserMails(IEmailSender sender, IOptionsMonitor<GlobalSettings> settings, IOptionsMonitor<SecuritySettings> security)
    : IUserForgotPasswordSender, IUserInviteSender
{
    public bool CanSend() => security.CurrentValue.AllowPasswordReset && sender.CanSendRequiredEmail();

    public bool CanSendInvites() => sender.CanSendRequiredEmail();

    public Task SendForgotPassword(UserForgotPasswordMessage message)
    {
        UserMailTexts texts = UserMailTexts.In(message.Recipient.Language);
        return SendAsync(
            message.Recipient,
            texts.ChoosePassword,
            $"<p>{Fill(texts.YourUsername, message.Recipient.Username)}</p><p>{Link(message.ForgotPasswordUri, texts.ChoosePassword)}</p>",
            "PasswordReset",
            security.CurrentValue.PasswordResetEmailExpiry);
    }

    public Task InviteUser(UserInvitationMessage invite)
    {
        UserMailTexts texts = UserMailTexts.In(invite.Recipient.Language);
        return SendAsync(
            invite.Recipient,
            texts.InviteSubject,
            $"<p>{Fill(texts.InvitedBy, invite.Sender.Name)}</p><p>{WebUtility.HtmlEncode(invite.Message)}</p>"
            + $"<p>{Link(invite.InviteUri, texts.AcceptInvitation)}</p>",
            "UserInvite",
            security.CurrentValue.UserInviteEmailExpiry);
    }

    private Task SendAsync(IUser recipient, string subject, string body, string type, TimeSpan expires) => sender.SendAsync(
        new EmailMessage(settings.CurrentValue.Smtp?.From, recipient.Email, subject, body, isBodyHtml: true), type, enableNotification: true, expires);

    private static string Fill(string text, string? value) => string.Format(CultureInfo.InvariantCulture, text, WebUtility.HtmlEncode(value));

    private static string Link(Uri target, string text) => $"<a href=\"{WebUtility.HtmlEncode(target.ToString())}\">{text}</a>";
}
