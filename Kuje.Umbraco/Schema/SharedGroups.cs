using Kuje.Umbraco.Schema.Definitions;
using static Kuje.Umbraco.Schema.Definitions.Define;
using static Kuje.Umbraco.Schema.PropertyAlias;

namespace Kuje.Umbraco.Schema;

/// <summary>Groups that several document types have.</summary>
internal static class SharedGroups
{
    public static GroupDefinition Address() => Group(
        "Address",
        Property(StreetAddress, DataTypes.Text, Translated | Help),
        Property(PostalCode, DataTypes.Code, pattern: Pattern.PostalCode),
        Property(Town, DataTypes.Text, Translated),
        Property(Municipality, DataTypes.Municipality, Help),
        Property(Latitude, DataTypes.Latitude, Help),
        Property(Longitude, DataTypes.Longitude, Help));

    /// <summary>The address of an activity or a meeting, which may also be online.</summary>
    public static GroupDefinition Venue() => Group(
        "Venue",
        [
            Property(AttendanceMode, DataTypes.AttendanceMode, Mandatory),
            Property(VenueName, DataTypes.Text, Translated),
            .. Address().Properties,
            Property(OnlineUrl, DataTypes.Url, Help, Pattern.Url),
        ]);

    public static GroupDefinition Maintenance() => Group(
        "Maintenance",
        Property(LastVerified, DataTypes.Date, Help),
        Property(ReviewAfter, DataTypes.Date, Help));
}
