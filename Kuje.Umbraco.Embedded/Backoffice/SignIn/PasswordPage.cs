using System.Globalization;
using Kuje.Umbraco.Embedded.ManagementApi.Users;
using Kuje.Umbraco.Embedded.Users;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Kuje.Umbraco.Embedded.Backoffice.SignIn;

/// <summary>Asks for a link by e-mail, and takes the new password of those who come by such a link or by an invitation.</summary>
internal sealed class PasswordPage(
    SignInShell shell,
    IUserService users,
    UserPasswords passwords,
    IUserForgotPasswordSender sender,
    PasswordResetMails mails,
    IOptionsMonitor<UserPasswordConfigurationSettings> settings)
{
    private const string ResetFlow = "reset-password";
    private const string InviteFlow = "invite-user";

    public static bool IsAsked(HttpRequest request) => request.Query["flow"].ToString() is ResetFlow or InviteFlow;

    public bool CanSendLinks => sender.CanSend();

    /// <summary>Where no mail can be sent, only an administrator can help; that is the same for everybody.</summary>
    public Task ShowNoMailAsync(HttpContext http, SignInTexts texts) => shell.WriteAsync(
        http, texts, texts.ForgotPassword, $"<p>{SignInShell.Html.Encode(texts.AskAdministrator)}</p>{Back(http, texts)}", StatusCodes.Status404NotFound);

    public Task ShowForgotAsync(HttpContext http, SignInTexts texts) => shell.WriteAsync(
        http, texts, texts.ForgotPassword,
        $"""
        <p>{SignInShell.Html.Encode(texts.ForgotIntroduction)}</p>
        <form method="post" action="{http.Request.PathBase}{SignInPage.Path}/forgot?lang={texts.Language}">
        {new FormField("email", texts.Email, "email", "username") { HasFocus = true, Attributes = "maxlength=\"255\"" }.Render()}
        <button type="submit">{SignInShell.Html.Encode(texts.SendLink)}</button>
        </form>
        {Back(http, texts)}
        """);

    /// <summary>Says the same, as soon, whether there is such a user or not.</summary>
    public Task SendAsync(HttpContext http, SignInTexts texts, IFormCollection form)
    {
        // How long a mail takes would tell that there is such a user: it is sent afterwards.
        mails.Send(form["email"].ToString().Trim());
        return shell.WriteAsync(
            http, texts, texts.ForgotPassword, $"<p class=\"notice\" role=\"status\">{SignInShell.Html.Encode(texts.LinkSent)}</p>{Back(http, texts)}");
    }

    public async Task ShowNewPasswordAsync(HttpContext http, SignInTexts texts)
    {
        if (await ReadLinkAsync(http.Request) is not { } link)
            await ShowInvalidLinkAsync(http, texts);
        else
            await shell.WriteAsync(http, texts, texts.ChoosePassword, NewPasswordForm(http, texts, link.IsInvitation));
    }

    public async Task SaveNewPasswordAsync(HttpContext http, SignInTexts texts, IFormCollection form)
    {
        if (await ReadLinkAsync(http.Request) is not { } link)
        {
            await ShowInvalidLinkAsync(http, texts);
            return;
        }

        string password = form["new-password"].ToString();
        string? problem = password.Length > 1000 || passwords.Problems(password).Any() ? Rules(texts) : null;
        string? difference = problem is null && password != form["repeat-password"] ? texts.PasswordsDiffer : null;
        if (problem is not null || difference is not null)
        {
            await shell.WriteAsync(
                http, texts, texts.ChoosePassword, NewPasswordForm(http, texts, link.IsInvitation, problem, difference), StatusCodes.Status400BadRequest, isError: true);
            return;
        }

        Attempt<PasswordChangedModel, UserOperationStatus> saved = link.IsInvitation
            ? await users.CreateInitialPasswordAsync(link.UserKey, link.Code, password)
            : await users.ResetPasswordAsync(link.UserKey, link.Code, password);
        if (saved.Success)
            http.Response.Redirect($"{http.Request.PathBase}{SignInPage.Path}?saved=1&lang={texts.Language}");
        else
            await ShowInvalidLinkAsync(http, texts);
    }

    private async Task<(Guid UserKey, string Code, bool IsInvitation)?> ReadLinkAsync(HttpRequest request)
    {
        bool isInvitation = request.Query["flow"] == InviteFlow;
        string? code = request.Query[isInvitation ? "inviteCode" : "resetCode"].ToString() is { Length: > 0 and < 2000 } text ? text : null;
        if (code is null || UserTokens.Read(code) is null || !Guid.TryParse(request.Query["userId"], out Guid user))
            return null;
        Attempt<UserOperationStatus> verified = isInvitation
            ? await users.VerifyInviteAsync(user, code)
            : await users.VerifyPasswordResetAsync(user, code);
        return verified.Success ? (user, code, isInvitation) : null;
    }

    private string NewPasswordForm(HttpContext http, SignInTexts texts, bool isInvitation, string? problem = null, string? difference = null)
    {
        string welcome = isInvitation ? $"<p>{SignInShell.Html.Encode(texts.Welcome)}</p>\n" : string.Empty;
        var password = new FormField("new-password", texts.NewPassword, "password", "new-password")
        {
            Hint = Rules(texts),
            Problem = problem,
            HasFocus = difference is null,
        };
        var repeated = new FormField("repeat-password", texts.RepeatPassword, "password", "new-password")
        {
            Problem = difference,
            HasFocus = difference is not null,
        };
        string action = SignInShell.Html.Encode(http.Request.PathBase + SignInPage.Path + http.Request.QueryString);
        return $"""
            {welcome}<form method="post" action="{action}">
            {password.Render()}
            {repeated.Render()}
            <button type="submit">{SignInShell.Html.Encode(texts.SavePassword)}</button>
            </form>
            """;
    }

    private Task ShowInvalidLinkAsync(HttpContext http, SignInTexts texts)
    {
        string again = CanSendLinks
            ? $"<p><a href=\"{http.Request.PathBase}{SignInPage.Path}/forgot?lang={texts.Language}\">{SignInShell.Html.Encode(texts.ForgotPassword)}</a></p>"
            : string.Empty;
        return shell.WriteAsync(
            http, texts, texts.ChoosePassword,
            $"<p class=\"problem\" role=\"alert\">{SignInShell.Html.Encode(texts.LinkInvalid)}</p>{again}{Back(http, texts)}",
            StatusCodes.Status400BadRequest, isError: true);
    }

    private string Rules(SignInTexts texts)
    {
        UserPasswordConfigurationSettings rules = settings.CurrentValue;
        string?[] sentences =
        [
            string.Format(CultureInfo.InvariantCulture, texts.PasswordLength, rules.RequiredLength),
            rules.RequireDigit ? texts.PasswordDigit : null,
            rules.RequireNonLetterOrDigit ? texts.PasswordSign : null,
            rules.RequireLowercase || rules.RequireUppercase ? texts.PasswordCases : null,
        ];
        return string.Join(' ', sentences.OfType<string>());
    }

    private static string Back(HttpContext http, SignInTexts texts) =>
        $"<p class=\"after\"><a href=\"{http.Request.PathBase}{SignInPage.Path}?lang={texts.Language}\">{SignInShell.Html.Encode(texts.BackToSignIn)}</a></p>";
}
