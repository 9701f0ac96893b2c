namespace Kuje.Umbraco.Schema.Content;

/// <summary>Which element type the blocks of a property are, by the property's alias.</summary>
internal static class BlockElement
{
    private static readonly Dictionary<string, Guid> _byAlias = new(StringComparer.Ordinal)
    {
        [PropertyAlias.ContactPersons] = TypeKey.ContactPerson,
        [PropertyAlias.Dates] = TypeKey.ScheduleDate,
        [PropertyAlias.Exceptions] = TypeKey.ScheduleDate,
        [PropertyAlias.HeroImage] = TypeKey.CaptionedImage,
        [PropertyAlias.Images] = TypeKey.CaptionedImage,
        [PropertyAlias.Links] = TypeKey.Link,
        [PropertyAlias.Logo] = TypeKey.Logo,
        [PropertyAlias.Logos] = TypeKey.Logo,
        [PropertyAlias.Picture] = TypeKey.CaptionedImage,
        [PropertyAlias.Schedule] = TypeKey.ScheduleRule,
        [PropertyAlias.SocialChannels] = TypeKey.SocialChannel,
    };

    public static Guid? Of(string propertyAlias) => _byAlias.TryGetValue(propertyAlias, out var key) ? key : null;
}
