using Kuje.Umbraco.Editorial.Rules;
using Kuje.Umbraco.Schema;
using Kuje.Umbraco.Schema.Definitions;
using static Kuje.Umbraco.Schema.PropertyAlias;

namespace Kuje.Umbraco.Editorial;

/// <summary>Which rules hold for which document type.</summary>
internal static class RuleBook
{
    private static readonly IEditorialRule[] _address = [Shape.Of(Pattern.PostalCode, PostalCode), new Coordinates()];

    private static readonly IEditorialRule[] _contact =
    [
        Shape.Of(Pattern.Url, Website),
        Shape.OfEmail(Email),
        Shape.Of(Pattern.Phone, Phone),
        Shape.Of(Pattern.Url, SocialChannels, Url),
    ];

    private static readonly IEditorialRule[] _persons =
        [Shape.OfEmail(ContactPersons, Email), Shape.Of(Pattern.Phone, ContactPersons, Phone)];

    private static readonly IEditorialRule[] _registration =
    [
        new ReachableRegistration(),
        Shape.Of(Pattern.Url, RegistrationUrl),
        Shape.OfEmail(RegistrationEmail),
        Shape.Of(Pattern.Phone, RegistrationPhone),
        Shape.Of(Pattern.Url, OnlineUrl),
    ];

    private static readonly IEditorialRule[] _pictures =
        [new AltTexts(HeroImage), new AltTexts(Images), new AltTexts(Picture), new AltTexts(Logo), new AltTexts(Logos)];

    private static readonly IEditorialRule[] _term =
        [.. _pictures, Shape.Of(Pattern.TermKey, TermKey), Shape.Of(Pattern.YsoUri, YsoUri)];

    private static readonly Dictionary<string, IEditorialRule[]> _publishing = new(StringComparer.Ordinal)
    {
        [TypeAlias.Activity] =
        [
            new Required(Organisations),
            new Required(ArtForms),
            new Required(ActivityForms),
            new ScheduleOrReason(),
            new CompleteSchedule(),
            new AgesInOrder(),
            .. _address,
            .. _registration,
            .. _persons,
            .. _pictures,
            Advice.SwedishSummary,
            Advice.Picture,
            Advice.Verified,
            Advice.VerifiedThisYear,
            Advice.PriceKnown,
            Advice.MunicipalityKnown,
        ],
        [TypeAlias.Organisation] =
        [
            Shape.OfBusinessId(PropertyAlias.BusinessId),
            .. _address,
            .. _contact,
            .. _persons,
            .. _pictures,
            Advice.SwedishSummary,
            Advice.OwnLogo,
            Advice.Verified,
            Advice.VerifiedThisYear,
        ],
        [TypeAlias.Hub] = [new Required(Region), .. _contact, .. _persons, .. _pictures],
        [TypeAlias.Project] =
            [new EndsAfterStart(StartDate, EndDate), .. _contact, .. _persons, .. _pictures, Advice.SwedishSummary],
        [TypeAlias.Meeting] =
            [new EndsAfterStart(StartTime, EndTime), .. _address, .. _registration, .. _persons, .. _pictures, Advice.SwedishSummary],
        [TypeAlias.Story] = [.. _pictures, Advice.SwedishSummary, Advice.Picture],
        [TypeAlias.Page] = [.. _persons, .. _pictures],
        [TypeAlias.ArtForm] = _term,
        [TypeAlias.ActivityForm] = _term,
        [TypeAlias.TargetGroup] = _term,
        [TypeAlias.AccessibilityFeature] = _term,
        [TypeAlias.Region] = [.. _term, Shape.Of(Pattern.RegionCode, RegionCode)],
        [TypeAlias.Municipality] = [.. _term, new Required(MunicipalityCode), Shape.Of(Pattern.MunicipalityCode, MunicipalityCode)],
    };

    private static readonly IEditorialRule[] _saving =
    [
        new WebAddress(Website),
        new WebAddress(RegistrationUrl),
        new WebAddress(OnlineUrl),
        new WebAddress(YsoUri),
        new WebAddress(SocialChannels, Url),
        new WebAddress(Links, Link),
        new WebAddress(Logo, Url),
        new WebAddress(Logos, Url),
    ];

    public static IReadOnlyList<IEditorialRule> ForPublishing(string documentType) =>
        _publishing.TryGetValue(documentType, out var rules) ? rules : [];

    /// <summary>The few rules that even a draft must keep.</summary>
    public static IReadOnlyList<IEditorialRule> ForSaving(string documentType) => _publishing.ContainsKey(documentType) ? _saving : [];
}
