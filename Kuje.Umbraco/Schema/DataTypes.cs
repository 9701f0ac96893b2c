using Kuje.Umbraco.Schema.Definitions;
using static Kuje.Umbraco.Schema.Definitions.EditorSetups;

namespace Kuje.Umbraco.Schema;

/// <summary>The data types of the content model.</summary>
internal static class DataTypes
{
    // Kuje's part of the backoffice writes it: the days, times and period of the block.
    private static readonly BlockLabel _schedule = new("{kujeTimes: schedule}", Earlier: string.Empty);

    public static readonly DataTypeDefinition Text = TextBox(250)
        .As("988b1b7f-e423-4bc1-bd1a-a6d639936791", "Kuje text");

    public static readonly DataTypeDefinition Summary = TextArea(rows: 3, maxChars: 200)
        .As("b4a1cc87-98bd-4cb5-bee9-7c74f22e4ace", "Kuje summary");

    public static readonly DataTypeDefinition Introduction = TextArea(rows: 5, maxChars: 1000)
        .As("de5cc3c7-6a2b-403e-b961-f2de9ee84525", "Kuje introduction");

    public static readonly DataTypeDefinition LongText = TextArea(rows: 10)
        .As("71e3429c-1a4c-4951-9b22-ff044ff1eda9", "Kuje long text");

    public static readonly DataTypeDefinition RichText = RichText()
        .As("95a08003-3e87-4d0d-9165-788257498dc6", "Kuje rich text");

    public static readonly DataTypeDefinition Url = TextBox(500, "url")
        .As("80fa3eb2-b35e-40a2-b8b8-e32bd6162cf4", "Kuje web address");

    public static readonly DataTypeDefinition Email = Email()
        .As("abd1751c-67a7-47ed-9a7c-37c6fcb24aa5", "Kuje e-mail");

    public static readonly DataTypeDefinition Phone = TextBox(25, "tel")
        .As("70ae8587-7eab-41b1-af67-44da70529086", "Kuje phone");

    public static readonly DataTypeDefinition Code = TextBox(50)
        .As("06d3162e-c438-4e57-83a9-9a18006590ab", "Kuje code");

    public static readonly DataTypeDefinition BusinessId = BusinessId()
        .As("79c00d03-86ce-4114-a287-de76645f2f34", "Kuje business id");

    public static readonly DataTypeDefinition Icon = Icon()
        .As("4e105e90-ed5e-420b-b556-346da5e6590d", "Kuje icon");

    public static readonly DataTypeDefinition Uris = Lines()
        .As("11b63c05-3963-475b-b7c3-89a6fb46ab81", "Kuje web addresses");

    public static readonly DataTypeDefinition Toggle = Toggle()
        .As("c840b75e-99ec-494c-af0f-0f5380f39eb0", "Kuje yes or no");

    public static readonly DataTypeDefinition Date = Date()
        .As("cdb7e9d3-0750-4a08-a437-0ab90d718ff5", "Kuje date");

    public static readonly DataTypeDefinition Time = Time()
        .As("39e9bea2-8a89-4b5b-976b-4e7bfd5dbf80", "Kuje time of day");

    public static readonly DataTypeDefinition Age = Integer(0, 120)
        .As("22bc0314-ffae-40b9-993e-5188dfaa054a", "Kuje age");

    public static readonly DataTypeDefinition Weeks = Integer(1, 52)
        .As("e1f324f7-e154-4b72-b7ff-fb3f8402c801", "Kuje weeks");

    public static readonly DataTypeDefinition Price = Decimal(0, 10_000, 0.01)
        .As("22ba2c4a-3af4-434c-8761-e940d9f61a74", "Kuje price");

    public static readonly DataTypeDefinition Latitude = Decimal(59, 71, 0.000001)
        .As("631099b5-f2fc-45af-a0df-015c03426050", "Kuje latitude");

    public static readonly DataTypeDefinition Longitude = Decimal(19, 32, 0.000001)
        .As("11da56de-05a9-49bf-8af1-6cad1d10c0bf", "Kuje longitude");

    public static readonly DataTypeDefinition Image = Image()
        .As("43459488-b192-4536-bd95-b224e0913c2e", "Kuje picture file");

    public static readonly DataTypeDefinition SingleLink = Links(max: 1)
        .As("35efa2a8-9f38-4f91-8234-c1f3549e9bcc", "Kuje one link");

    public static readonly DataTypeDefinition HubKind = OneOf(Choices.HubKind)
        .As("3cab01b6-4e4a-4ba0-b83c-6268f2a0a5b9", "Kuje kind of hub");

    public static readonly DataTypeDefinition OrganisationKind = OneOf(Choices.OrganisationKind)
        .As("a4b00454-4c2a-4792-9b18-c4ceccc855be", "Kuje kind of organisation");

    public static readonly DataTypeDefinition ActivityStatus = OneOf(Choices.ActivityStatus)
        .As("5bc37cdd-6a01-4b7a-b8e3-32c44fd894fa", "Kuje status");

    public static readonly DataTypeDefinition Threshold = OneOf(Choices.Threshold)
        .As("4d022919-51f2-483d-8603-1f3947750811", "Kuje threshold");

    public static readonly DataTypeDefinition RegistrationKind = OneOf(Choices.RegistrationKind)
        .As("990266c0-f100-4534-8931-bdb5f59d0eaa", "Kuje registration");

    public static readonly DataTypeDefinition PriceKind = OneOf(Choices.PriceKind)
        .As("61c8fea8-82e8-40ab-831f-26d71d21e4e6", "Kuje free or paid");

    public static readonly DataTypeDefinition AttendanceMode = OneOf(Choices.AttendanceMode)
        .As("748a1d4e-1d79-496e-8ae8-b9b99bce0c26", "Kuje on site or online");

    public static readonly DataTypeDefinition ScheduleKind = OneOf(Choices.ScheduleKind)
        .As("1e633f1e-d96c-44ce-8f35-306876ea22cc", "Kuje kind of schedule");

    public static readonly DataTypeDefinition SocialService = OneOf(Choices.SocialService)
        .As("24ff1cda-a28a-4589-bf2b-ef3e78460a28", "Kuje social-media service");

    public static readonly DataTypeDefinition ParticipationForm = OneOf(Choices.ParticipationForm)
        .As("0a417f9d-d446-477d-9ff8-854bb0317b73", "Kuje participation form");

    public static readonly DataTypeDefinition WorkPair = AnyOf(Choices.WorkPair)
        .As("efc19eb0-4beb-4da0-8d91-b97037134a7d", "Kuje work pair");

    public static readonly DataTypeDefinition Languages = AnyOf(Choices.Language)
        .As("81a47ad2-b4b0-4f36-b187-a8ae7fe57062", "Kuje languages");

    public static readonly DataTypeDefinition Weekdays = AnyOf(Choices.Weekday)
        .As("88044319-8213-4723-a696-36bfb819d83c", "Kuje weekdays");

    public static readonly DataTypeDefinition Organisation = Pick(1, TypeKey.Organisation)
        .As("823fcef0-924c-43c6-902c-b6ff214da3b9", "Kuje one organisation");

    public static readonly DataTypeDefinition Organisations = Pick(0, TypeKey.Organisation)
        .As("c5fc63d7-e932-488f-8433-6c35fbf26eda", "Kuje organisations");

    public static readonly DataTypeDefinition Activities = Pick(0, TypeKey.Activity)
        .As("7813dc96-689b-48fe-8c10-10ee226637a2", "Kuje activities");

    public static readonly DataTypeDefinition ArtForms = Pick(0, TypeKey.ArtForm, VocabularyKey.ArtForms)
        .As("ddb2cbc5-3e2b-4097-a24d-a3c0d52c9453", "Kuje art forms");

    public static readonly DataTypeDefinition ActivityForms = Pick(0, TypeKey.ActivityForm, VocabularyKey.ActivityForms)
        .As("bfe71886-01d2-48eb-94d8-717389f40d9d", "Kuje activity forms");

    public static readonly DataTypeDefinition TargetGroups = Pick(0, TypeKey.TargetGroup, VocabularyKey.TargetGroups)
        .As("22277ac6-a55c-4763-b83e-a17027d8e4a7", "Kuje target groups");

    public static readonly DataTypeDefinition AccessibilityFeatures = Pick(0, TypeKey.AccessibilityFeature, VocabularyKey.AccessibilityFeatures)
        .As("88f50acc-0e70-4b4d-b2cf-9bf9d98489b8", "Kuje accessibility features");

    public static readonly DataTypeDefinition Region = Pick(1, TypeKey.Region, VocabularyKey.Regions)
        .As("cc2413ba-41f8-44ee-b15c-4f4f33930e10", "Kuje one region");

    public static readonly DataTypeDefinition Regions = Pick(0, TypeKey.Region, VocabularyKey.Regions)
        .As("7e321b1d-fd62-4f2d-a1d8-2a247c09b34c", "Kuje regions");

    public static readonly DataTypeDefinition Municipality = Pick(1, TypeKey.Municipality, VocabularyKey.Regions)
        .As("f4e88c4c-c88d-4e70-ac8a-bdb18d7b45bc", "Kuje one municipality");

    public static readonly DataTypeDefinition ScheduleDates = Blocks(TypeKey.ScheduleDate, _schedule)
        .As("219648fd-6bae-4188-ae94-2820fc8864f6", "Kuje schedule dates");

    public static readonly DataTypeDefinition Schedule = Blocks(TypeKey.ScheduleRule, _schedule)
        .As("c4e9619a-fb05-4bcc-9e8a-1a6d7a3d3ed1", "Kuje schedule");

    public static readonly DataTypeDefinition ContactPersons = Blocks(TypeKey.ContactPerson, "{=roleTitle} {=personName}")
        .As("a8d7c164-f77f-4e95-9491-2d8bbe2f79cc", "Kuje contact persons");

    public static readonly DataTypeDefinition SocialChannels = Blocks(TypeKey.SocialChannel, "{=label} {=url}")
        .As("a1f501f0-298e-4b93-a8da-3196ff3d253e", "Kuje social channels");

    public static readonly DataTypeDefinition LinkList = Blocks(TypeKey.Link, "{umbLink: link} {=description}")
        .As("e923376f-9080-40ad-90b0-28936bdcf684", "Kuje links");

    public static readonly DataTypeDefinition Images = Blocks(TypeKey.CaptionedImage, "{=altText}")
        .As("b7b458ff-9fff-4756-bf93-b622d39d8951", "Kuje pictures");

    public static readonly DataTypeDefinition SingleImage = Blocks(TypeKey.CaptionedImage, "{=altText}", max: 1)
        .As("1858cf66-4e90-4ad5-a18f-8aff3ecf5460", "Kuje one picture");

    public static readonly DataTypeDefinition Logos = Blocks(TypeKey.Logo, "{=altText}")
        .As("09af4a92-aa30-4511-be1d-d60a56f2e462", "Kuje logos");

    public static readonly DataTypeDefinition SingleLogo = Blocks(TypeKey.Logo, "{=altText}", max: 1)
        .As("4cb046a0-cd21-42a9-946d-9f0445308902", "Kuje one logo");

    public static readonly DataTypeDefinition Collection = Collection()
        .As("ed41d064-f8a7-4b66-9def-a2e061808a9b", "Kuje list");

    public static IReadOnlyList<DataTypeDefinition> All { get; } =
    [
        Text, Summary, Introduction, LongText, RichText, Url, Email, Phone, Code, BusinessId, Icon, Uris, Toggle, Date, Time,
        Age, Weeks, Price, Latitude, Longitude, Image, SingleLink, HubKind, OrganisationKind, ActivityStatus, Threshold,
        RegistrationKind, PriceKind, AttendanceMode, ScheduleKind, SocialService, ParticipationForm, WorkPair, Languages,
        Weekdays, Organisation, Organisations, Activities, ArtForms, ActivityForms, TargetGroups, AccessibilityFeatures,
        Region, Regions, Municipality, ScheduleDates, Schedule, ContactPersons, SocialChannels, LinkList, Images,
        SingleImage, Logos, SingleLogo, Collection,
    ];
}
