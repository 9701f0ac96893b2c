namespace Kuje.Umbraco.Embedded.ManagementApi.Security;

internal enum SignInTokenKind
{
    /// <summary>The password was right; the client may ask for a code.</summary>
    Login,

    /// <summary>To be exchanged for tokens, once.</summary>
    Code,

    Access,

    Refresh,
}
