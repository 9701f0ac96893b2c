using Kuje.Umbraco.Embedded.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace Kuje.Umbraco.Embedded.Backoffice.SignIn;

/// <summary>The addresses of the sign-in pages. A form is read only if it comes from one of them, and is small.</summary>
internal static class SignInPages
{
    private static readonly FormOptions SmallForm = new() { BufferBodyLengthLimit = 64 * 1024, MultipartBodyLengthLimit = 64 * 1024, ValueCountLimit = 16 };

    public static void MapSignInPages(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(SignInPage.Path, (HttpContext http, SignInPage page, PasswordPage passwords) =>
            PasswordPage.IsAsked(http.Request) ? passwords.ShowNewPasswordAsync(http, Texts(http)) : page.ShowAsync(http, Texts(http)));
        endpoints.MapPost(SignInPage.Path, (HttpContext http, SignInPage page, PasswordPage passwords) => WithFormAsync(http, page, form =>
            PasswordPage.IsAsked(http.Request) ? passwords.SaveNewPasswordAsync(http, Texts(http), form) : page.SubmitAsync(http, Texts(http), form)));
        endpoints.MapGet(SignInPage.Path + "/forgot", (HttpContext http, PasswordPage passwords) =>
            passwords.CanSendLinks ? passwords.ShowForgotAsync(http, Texts(http)) : passwords.ShowNoMailAsync(http, Texts(http)));
        endpoints.MapPost(SignInPage.Path + "/forgot", (HttpContext http, SignInPage page, PasswordPage passwords) => passwords.CanSendLinks
            ? WithFormAsync(http, page, form => passwords.SendAsync(http, Texts(http), form))
            : passwords.ShowNoMailAsync(http, Texts(http)));
        endpoints.MapGet("/umbraco/logout", (HttpContext http, SignInPage page) => page.ShowSignedOutAsync(http, Texts(http)));
    }

    private static async Task WithFormAsync(HttpContext http, SignInPage page, Func<IFormCollection, Task> then)
    {
        if (!FormOrigin.IsOwn(http.Request))
        {
            await page.ShowCrossSiteAsync(http, Texts(http));
            return;
        }

        IFormCollection form;
        try
        {
            form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync(SmallForm, http.RequestAborted) : FormCollection.Empty;
        }
        catch (Exception exception) when (exception is InvalidDataException or BadHttpRequestException)
        {
            form = FormCollection.Empty;
        }

        await then(form);
    }

    private static SignInTexts Texts(HttpContext http) => SignInTexts.In(ReaderLanguage.Of(http.Request));
}
