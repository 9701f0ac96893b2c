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

    // By the language asked for, those that Kuje speaks first, and then any other.
    private static readonly Dictionary<FixedValues, byte[][][]> _json = _names.ToDictionary(
        names => names.Key,
        names => Enumerable.Range(0, _languages.Length + 1)
            .Select(language => Enumerable.Range(0, names.Key.Names.Count).Select(value => Json(names.Key, names.Value, language, value)).ToArray())
            .ToArray());

    /// <summary>
    /// The beginning of an object for each value: its key, and its name in a language; where Kuje does not speak it in Finnish, which is then said.
    /// </summary>
    public static byte[][] Of(FixedValues values, string language)
    {
        int end = language.IndexOf('-', StringComparison.Ordinal);
        ReadOnlySpan<char> code = end < 0 ? language : language.AsSpan(0, end);
        var own = 0;
        while (own < _languages.Length && !code.Equals(_languages[own], StringComparison.OrdinalIgnoreCase))
            own++;
        return _json[values][own];
    }

    private static byte[] Json(FixedValues values, string[][] names, int language, int value)
    {
        bool spoken = language < _languages.Length;
        using var buffer = new ByteBuffer();
        buffer.Write("{\"id\":\""u8);
        buffer.WriteAscii(values.Names[value]);
        buffer.Write("\",\"slug\":\""u8);
        buffer.WriteAscii(values.Names[value]);
        buffer.Write("\",\"name\":"u8);
        buffer.WriteString(names[spoken ? language : 0][value]);
        if (!spoken)
        {
            buffer.Write(",\"lang\":\""u8);
            buffer.WriteAscii(_languages[0]);
            buffer.Write((byte)'"');
        }

        return buffer.Written.ToArray();
    }
}
