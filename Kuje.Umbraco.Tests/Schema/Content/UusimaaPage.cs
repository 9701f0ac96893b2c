using System.Text.Json;
using Kuje.Umbraco.Schema;
using static Kuje.Umbraco.Schema.PropertyAlias;

namespace Kuje.Umbraco.Tests.Schema.Content;

/// <summary>The parts of the page of the contact point for cultural wellbeing in Uusimaa.</summary>
internal static class UusimaaPage
{
    public static readonly string[] ArtFormNames =
        ["Musiikki", "Teatteri", "Kuvataide", "Tanssi", "Sirkus", "Sanataide", "Pelitaide", "Mediataide", "Monitaide"];

    public static IReadOnlyList<PagePart> Parts { get; } =
    [
        Part("name", hub => hub.Name() == "KUJE – Uudenmaan kulttuurihyvinvoinnin yhteyspiste"),
        Part("kind of hub", hub => hub.Text(HubKind) == "contactPoint"),
        Part("region", hub => hub.Picked(PropertyAlias.Region) is [var region] && region.Name() == "Uusimaa"),
        Part("association that runs it", hub => hub.Picked(HostOrganisation) is [var host] && host.Name() == "Pro Lapinlahti ry"),
        Part("what it does, without referral or fee", hub => hub.Text(Introduction).Says("yhdistysten", "taide- ja kulttuuritoimintaa", "ilman lähetettä", "ilman maksukynnystä")),
        Part("accessibility of art as an aim", hub => hub.Markup(Body).Says("kaikkien ulottuvilla")),
        Part("cooperation as an aim", hub => hub.Markup(Body).Says("enemmän yhdessä")),
        Part("whom it is developed with", hub => hub.Markup(Body).Says("psykiatristen ja päihdepalvelujen", "taide- ja kulttuuritoimijoiden", "mielen hyvinvoinnin järjestöjen")),
        Part("service chains between sectors", hub => hub.Markup(Body).Says("palveluketjuja", "kolmannen sektorin", "hyvinvointialueiden")),
        Part("headings of the text", hub => hub.Markup(Body).Says("<h2>Mitä teemme</h2>", "<h2>Kenen kanssa</h2>")),
        Part("heading of the target group", hub => hub.Text(TargetGroupHeading).Length > 0),
        Part("target group", hub => hub.Markup(TargetGroup).Says("mielenterveyden ongelmista", "aikuisille", "18", "Uudellamaalla")),
        Part("guiding each to what suits", hub => hub.Markup(TargetGroup).Says("laajemmin", "kutsua", "ohjata jokaisen", "sopivaan toimintaan")),
        Part("heading of the definition", hub => hub.Text(DefinitionHeading).Length > 0),
        Part("definition", hub => hub.Markup(Definition).Says("helppo tulla", "taide ja kulttuuri", "kokonaisvaltaista hyvinvointia")),
        Part("art professional as leader", hub => hub.Markup(Definition).Says("taiteen ammattilainen")),
        Part("work pair", hub => hub.Markup(Definition).Says("työparina", "sosiaali- tai terveysalan ammattilainen", "taideterapeutti", "kokemusasiantuntija")),
        Part("open to every resident", hub => hub.Markup(Definition).Says("yhdenvertaista", "avointa kaikille Uudenmaan asukkaille")),
        Part("heading of the art forms", hub => hub.Text(ArtFormsHeading).Length > 0),
        Part("nine art forms", hub => hub.Picked(ArtForms).Select(form => form.Name()).SequenceEqual(ArtFormNames)),
        Part("heading of the contacts", hub => hub.Text(ContactHeading).Length > 0),
        Part("communications officer, part-time", hub => Roles(hub).Count(role => role.Says("viestintä", "osa-aikainen")) == 1),
        Part("two project assistants, part-time", hub => Roles(hub).Count(role => role.Says("projektityöntekijä", "osa-aikainen")) == 2),
        Part("a way to reach each contact", hub => hub.Blocks(ContactPersons).All(person => person.Text(Phone).Length > 0 && person.Text(Email).Contains('@', StringComparison.Ordinal))),
        Part("social-media channels", hub => hub.Blocks(SocialChannels) is { Length: >= 2 } channels && channels.All(channel => channel.Text(Service).Length > 0 && channel.Text(Url).Says("https://"))),
        Part("heading of the logos", hub => hub.Text(LogosHeading).Length > 0),
        Part("logos with alt texts", hub => hub.Blocks(Logos) is { Length: >= 2 } logos && logos.All(IsPictureWithAltText)),
        Part("main picture with alt text", hub => hub.Blocks(HeroImage) is [var hero] && IsPictureWithAltText(hero)),
        Part("heading of the participation block", hub => hub.Text(ParticipationHeading) == "Onko sinulla ideoita? Osallistu ja vaikuta!"),
        Part("visitors influence the content", hub => hub.Markup(ParticipationText).Says("sinä päätät")),
        Part("cooperation is welcome", hub => hub.Markup(ParticipationText).Says("kouluilta", "järjestöiltä", "yrityksiltä", "kaupungilta", "ota yhteyttä")),
        Part("participation form", hub => hub.Text(ParticipationForm) == "ideasAndFeedback"),
        new("activities", page => page.Below[TypeAlias.Activity].Length >= 30),
        new("organisations", page => page.Below[TypeAlias.Organisation].Length >= 12),
    ];

    public static bool IsPictureWithAltText(JsonElement block) =>
        block.Text(AltText).Length > 0 && block.Picked(Image) is [var picture] && picture.Get("url").String().Length > 0;

    private static IEnumerable<string> Roles(JsonElement hub) => hub.Blocks(ContactPersons).Select(person => person.Text(RoleTitle));

    private static PagePart Part(string name, Func<JsonElement, bool> isThere) => new(name, page => isThere(page.Hub));
}
