using Kuje.Umbraco.Directory.Items;

namespace Kuje.Umbraco.Delivery.Answers;

/// <summary>What fixed values are called in the languages that Kuje speaks.</summary>
internal static class FixedNames
{
    private static readonly string[] _languages = ["fi", "sv", "en"];

    private static readonly Dictionary<FixedValues, string[][]> _names = new()
    {
        [FixedValues.Status] =
        [
            ["Käynnissä", "Tauolla", "Peruttu", "Päättynyt"],
            ["Pågår", "På paus", "Inställd", "Avslutad"],
            ["Running", "On a break", "Cancelled", "Ended"],
        ],
        [FixedValues.Threshold] =
        [
            ["Kaikille avoin, ei lähetettä", "Lähete tai ohjaus palvelusta", "Oma ilmoittautuminen tai haastattelu"],
            ["Öppen för alla, ingen remiss", "Remiss eller hänvisning från en tjänst", "Egen anmälan eller intervju"],
            ["Open to all, no referral", "Referral from a service", "Own registration or interview"],
        ],
        [FixedValues.Mode] =
        [
            ["Paikan päällä", "Etänä", "Paikan päällä ja etänä"],
            ["På plats", "På distans", "På plats och på distans"],
            ["On site", "Online", "On site and online"],
        ],
        [FixedValues.Price] =
        [
            ["Maksuton", "Maksullinen", "Kaikukortti käy"],
            ["Avgiftsfri", "Avgiftsbelagd", "Kaikukortet gäller"],
            ["Free of charge", "Paid", "Kaikukortti accepted"],
        ],
        [FixedValues.Language] =
        [
            ["suomi", "ruotsi", "englanti", "suomalainen viittomakieli", "pohjoissaame", "venäjä", "viro", "ukraina", "arabia", "somali", "persia", "kurdi", "albania", "vietnam", "kiina", "espanja", "ranska", "saksa"],
            ["finska", "svenska", "engelska", "finskt teckenspråk", "nordsamiska", "ryska", "estniska", "ukrainska", "arabiska", "somaliska", "persiska", "kurdiska", "albanska", "vietnamesiska", "kinesiska", "spanska", "franska", "tyska"],
            ["Finnish", "Swedish", "English", "Finnish Sign Language", "Northern Sámi", "Russian", "Estonian", "Ukrainian", "Arabic", "Somali", "Persian", "Kurdish", "Albanian", "Vietnamese", "Chinese", "Spanish", "French", "German"],
        ],
        [FixedValues.OrganisationKind] =
        [
            ["Yhdistys", "Säätiö", "Yritys", "Julkinen toimija", "Oppilaitos", "Verkosto", "Muu"],
            ["Förening", "Stiftelse", "Företag", "Offentlig aktör", "Läroanstalt", "Nätverk", "Annan"],
            ["Association", "Foundation", "Company", "Public body", "School", "Network", "Other"],
        ],
        [FixedValues.HubKind] =
        [
            ["Alueellinen yhteyspiste", "Alueellinen verkosto"],
            ["Regional kontaktpunkt", "Regionalt nätverk"],
            ["Regional contact point", "Regional network"],
        ],
        [FixedValues.Weekday] =
        [
            ["maanantai", "tiistai", "keskiviikko", "torstai", "perjantai", "lauantai", "sunnuntai"],
            ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"],
            ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
        ],
        [FixedValues.TimeOfDay] =
        [
            ["aamupäivä", "iltapäivä", "ilta"],
            ["förmiddag", "eftermiddag", "kväll"],
            ["morning", "afternoon", "evening"],
        ],
    };

    /// <summary>The name in a language, or in Finnish where Kuje does not speak it; and the language it is in.</summary>
    public static (string Name, string Language) Of(FixedValues values, int value, string language)
    {
        int own = Math.Max(0, Array.IndexOf(_languages, language.Split('-')[0]));
        return (_names[values][own][value], _languages[own]);
    }
}
