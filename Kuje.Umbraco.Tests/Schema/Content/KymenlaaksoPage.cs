using System.Text.Json;
using Kuje.Umbraco.Schema;
using static Kuje.Umbraco.Schema.PropertyAlias;

namespace Kuje.Umbraco.Tests.Schema.Content;

/// <summary>The parts of the page of Kymenlaakso's network.</summary>
internal static class KymenlaaksoPage
{
    public static IReadOnlyList<PagePart> Parts { get; } =
    [
        Part("name", hub => hub.Name() == "Kymenlaakson Terveyttä kulttuurista"),
        Part("other name", hub => hub.Text(AlternativeName) == "Kymenlaakson hyvinvointia kulttuurista"),
        Part("kind of hub", hub => hub.Text(HubKind) == "network"),
        Part("region", hub => hub.Picked(PropertyAlias.Region) is [var region] && region.Name() == "Kymenlaakso"),
        Part("founding", hub => hub.Text(Founded) == "kevät 2017"),
        Part("members", hub => hub.Markup(Body).Says("ammattilaisia", "yrityksiä", "yhdistyksiä", "järjestöjä")),
        Part("what the network does", hub => hub.Markup(Body).Says("yhteistyötä", "jaamme tietoa", "tapaamme säännöllisesti")),
        Part("what the activities cover", hub => hub.Markup(Body).Says("<li>", "arjen", "harrastukset", "taide-elämykset", "räätälöidyt työpajat", "kulttuurihyvinvointipalvelut", "työparina", "taideterapia")),
        Part("vocational schools", hub => hub.Markup(Body).Says("ammatillisten oppilaitosten")),
        Part("headings of the text", hub => hub.Markup(Body).Says("<h2>Verkosto</h2>", "<h2>Mitä toiminta kattaa</h2>")),
        Part("heading of the target group", hub => hub.Text(TargetGroupHeading).Length > 0),
        Part("target group", hub => hub.Markup(TargetGroup).Says("päihteiden", "mielenterveyden ongelmista toipuville")),
        Part("art forms", hub => hub.Picked(ArtForms).Select(form => form.Name()).SequenceEqual(UusimaaPage.ArtFormNames)),
        Project("project", project => project.Name() == "Kulttuurisote"),
        Project("project: funder", project => project.Text(Funder).Says("Taiteen edistämiskeskus", "kärkihanke")),
        Project("project: period", project => project.Text(Period) == "2018"),
        Project("project: six regions", project => project.Markup(Partners).Says("kuusi maakuntaa")),
        Project("project: alongside the reform", project => project.Markup(Body).Says("sosiaali- ja terveydenhuollon", "maakuntien uudistuksen")),
        Project("project: implementing partner", project => project.Text(ImplementingPartner).Says("Carea")),
        Project("project: partners", project => project.Picked(PartnerOrganisations).Length >= 2),
        Project("project: steering group", project => project.Markup(SteeringGroup).Says("hyvinvoinnin ja terveyden edistämisen")),
        Project("project: coordination pair", project => project.Markup(Coordination).Says("työpari", "teatterin ja draaman", "Kotkan kaupungin mielenterveys- ja päihdepalveluista")),
        Project("project: goals", project => project.Markup(Goals).Says("kulttuuriset oikeudet", "ohjaaviin asiakirjoihin", "johtavat virkahenkilöt", "ammattilaiset")),
        Project("project: target group", project => project.Markup(TargetGroup).Says("päihteistä", "mielenterveyden")),
        Part("heading of the join-in block", hub => hub.Text(JoinHeading).Length > 0),
        Part("join-in block", hub => hub.Markup(JoinText).Says("avoimia", "mutkattomia", "kaikki", "tervetulleita")),
        new("meetings, open to all", page => page.Below[TypeAlias.Meeting] is { Length: >= 2 } meetings && meetings.All(meeting => meeting.Value(OpenToAll).ValueKind == JsonValueKind.True)),
        Part("heading of the contact block", hub => hub.Text(ContactHeading).Length > 0),
        Part("contact person by role, with phone and e-mail", hub => hub.Blocks(ContactPersons).Any(person => person.Text(RoleTitle).Says("koordinaattori") && person.Text(Phone).Length > 0 && person.Text(Email).Length > 0)),
        Contact("contact: organisation", organisation => organisation.Name() == "Voimateatteri/Toimintavoima Oy"),
        Contact("contact: address", organisation => organisation.Text(StreetAddress).Length > 0 && organisation.Text(PostalCode).Length == 5 && organisation.Text(Town) == "Kotka"),
        Contact("contact: phone and e-mail", organisation => organisation.Text(Phone).Length > 0 && organisation.Text(Email).Length > 0),
        Contact("contact: web site", organisation => organisation.Text(Website) == "https://kyhy.fi"),
        Contact("contact: Facebook page", organisation => organisation.Blocks(SocialChannels).Any(channel => channel.Text(Service) == "facebook")),
        Photo("photo", photo => UusimaaPage.IsPictureWithAltText(photo)),
        Photo("photo: who is in it and where", photo => photo.Text(Caption).Says("ohjaaja", "ammattilainen", "ryhmäläistä", "Kotkassa")),
        Photo("photo: credit", photo => photo.Text(Credit).Says("Kuva:")),
        Part("logos with alt texts", hub => hub.Blocks(Logos) is { Length: >= 1 } logos && logos.All(UusimaaPage.IsPictureWithAltText)),
    ];

    private static PagePart Part(string name, Func<JsonElement, bool> isThere) => new(name, page => isThere(page.Hub));

    private static PagePart Project(string name, Func<JsonElement, bool> isThere) =>
        new(name, page => page.Below[TypeAlias.Project] is [var project] && isThere(project));

    private static PagePart Contact(string name, Func<JsonElement, bool> isThere) =>
        new(name, page => page.Hub.Picked(ContactOrganisation) is [var organisation] && isThere(organisation));

    private static PagePart Photo(string name, Func<JsonElement, bool> isThere) =>
        new(name, page => page.Hub.Blocks(HeroImage) is [var photo] && isThere(photo));
}
