using Kuje.Umbraco.Schema.Definitions;
using static Kuje.Umbraco.Schema.Definitions.Define;
using static Kuje.Umbraco.Schema.PropertyAlias;

namespace Kuje.Umbraco.Schema;

/// <summary>The element types: the blocks that documents hold lists of.</summary>
internal static class ElementTypes
{
    public static readonly ContentTypeDefinition ScheduleDate = Element(
        TypeKey.ScheduleDate,
        TypeAlias.ScheduleDate,
        "icon-calendar-alt",
        Property(Date, DataTypes.Date, Mandatory),
        Property(Note, DataTypes.Text, Help));

    public static readonly ContentTypeDefinition ScheduleRule = Element(
        TypeKey.ScheduleRule,
        TypeAlias.ScheduleRule,
        "icon-time",
        Property(ScheduleKind, DataTypes.ScheduleKind, Mandatory | Help),
        Property(Weekdays, DataTypes.Weekdays, Help),
        Property(StartTime, DataTypes.Time, Mandatory),
        Property(EndTime, DataTypes.Time),
        Property(FirstDate, DataTypes.Date, Help),
        Property(LastDate, DataTypes.Date, Help),
        Property(EveryWeeks, DataTypes.Weeks, Help),
        Property(Dates, DataTypes.ScheduleDates, Help),
        Property(Exceptions, DataTypes.ScheduleDates, Help),
        Property(Note, DataTypes.Text, Help));

    public static readonly ContentTypeDefinition ContactPerson = Element(
        TypeKey.ContactPerson,
        TypeAlias.ContactPerson,
        "icon-user",
        Property(RoleTitle, DataTypes.Text, Mandatory | Help),
        Property(Organisation, DataTypes.Organisation),
        Property(PersonName, DataTypes.Text, Help),
        Property(Phone, DataTypes.Phone, Help, Pattern.Phone),
        Property(Email, DataTypes.Email));

    public static readonly ContentTypeDefinition SocialChannel = Element(
        TypeKey.SocialChannel,
        TypeAlias.SocialChannel,
        "icon-share-alt",
        Property(Service, DataTypes.SocialService, Mandatory),
        Property(Url, DataTypes.Url, Mandatory | Help, Pattern.Url),
        Property(Label, DataTypes.Text, Help));

    public static readonly ContentTypeDefinition Link = Element(
        TypeKey.Link,
        TypeAlias.Link,
        "icon-link",
        Property(PropertyAlias.Link, DataTypes.SingleLink, Mandatory | Help),
        Property(Description, DataTypes.Text));

    public static readonly ContentTypeDefinition CaptionedImage = Element(
        TypeKey.CaptionedImage,
        TypeAlias.CaptionedImage,
        "icon-picture",
        Property(Image, DataTypes.Image, Mandatory),
        Property(AltText, DataTypes.Text, Mandatory | Help),
        Property(Caption, DataTypes.Text, Help),
        Property(Credit, DataTypes.Text, Help),
        Property(ConsentNoted, DataTypes.Toggle, Help));

    public static readonly ContentTypeDefinition Logo = Element(
        TypeKey.Logo,
        TypeAlias.Logo,
        "icon-badge",
        Property(Image, DataTypes.Image, Mandatory),
        Property(AltText, DataTypes.Text, Mandatory | Help),
        Property(Url, DataTypes.Url, Help, Pattern.Url));

    public static IReadOnlyList<ContentTypeDefinition> All { get; } =
        [ScheduleDate, ScheduleRule, ContactPerson, SocialChannel, Link, CaptionedImage, Logo];
}
