namespace Kuje.Umbraco.Embedded.Users;

/// <summary>The words of the mails to users, in the recipient's language where it is Finnish or Swedish.</summary>
internal sealed record UserMailTexts(
    string ChoosePassword, string YourUsername, string InviteSubject, string InvitedBy, string AcceptInvitation)
{
    private static readonly UserMailTexts Finnish = new(
        "Valitse uusi salasana", "Käyttäjätunnuksesi on {0}.", "Kutsu sivuston sisällöntuottajaksi", "{0} on kutsunut sinut.", "Ota kutsu vastaan");

    private static readonly UserMailTexts Swedish = new(
        "Välj ett nytt lösenord", "Ditt användarnamn är {0}.", "Inbjudan att redigera en webbplats", "{0} har bjudit in dig.", "Ta emot inbjudan");

    private static readonly UserMailTexts English = new(
        "Choose a new password", "Your username is {0}.", "You have been invited to edit a site", "{0} has invited you.", "Accept the invitation");

    public static UserMailTexts In(string? language) => language?.Split('-')[0] switch
    {
        "fi" => Finnish,
        "sv" => Swedish,
        _ => English,
    };
}
