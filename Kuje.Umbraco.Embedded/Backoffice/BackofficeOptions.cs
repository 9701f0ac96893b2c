namespace Kuje.Umbraco.Embedded.Backoffice;

/// <summary>The page of the backoffice. Section <c>Umbraco:Embedded:Backoffice</c>.</summary>
public sealed class BackofficeOptions
{
    /// <summary>
    /// The page's Content-Security-Policy, for a site whose extensions load from elsewhere; <c>{importmap}</c> stands for the hash of the
    /// page's import map, which <c>script-src</c> must have. Empty sends none.
    /// </summary>
    public string ContentSecurityPolicy { get; set; } =
        "default-src 'self'; script-src 'self' '{importmap}'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob: https:; "
        + "media-src 'self' blob: https:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; frame-src 'self' https:; "
        + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";
}
