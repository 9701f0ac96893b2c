namespace Kuje.Umbraco.Embedded.Backoffice.SignIn;

/// <summary>The words of the sign-in pages in one language.</summary>
internal sealed record SignInTexts
{
    public required string Language { get; init; }
    public required string OwnName { get; init; }
    public required string Languages { get; init; }
    public required string SignIn { get; init; }
    public required string Username { get; init; }
    public required string Password { get; init; }
    public required string Error { get; init; }
    public required string Refused { get; init; }
    public required string UsernameMissing { get; init; }
    public required string PasswordMissing { get; init; }
    public required string ForgotPassword { get; init; }
    public required string AskAdministrator { get; init; }
    public required string ForgotIntroduction { get; init; }
    public required string Email { get; init; }
    public required string SendLink { get; init; }
    public required string LinkSent { get; init; }
    public required string BackToSignIn { get; init; }
    public required string ChoosePassword { get; init; }
    public required string Welcome { get; init; }
    public required string NewPassword { get; init; }
    public required string RepeatPassword { get; init; }
    public required string SavePassword { get; init; }
    public required string PasswordsDiffer { get; init; }
    public required string PasswordLength { get; init; }
    public required string PasswordSign { get; init; }
    public required string PasswordDigit { get; init; }
    public required string PasswordCases { get; init; }
    public required string PasswordSaved { get; init; }
    public required string LinkInvalid { get; init; }
    public required string SignedOut { get; init; }
    public required string SignedOutText { get; init; }
    public required string SignInAgain { get; init; }
    public required string CrossSite { get; init; }

    public static IReadOnlyList<SignInTexts> All { get; } =
    [
        new()
        {
            Language = "fi",
            OwnName = "Suomi",
            Languages = "Kieli",
            SignIn = "Kirjaudu sisään",
            Username = "Sähköpostiosoite",
            Password = "Salasana",
            Error = "Virhe",
            Refused = "Kirjautuminen ei onnistunut. Tarkista sähköpostiosoite ja salasana. Usean väärän yrityksen jälkeen tunnus on hetken lukittu: odota silloin vartti tai pyydä ylläpitäjää avaamaan se.",
            UsernameMissing = "Kirjoita sähköpostiosoitteesi.",
            PasswordMissing = "Kirjoita salasanasi.",
            ForgotPassword = "Unohditko salasanan?",
            AskAdministrator = "Jos unohdit salasanasi, pyydä uusi ylläpitäjältä: tämä sivusto ei lähetä sähköpostia.",
            ForgotIntroduction = "Kirjoita sähköpostiosoitteesi, niin saat linkin, jolla voit valita uuden salasanan.",
            Email = "Sähköpostiosoite",
            SendLink = "Lähetä linkki",
            LinkSent = "Jos osoitteella on tunnus, siihen on lähetetty linkki. Katso myös roskapostikansioon.",
            BackToSignIn = "Takaisin kirjautumiseen",
            ChoosePassword = "Valitse uusi salasana",
            Welcome = "Tervetuloa! Valitse itsellesi salasana.",
            NewPassword = "Uusi salasana",
            RepeatPassword = "Uusi salasana uudelleen",
            SavePassword = "Tallenna salasana",
            PasswordsDiffer = "Salasanat eivät ole samat. Kirjoita sama salasana molempiin kenttiin.",
            PasswordLength = "Vähintään {0} merkkiä.",
            PasswordSign = "Ainakin yksi muu merkki kuin kirjain tai numero.",
            PasswordDigit = "Ainakin yksi numero.",
            PasswordCases = "Isoja ja pieniä kirjaimia.",
            PasswordSaved = "Salasana on tallennettu. Kirjaudu sisään uudella salasanalla.",
            LinkInvalid = "Linkki on vanhentunut tai jo käytetty. Pyydä uusi linkki tai uusi kutsu ylläpitäjältä.",
            SignedOut = "Olet kirjautunut ulos",
            SignedOutText = "Voit sulkea tämän ikkunan.",
            SignInAgain = "Kirjaudu uudelleen",
            CrossSite = "Lomake tuli muualta kuin tältä sivustolta, joten sitä ei käsitelty. Kirjaudu tällä sivulla.",
        },
        new()
        {
            Language = "sv",
            OwnName = "Svenska",
            Languages = "Språk",
            SignIn = "Logga in",
            Username = "E-postadress",
            Password = "Lösenord",
            Error = "Fel",
            Refused = "Inloggningen lyckades inte. Kontrollera e-postadressen och lösenordet. Efter flera felaktiga försök är kontot låst en stund: vänta då en kvart eller be administratören låsa upp det.",
            UsernameMissing = "Skriv din e-postadress.",
            PasswordMissing = "Skriv ditt lösenord.",
            ForgotPassword = "Har du glömt lösenordet?",
            AskAdministrator = "Om du har glömt lösenordet, be administratören om ett nytt: den här webbplatsen skickar inte e-post.",
            ForgotIntroduction = "Skriv din e-postadress, så får du en länk där du kan välja ett nytt lösenord.",
            Email = "E-postadress",
            SendLink = "Skicka länken",
            LinkSent = "Om det finns ett konto med adressen har en länk skickats dit. Titta också i skräpposten.",
            BackToSignIn = "Tillbaka till inloggningen",
            ChoosePassword = "Välj ett nytt lösenord",
            Welcome = "Välkommen! Välj ett lösenord.",
            NewPassword = "Nytt lösenord",
            RepeatPassword = "Nytt lösenord igen",
            SavePassword = "Spara lösenordet",
            PasswordsDiffer = "Lösenorden är inte lika. Skriv samma lösenord i båda fälten.",
            PasswordLength = "Minst {0} tecken.",
            PasswordSign = "Minst ett tecken som varken är bokstav eller siffra.",
            PasswordDigit = "Minst en siffra.",
            PasswordCases = "Både stora och små bokstäver.",
            PasswordSaved = "Lösenordet är sparat. Logga in med det nya lösenordet.",
            LinkInvalid = "Länken är för gammal eller redan använd. Be om en ny länk, eller om en ny inbjudan av administratören.",
            SignedOut = "Du är utloggad",
            SignedOutText = "Du kan stänga det här fönstret.",
            SignInAgain = "Logga in igen",
            CrossSite = "Formuläret kom inte från den här webbplatsen och behandlades därför inte. Logga in på den här sidan.",
        },
        new()
        {
            Language = "en",
            OwnName = "English",
            Languages = "Language",
            SignIn = "Sign in",
            Username = "E-mail address",
            Password = "Password",
            Error = "Error",
            Refused = "Signing in failed. Check the e-mail address and the password. After several wrong attempts the account is locked for a while: then wait a quarter of an hour, or ask an administrator to unlock it.",
            UsernameMissing = "Enter your e-mail address.",
            PasswordMissing = "Enter your password.",
            ForgotPassword = "Forgot your password?",
            AskAdministrator = "If you forgot your password, ask an administrator for a new one: this site sends no e-mail.",
            ForgotIntroduction = "Enter your e-mail address to get a link for choosing a new password.",
            Email = "E-mail address",
            SendLink = "Send the link",
            LinkSent = "If there is an account with this address, a link has been sent to it. Look into the junk folder, too.",
            BackToSignIn = "Back to signing in",
            ChoosePassword = "Choose a new password",
            Welcome = "Welcome! Choose your password.",
            NewPassword = "New password",
            RepeatPassword = "New password again",
            SavePassword = "Save the password",
            PasswordsDiffer = "The passwords differ. Enter the same password in both fields.",
            PasswordLength = "At least {0} characters.",
            PasswordSign = "At least one character that is neither a letter nor a digit.",
            PasswordDigit = "At least one digit.",
            PasswordCases = "Upper-case and lower-case letters.",
            PasswordSaved = "The password is saved. Sign in with the new password.",
            LinkInvalid = "The link is too old or used already. Ask for a new link, or an administrator for a new invitation.",
            SignedOut = "You are signed out",
            SignedOutText = "You can close this window.",
            SignInAgain = "Sign in again",
            CrossSite = "The form did not come from this site, so it was not processed. Sign in on this page.",
        },
    ];

    public static SignInTexts In(string language) => All.First(texts => texts.Language == language);
}
