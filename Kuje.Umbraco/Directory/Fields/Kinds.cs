using Kuje.Umbraco.Directory.Items;
using Kuje.Umbraco.Schema;
using static Kuje.Umbraco.Directory.Items.Relation;

namespace Kuje.Umbraco.Directory.Fields;

/// <summary>The kinds of items, one table each. The description of the API is made from the same tables.</summary>
internal static class Kinds
{
    public static readonly KindDefinition Activity = new()
    {
        Kind = ItemKind.Activity,
        Alias = TypeAlias.Activity,
        Name = "activity",
        Path = "activities",
        HasSchedule = true,
        HasPlace = true,
        SearchedTexts = [PropertyAlias.Summary, PropertyAlias.Body, PropertyAlias.PlainLanguage, PropertyAlias.VenueName, PropertyAlias.Town],
        Fields =
        [
            Text("summary", PropertyAlias.Summary, "Tule tekemään, katselemaan tai juomaan kahvia."),
            Text("statusNote", PropertyAlias.StatusNote, "Tauolla tammikuun ajan."),
            Text("scheduleNote", PropertyAlias.ScheduleNote, "Heinäkuussa suljettu."),
            Text("venueName", PropertyAlias.VenueName, "Lapinlahden puisto, Talo A"),
            Text("streetAddress", PropertyAlias.StreetAddress, "Lapinlahdenpolku 8"),
            Text("town", PropertyAlias.Town, "Helsinki"),
            Text("priceNote", PropertyAlias.PriceNote, "Materiaalit kuuluvat hintaan."),
            CardPicture("image", PropertyAlias.Images),
            new ChoiceField("status", PropertyAlias.Status, FixedValues.Status) { Example = "running" },
            new ChoiceField("threshold", PropertyAlias.Threshold, FixedValues.Threshold) { Example = "open" },
            new ChoiceField("mode", PropertyAlias.AttendanceMode, FixedValues.Mode) { Example = "onsite" },
            new ChoiceField("price", PropertyAlias.PriceKind, FixedValues.Price) { Example = "free" },
            new NumberField("priceAmount", PropertyAlias.PriceAmount, whole: false) { Example = 5 },
            new FlagField("kaikukortti", PropertyAlias.Kaikukortti),
            new ChoicesField("languages", PropertyAlias.ActivityLanguages, FixedValues.Language) { Example = "fi" },
            new NumberField("ageMin", PropertyAlias.AgeMin, whole: true) { Example = 18 },
            new NumberField("ageMax", PropertyAlias.AgeMax, whole: true) { Example = 29 },
            new FlagField("supportPersonWelcome", PropertyAlias.SupportPersonWelcome),
            new TextField("postalCode", PropertyAlias.PostalCode) { Example = "00180" },
            new DateField("lastVerified", PropertyAlias.LastVerified),
            DetailHtml("body", PropertyAlias.Body),
            DetailText("plainLanguage", PropertyAlias.PlainLanguage, "Voit tulla maalaamaan. Ohjaaja auttaa."),
            DetailText("leaderNote", PropertyAlias.LeaderNote, "Kuvataiteilija ja vertaisohjaaja."),
            DetailText("thresholdNote", PropertyAlias.ThresholdNote, "Ensimmäisellä kerralla jutellaan hetki."),
            DetailText("registrationNote", PropertyAlias.RegistrationNote, "Paikkoja on kymmenen."),
            DetailText("accessibilityNote", PropertyAlias.AccessibilityNote, "Ovella on summeri."),
            ContactPersons(),
            Links(),
            Pictures("images", PropertyAlias.Images),
            new FlagField("ledByArtProfessional", PropertyAlias.LedByArtProfessional) { Detail = true },
            new ChoicesField("workPair", PropertyAlias.WorkPair, FixedValues.WorkPair) { Detail = true },
            new ChoiceField("registration", PropertyAlias.RegistrationKind, FixedValues.Registration) { Detail = true },
            new TextField("registrationUrl", PropertyAlias.RegistrationUrl, FieldType.Address) { Detail = true },
            new TextField("registrationEmail", PropertyAlias.RegistrationEmail, FieldType.Email) { Detail = true },
            new TextField("registrationPhone", PropertyAlias.RegistrationPhone) { Detail = true, Example = "09 000 0000" },
            new DateField("registrationUntil", PropertyAlias.RegistrationUntil) { Detail = true },
            new TextField("onlineUrl", PropertyAlias.OnlineUrl, FieldType.Address) { Detail = true },
        ],
        References =
        [
            new("hub", null, Relation.Hub, Many: false),
            new("organisations", PropertyAlias.Organisations, Relation.Organisation, Many: true),
            new("artForms", PropertyAlias.ArtForms, ArtForm, Many: true),
            new("activityForms", PropertyAlias.ActivityForms, ActivityForm, Many: true),
            new("targetGroups", PropertyAlias.TargetGroups, TargetGroup, Many: true),
            new("accessibility", PropertyAlias.AccessibilityFeatures, AccessibilityFeature, Many: true),
            new("municipality", PropertyAlias.Municipality, Municipality, Many: false),
            new("region", null, Region, Many: false),
        ],
        Choices =
        [
            (Relation.Status, PropertyAlias.Status), (Threshold, PropertyAlias.Threshold), (Mode, PropertyAlias.AttendanceMode),
            (Price, PropertyAlias.PriceKind), (Relation.Language, PropertyAlias.ActivityLanguages),
        ],
    };

    public static readonly KindDefinition Organisation = new()
    {
        Kind = ItemKind.Organisation,
        Alias = TypeAlias.Organisation,
        Name = "organisation",
        Path = "organisations",
        HasPlace = true,
        Extra = ["activities"],
        SearchedTexts = [PropertyAlias.Summary, PropertyAlias.AlternativeName, PropertyAlias.Body, PropertyAlias.Town],
        Fields =
        [
            Text("summary", PropertyAlias.Summary, "Kalliolainen taideyhdistys, jonka ateljee on auki kaikille tekijöille."),
            Text("alternativeName", PropertyAlias.AlternativeName, "KUJE"),
            Text("streetAddress", PropertyAlias.StreetAddress, "Lapinlahdenpolku 8"),
            Text("town", PropertyAlias.Town, "Helsinki"),
            Logos("logo", PropertyAlias.Logo, single: true, detail: false),
            new ChoiceField("kind", PropertyAlias.OrganisationKind, FixedValues.OrganisationKind) { Example = "association" },
            new TextField("businessId", PropertyAlias.BusinessId) { Example = "0000001-9" },
            new TextField("website", PropertyAlias.Website, FieldType.Address),
            new TextField("email", PropertyAlias.Email, FieldType.Email),
            new TextField("phone", PropertyAlias.Phone) { Example = "09 000 0000" },
            new ChoicesField("languages", PropertyAlias.ServiceLanguages, FixedValues.Language) { Example = "fi" },
            new TextField("postalCode", PropertyAlias.PostalCode) { Example = "00530" },
            new DateField("lastVerified", PropertyAlias.LastVerified),
            DetailHtml("body", PropertyAlias.Body),
            ContactPersons(),
            Pictures("images", PropertyAlias.Images),
            SocialChannels(),
        ],
        References =
        [
            new("hub", null, Relation.Hub, Many: false),
            new("parentOrganisation", PropertyAlias.ParentOrganisation, Parent, Many: false),
            new("artForms", PropertyAlias.ArtForms, ArtForm, Many: true),
            new("municipality", PropertyAlias.Municipality, Municipality, Many: false),
            new("region", null, Region, Many: false),
        ],
        Choices = [(Relation.OrganisationKind, PropertyAlias.OrganisationKind), (Relation.Language, PropertyAlias.ServiceLanguages)],
    };

    public static readonly KindDefinition Hub = new()
    {
        Kind = ItemKind.Hub,
        Alias = TypeAlias.Hub,
        Name = "hub",
        Path = "hubs",
        Extra = ["counts"],
        SearchedTexts = [PropertyAlias.Introduction, PropertyAlias.AlternativeName, PropertyAlias.Body, PropertyAlias.Definition],
        Fields =
        [
            Text("introduction", PropertyAlias.Introduction, "Yhteyspiste kokoaa yhteen taide- ja kulttuuritoimintaa."),
            Text("alternativeName", PropertyAlias.AlternativeName, "KUJE"),
            Text("founded", PropertyAlias.Founded, "Keväällä 2017"),
            CardPicture("heroImage", PropertyAlias.HeroImage),
            new ChoiceField("kind", PropertyAlias.HubKind, FixedValues.HubKind) { Example = "contactPoint" },
            new TextField("email", PropertyAlias.Email, FieldType.Email),
            new TextField("phone", PropertyAlias.Phone) { Example = "09 000 0000" },
            new TextField("website", PropertyAlias.Website, FieldType.Address),
            DetailHtml("body", PropertyAlias.Body),
            DetailText("targetGroupHeading", PropertyAlias.TargetGroupHeading, "Kenelle?"),
            DetailHtml("targetGroup", PropertyAlias.TargetGroup),
            DetailText("definitionHeading", PropertyAlias.DefinitionHeading, "Mitä on kulttuurihyvinvointi?"),
            DetailHtml("definition", PropertyAlias.Definition),
            DetailText("artFormsHeading", PropertyAlias.ArtFormsHeading, "Taiteenalat"),
            DetailText("participationHeading", PropertyAlias.ParticipationHeading, "Onko sinulla ideoita?"),
            DetailHtml("participationText", PropertyAlias.ParticipationText),
            DetailText("joinHeading", PropertyAlias.JoinHeading, "Tule mukaan"),
            DetailHtml("joinText", PropertyAlias.JoinText),
            DetailText("contactHeading", PropertyAlias.ContactHeading, "Ota yhteyttä"),
            ContactPersons(),
            Links(),
            Pictures("images", PropertyAlias.Images),
            DetailText("logosHeading", PropertyAlias.LogosHeading, "Mukana"),
            Logos("logos", PropertyAlias.Logos, single: false, detail: true),
            new ChoiceField("participationForm", PropertyAlias.ParticipationForm, FixedValues.ParticipationForm) { Detail = true },
            SocialChannels(),
        ],
        References =
        [
            new("region", PropertyAlias.Region, Region, Many: false),
            new("hostOrganisation", PropertyAlias.HostOrganisation, Parent, Many: false),
            new("contactOrganisation", PropertyAlias.ContactOrganisation, Relation.Organisation, Many: false),
            new("targetGroups", PropertyAlias.TargetGroups, TargetGroup, Many: true),
            new("artForms", PropertyAlias.ArtForms, ArtForm, Many: true),
        ],
        Choices = [(Relation.HubKind, PropertyAlias.HubKind)],
    };

    public static readonly KindDefinition Project = new()
    {
        Kind = ItemKind.Project,
        Alias = TypeAlias.Project,
        Name = "project",
        Path = "projects",
        SearchedTexts = [PropertyAlias.Summary, PropertyAlias.Body, PropertyAlias.Goals, PropertyAlias.Funder],
        Fields =
        [
            Text("summary", PropertyAlias.Summary, "Kuuden maakunnan kumppanuushanke."),
            Text("funder", PropertyAlias.Funder, "Taiteen edistämiskeskus"),
            Text("period", PropertyAlias.Period, "2018"),
            Text("implementingPartner", PropertyAlias.ImplementingPartner, "Carea"),
            CardPicture("image", PropertyAlias.Images),
            new DateField("startDate", PropertyAlias.StartDate),
            new DateField("endDate", PropertyAlias.EndDate),
            new TextField("website", PropertyAlias.Website, FieldType.Address),
            DetailHtml("body", PropertyAlias.Body),
            DetailHtml("goals", PropertyAlias.Goals),
            DetailHtml("targetGroup", PropertyAlias.TargetGroup),
            DetailHtml("partners", PropertyAlias.Partners),
            DetailHtml("steeringGroup", PropertyAlias.SteeringGroup),
            DetailHtml("coordination", PropertyAlias.Coordination),
            ContactPersons(),
            Links(),
            Pictures("images", PropertyAlias.Images),
            Logos("logos", PropertyAlias.Logos, single: false, detail: true),
        ],
        References =
        [
            new("hub", null, Relation.Hub, Many: false),
            new("partnerOrganisations", PropertyAlias.PartnerOrganisations, Relation.Organisation, Many: true),
            new("regions", PropertyAlias.Regions, Region, Many: true),
            new("targetGroups", PropertyAlias.TargetGroups, TargetGroup, Many: true),
        ],
    };

    public static readonly KindDefinition Story = new()
    {
        Kind = ItemKind.Story,
        Alias = TypeAlias.Story,
        Name = "story",
        Path = "stories",
        SearchedTexts = [PropertyAlias.Summary, PropertyAlias.Body, PropertyAlias.Author],
        Fields =
        [
            Text("summary", PropertyAlias.Summary, "Kolme vierasta löysi yhteisen rytmin."),
            Text("author", PropertyAlias.Author, "Sointusillan ohjaaja"),
            CardPicture("image", PropertyAlias.Images),
            new DateField("date", PropertyAlias.Date),
            DetailHtml("body", PropertyAlias.Body),
            Links(),
            Pictures("images", PropertyAlias.Images),
        ],
        References =
        [
            new("hub", null, Relation.Hub, Many: false),
            new("organisations", PropertyAlias.Organisations, Relation.Organisation, Many: true),
            new("activities", PropertyAlias.Activities, Relation.Activity, Many: true),
            new("artForms", PropertyAlias.ArtForms, ArtForm, Many: true),
        ],
    };

    public static readonly KindDefinition ArtFormTerm = Term(ItemKind.ArtForm, TypeAlias.ArtForm, "artForm", "art-forms");

    public static readonly KindDefinition ActivityFormTerm = Term(ItemKind.ActivityForm, TypeAlias.ActivityForm, "activityForm", "activity-forms");

    public static readonly KindDefinition TargetGroupTerm = Term(ItemKind.TargetGroup, TypeAlias.TargetGroup, "targetGroup", "target-groups");

    public static readonly KindDefinition RegionTerm =
        Term(ItemKind.Region, TypeAlias.Region, "region", "regions", PropertyAlias.RegionCode);

    public static readonly KindDefinition MunicipalityTerm =
        Term(ItemKind.Municipality, TypeAlias.Municipality, "municipality", "municipalities", PropertyAlias.MunicipalityCode);

    public static readonly KindDefinition AccessibilityFeatureTerm =
        Term(ItemKind.AccessibilityFeature, TypeAlias.AccessibilityFeature, "accessibilityFeature", "accessibility-features");

    /// <summary>By <see cref="ItemKind"/>.</summary>
    public static IReadOnlyList<KindDefinition> All { get; } =
    [
        Activity, Organisation, Hub, Project, Story,
        ArtFormTerm, ActivityFormTerm, TargetGroupTerm, RegionTerm, MunicipalityTerm, AccessibilityFeatureTerm,
    ];

    public static KindDefinition Of(ItemKind kind) => All[(int)kind];

    public static KindDefinition? OfAlias(string alias) => All.FirstOrDefault(kind => kind.Alias == alias);

    private static KindDefinition Term(ItemKind kind, string alias, string name, string path, string? code = null) => new()
    {
        Kind = kind,
        Alias = alias,
        Name = name,
        Path = path,
        IsTerm = true,
        SearchedTexts = [PropertyAlias.Description],
        Fields =
        [
            Text("description", PropertyAlias.Description, "Laulamista, soittamista ja kuuntelemista."),
            CardPicture("picture", PropertyAlias.Picture),
            new TextField("icon", PropertyAlias.Icon) { Example = "icon-music" },
            .. code is null ? (Field[])[] : [new TextField("code", code) { Example = code == PropertyAlias.RegionCode ? "01" : "091" }],
            new TextField("ysoUri", PropertyAlias.YsoUri, FieldType.Address) { Example = "http://www.yso.fi/onto/yso/p1808" },
            new LinesField("conceptUris", PropertyAlias.ConceptUris),
        ],
        References = kind == ItemKind.Municipality ? [new("region", null, Region, Many: false)] : [],
    };

    private static TextField Text(string name, string alias, string? example = null) => new(name, alias) { Translated = true, Example = example };

    private static TextField DetailText(string name, string alias, string? example = null) => new(name, alias) { Translated = true, Detail = true, Example = example };

    private static HtmlField DetailHtml(string name, string alias) => new(name, alias) { Translated = true, Detail = true, Example = "<p>…</p>" };

    private static Field[] PictureParts() =>
    [
        new PictureField(PropertyAlias.Image),
        new TextField("altText", PropertyAlias.AltText) { Example = "Vesivärejä ja pensseleitä pöydällä." },
        new TextField("caption", PropertyAlias.Caption) { Example = "Avoimessa taidehuoneessa aloitetaan kahvista." },
        new TextField("credit", PropertyAlias.Credit) { Example = "Kuvitus: Kuje" },
    ];

    private static BlocksField CardPicture(string name, string alias) =>
        new(name, alias, single: true, "Picture", PictureParts()) { Translated = true };

    private static BlocksField Pictures(string name, string alias) =>
        new(name, alias, single: false, "Picture", PictureParts()) { Translated = true, Detail = true };

    private static BlocksField Logos(string name, string alias, bool single, bool detail) =>
        new(
            name,
            alias,
            single,
            "Logo",
            new PictureField(PropertyAlias.Image),
            new TextField("altText", PropertyAlias.AltText) { Example = "Vesivärejä ja pensseleitä pöydällä." },
            new TextField("link", PropertyAlias.Url, FieldType.Address)) { Translated = true, Detail = detail };

    private static BlocksField ContactPersons() =>
        new(
            "contactPersons",
            PropertyAlias.ContactPersons,
            single: false,
            "ContactPerson",
            new TextField("roleTitle", PropertyAlias.RoleTitle) { Example = "Tiedottaja" },
            new PickedField("organisation", PropertyAlias.Organisation),
            new TextField("name", PropertyAlias.PersonName) { Example = "Nimi" },
            new TextField("phone", PropertyAlias.Phone) { Example = "09 000 0000" },
            new TextField("email", PropertyAlias.Email, FieldType.Email)) { Translated = true, Detail = true };

    private static BlocksField Links() =>
        new(
            "links",
            PropertyAlias.Links,
            single: false,
            "Link",
            new LinkField(PropertyAlias.Link),
            new TextField("description", PropertyAlias.Description) { Example = "Ohjelma ja aikataulu." }) { Translated = true, Detail = true };

    private static BlocksField SocialChannels() =>
        new(
            "socialChannels",
            PropertyAlias.SocialChannels,
            single: false,
            "SocialChannel",
            new ChoiceField("service", PropertyAlias.Service, FixedValues.SocialService),
            new TextField("url", PropertyAlias.Url, FieldType.Address),
            new TextField("label", PropertyAlias.Label) { Example = "Kuje Facebookissa" }) { Detail = true };
}
