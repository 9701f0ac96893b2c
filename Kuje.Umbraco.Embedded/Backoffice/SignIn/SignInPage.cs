using Kuje.Umbraco.Embedded.ManagementApi.Security;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Net;
using Umbraco.Cms.Core.Security;

namespace Kuje.Umbraco.Embedded.Backoffice.SignIn;

/// <summary>Name and password in, a session out; no script takes part.</summary>
internal sealed class SignInPage(SignInShell shell, PasswordSignIn passwords, SignInTokens tokens, IIpResolver ips, IUserForgotPasswordSender mails)
{
    public const string Path = "/umbraco/login";

    private const int LongestInput = 1000;

    public Task ShowAsync(HttpContext http, SignInTexts texts)
    {
        string notice = http.Request.Query["saved"] == "1" ? $"<p class=\"notice\" role=\"status\">{SignInShell.Html.Encode(texts.PasswordSaved)}</p>" : string.Empty;
        return shell.WriteAsync(http, texts, texts.SignIn, notice + Form(http, texts, ReturnAddress.Safe(http.Request, http.Request.Query[ReturnAddress.Parameter])));
    }

    public async Task SubmitAsync(HttpContext http, SignInTexts texts, IFormCollection form)
    {
        string username = form["username"].ToString().Trim();
        string password = form["password"].ToString();
        string returnUrl = ReturnAddress.Safe(http.Request, form[ReturnAddress.Parameter]);
        if (username.Length == 0 || password.Length == 0)
        {
            await RefuseAsync(http, texts, Form(http, texts, returnUrl, username, isSubmitted: true, isPasswordMissing: password.Length == 0), StatusCodes.Status400BadRequest);
            return;
        }

        if (username.Length > LongestInput || password.Length > LongestInput
            || await passwords.TryAsync(username, password, http.RequestAborted) is not { } user)
        {
            await RefuseAsync(http, texts, Form(http, texts, returnUrl, username, isSubmitted: true, isRefused: true), StatusCodes.Status401Unauthorized);
            return;
        }

        tokens.End(SignInCookies.Read(http, SignInTokenKind.Login));
        SignInCookies.Write(http, SignInTokenKind.Login, tokens.Begin(user, ips.GetCurrentRequestIpAddress()));
        http.Response.Redirect(returnUrl);
    }

    public Task ShowCrossSiteAsync(HttpContext http, SignInTexts texts) =>
        RefuseAsync(http, texts, Problem(texts.CrossSite) + Form(http, texts, http.Request.PathBase + "/umbraco"), StatusCodes.Status403Forbidden);

    public Task ShowSignedOutAsync(HttpContext http, SignInTexts texts) => shell.WriteAsync(
        http, texts, texts.SignedOut,
        $"<p>{SignInShell.Html.Encode(texts.SignedOutText)}</p><p><a class=\"button\" href=\"{http.Request.PathBase}/umbraco\">{SignInShell.Html.Encode(texts.SignInAgain)}</a></p>");

    private Task RefuseAsync(HttpContext http, SignInTexts texts, string body, int status) =>
        shell.WriteAsync(http, texts, texts.SignIn, body, status, isError: true);

    private string Form(
        HttpContext http, SignInTexts texts, string returnUrl, string username = "", bool isSubmitted = false, bool isRefused = false, bool isPasswordMissing = false)
    {
        string root = http.Request.PathBase + Path;
        string lang = "?lang=" + texts.Language;
        bool isUsernameMissing = isSubmitted && username.Length == 0;
        var usernameField = new FormField("username", texts.Username, "text", "username")
        {
            Value = username,
            Attributes = "inputmode=\"email\" autocapitalize=\"none\" spellcheck=\"false\" maxlength=\"255\"",
            Problem = isUsernameMissing ? texts.UsernameMissing : null,
            DescribedBy = isRefused ? "problem" : null,
            HasFocus = isUsernameMissing || !isSubmitted,
        };
        var passwordField = new FormField("password", texts.Password, "password", "current-password")
        {
            Problem = isPasswordMissing ? texts.PasswordMissing : null,
            DescribedBy = isRefused ? "problem" : null,
            HasFocus = isSubmitted && !isUsernameMissing,
        };
        string forgot = mails.CanSend()
            ? $"\n<p class=\"after\"><a href=\"{root}/forgot{lang}\">{SignInShell.Html.Encode(texts.ForgotPassword)}</a></p>"
            : $"\n<p class=\"after\">{SignInShell.Html.Encode(texts.AskAdministrator)}</p>";
        return $"""
            {(isRefused ? Problem(texts.Refused) : string.Empty)}<form method="post" action="{root}{lang}">
            <input type="hidden" name="{ReturnAddress.Parameter}" value="{SignInShell.Html.Encode(returnUrl)}">
            {usernameField.Render()}
            {passwordField.Render()}
            <button type="submit">{SignInShell.Html.Encode(texts.SignIn)}</button>
            </form>{forgot}
            """;
    }

    private static string Problem(string text) => $"<p class=\"problem\" id=\"problem\" role=\"alert\">{SignInShell.Html.Encode(text)}</p>\n";
}
