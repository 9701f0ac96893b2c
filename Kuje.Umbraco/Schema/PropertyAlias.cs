namespace Kuje.Umbraco.Schema;

/// <summary>
/// Property aliases of Kuje's types. An alias means the same on every type that has it.
/// Where nothing is said about cultures, the value is the same in all languages.
/// </summary>
public static class PropertyAlias
{
    /// <summary>Accessibility features; picker of <see cref="TypeAlias.AccessibilityFeature"/>.</summary>
    public const string AccessibilityFeatures = "accessibilityFeatures";

    /// <summary>Varies by culture. Accessibility in words.</summary>
    public const string AccessibilityNote = "accessibilityNote";

    /// <summary>Picker of <see cref="TypeAlias.Activity"/>: the activities that a story tells about.</summary>
    public const string Activities = "activities";

    /// <summary>Activity forms; picker of <see cref="TypeAlias.ActivityForm"/>.</summary>
    public const string ActivityForms = "activityForms";

    /// <summary>Languages in which an activity is held: two-letter codes of ISO 639-1, and <c>sign</c> for Finnish sign language.</summary>
    public const string ActivityLanguages = "activityLanguages";

    /// <summary>Highest age in years, both ends included.</summary>
    public const string AgeMax = "ageMax";

    /// <summary>Lowest age in years.</summary>
    public const string AgeMin = "ageMin";

    /// <summary>Varies by culture. Another name in use, or an abbreviation. The name itself is the node's name.</summary>
    public const string AlternativeName = "alternativeName";

    /// <summary>What a picture shows, in the language of the block list that holds it.</summary>
    public const string AltText = "altText";

    /// <summary>Art forms; picker of <see cref="TypeAlias.ArtForm"/>.</summary>
    public const string ArtForms = "artForms";

    /// <summary>Varies by culture. Heading of the list of art forms.</summary>
    public const string ArtFormsHeading = "artFormsHeading";

    /// <summary>One of <c>onSite</c>, <c>online</c>, <c>hybrid</c>.</summary>
    public const string AttendanceMode = "attendanceMode";

    /// <summary>Varies by culture. Who wrote a story, by role or organisation.</summary>
    public const string Author = "author";

    /// <summary>Varies by culture. Rich text.</summary>
    public const string Body = "body";

    /// <summary>Y-tunnus, <c>1234567-8</c>, check digit verified.</summary>
    public const string BusinessId = "businessId";

    /// <summary>Caption of a picture.</summary>
    public const string Caption = "caption";

    /// <summary>URIs of the same concept in other vocabularies than YSO.</summary>
    public const string ConceptUris = "conceptUris";

    /// <summary>Whether the people in a picture have agreed to its use.</summary>
    public const string ConsentNoted = "consentNoted";

    /// <summary>Varies by culture. Heading of the contact block.</summary>
    public const string ContactHeading = "contactHeading";

    /// <summary>Organisation of the contact block; picker of one <see cref="TypeAlias.Organisation"/>.</summary>
    public const string ContactOrganisation = "contactOrganisation";

    /// <summary>Varies by culture. Block list of <see cref="TypeAlias.ContactPerson"/>.</summary>
    public const string ContactPersons = "contactPersons";

    /// <summary>Varies by culture. Who coordinates a project; rich text.</summary>
    public const string Coordination = "coordination";

    /// <summary>Photographer or other source of a picture.</summary>
    public const string Credit = "credit";

    /// <summary>A date in Europe/Helsinki.</summary>
    public const string Date = "date";

    /// <summary>Block list of <see cref="TypeAlias.ScheduleDate"/>: the single dates of a schedule rule.</summary>
    public const string Dates = "dates";

    /// <summary>Varies by culture. The hub's definition of cultural wellbeing; rich text.</summary>
    public const string Definition = "definition";

    /// <summary>Varies by culture. Heading of the definition.</summary>
    public const string DefinitionHeading = "definitionHeading";

    /// <summary>Varies by culture. A short description.</summary>
    public const string Description = "description";

    /// <summary>E-mail address.</summary>
    public const string Email = "email";

    /// <summary>Last date of a project.</summary>
    public const string EndDate = "endDate";

    /// <summary>End time in Europe/Helsinki, <c>HH:mm:ss</c>.</summary>
    public const string EndTime = "endTime";

    /// <summary>Every how many weeks a weekly rule repeats; 1 is every week.</summary>
    public const string EveryWeeks = "everyWeeks";

    /// <summary>Block list of <see cref="TypeAlias.ScheduleDate"/>: dates on which a rule does not hold.</summary>
    public const string Exceptions = "exceptions";

    /// <summary>First date of a schedule rule; weeks are counted from it.</summary>
    public const string FirstDate = "firstDate";

    /// <summary>Varies by culture. When the hub was founded, in words.</summary>
    public const string Founded = "founded";

    /// <summary>Varies by culture. Who funds a project.</summary>
    public const string Funder = "funder";

    /// <summary>Varies by culture. Goals of a project; rich text.</summary>
    public const string Goals = "goals";

    /// <summary>Varies by culture. Block list of at most one <see cref="TypeAlias.CaptionedImage"/>: the main picture.</summary>
    public const string HeroImage = "heroImage";

    /// <summary>Organisation that runs the hub; picker of one <see cref="TypeAlias.Organisation"/>.</summary>
    public const string HostOrganisation = "hostOrganisation";

    /// <summary>One of <c>contactPoint</c>, <c>network</c>.</summary>
    public const string HubKind = "hubKind";

    /// <summary>Name of an icon of the backoffice's icon set.</summary>
    public const string Icon = "icon";

    /// <summary>Media picker of one image.</summary>
    public const string Image = "image";

    /// <summary>Varies by culture. Block list of <see cref="TypeAlias.CaptionedImage"/>.</summary>
    public const string Images = "images";

    /// <summary>Varies by culture. Who carries out a project in this region.</summary>
    public const string ImplementingPartner = "implementingPartner";

    /// <summary>Varies by culture. Lead paragraph.</summary>
    public const string Introduction = "introduction";

    /// <summary>Varies by culture. Heading of the join-in block.</summary>
    public const string JoinHeading = "joinHeading";

    /// <summary>Varies by culture. Join-in block; rich text.</summary>
    public const string JoinText = "joinText";

    /// <summary>Whether the Kaikukortti card is accepted.</summary>
    public const string Kaikukortti = "kaikukortti";

    /// <summary>Name of a social channel, such as the account.</summary>
    public const string Label = "label";

    /// <summary>Last date of a schedule rule; empty is until further notice.</summary>
    public const string LastDate = "lastDate";

    /// <summary>Date on which the information was last checked.</summary>
    public const string LastVerified = "lastVerified";

    /// <summary>WGS 84 latitude in degrees.</summary>
    public const string Latitude = "latitude";

    /// <summary>Varies by culture. Who leads an activity, in words.</summary>
    public const string LeaderNote = "leaderNote";

    /// <summary>Whether an art professional leads an activity.</summary>
    public const string LedByArtProfessional = "ledByArtProfessional";

    /// <summary>One link, to content, media or another site.</summary>
    public const string Link = "link";

    /// <summary>Varies by culture. Block list of <see cref="TypeAlias.Link"/>.</summary>
    public const string Links = "links";

    /// <summary>Varies by culture. Block list of at most one <see cref="TypeAlias.Logo"/>.</summary>
    public const string Logo = "logo";

    /// <summary>Varies by culture. Block list of <see cref="TypeAlias.Logo"/>.</summary>
    public const string Logos = "logos";

    /// <summary>Varies by culture. Heading of the logos, such as "In cooperation".</summary>
    public const string LogosHeading = "logosHeading";

    /// <summary>WGS 84 longitude in degrees.</summary>
    public const string Longitude = "longitude";

    /// <summary>Picker of one <see cref="TypeAlias.Municipality"/>.</summary>
    public const string Municipality = "municipality";

    /// <summary>Official municipality code of three digits (Statistics Finland).</summary>
    public const string MunicipalityCode = "municipalityCode";

    /// <summary>A short note.</summary>
    public const string Note = "note";

    /// <summary>Where an online activity or meeting is held.</summary>
    public const string OnlineUrl = "onlineUrl";

    /// <summary>Whether everybody is welcome to a meeting.</summary>
    public const string OpenToAll = "openToAll";

    /// <summary>Picker of one <see cref="TypeAlias.Organisation"/>.</summary>
    public const string Organisation = "organisation";

    /// <summary>One of <c>association</c>, <c>foundation</c>, <c>company</c>, <c>publicBody</c>, <c>school</c>, <c>network</c>, <c>other</c>.</summary>
    public const string OrganisationKind = "organisationKind";

    /// <summary>Picker of <see cref="TypeAlias.Organisation"/>: who organises an activity, or whom a story is about.</summary>
    public const string Organisations = "organisations";

    /// <summary>Picker of one <see cref="TypeAlias.Organisation"/>.</summary>
    public const string ParentOrganisation = "parentOrganisation";

    /// <summary>What the participation block offers: one of <c>none</c>, <c>ideas</c>, <c>feedback</c>, <c>ideasAndFeedback</c>.</summary>
    public const string ParticipationForm = "participationForm";

    /// <summary>Varies by culture. Heading of the participation block.</summary>
    public const string ParticipationHeading = "participationHeading";

    /// <summary>Varies by culture. Participation block; rich text.</summary>
    public const string ParticipationText = "participationText";

    /// <summary>Picker of <see cref="TypeAlias.Organisation"/>.</summary>
    public const string PartnerOrganisations = "partnerOrganisations";

    /// <summary>Varies by culture. Partners of a project; rich text.</summary>
    public const string Partners = "partners";

    /// <summary>Varies by culture. Period of a project in words.</summary>
    public const string Period = "period";

    /// <summary>Name of a contact person; may be empty.</summary>
    public const string PersonName = "personName";

    /// <summary>Phone number.</summary>
    public const string Phone = "phone";

    /// <summary>Varies by culture. Block list of at most one <see cref="TypeAlias.CaptionedImage"/>.</summary>
    public const string Picture = "picture";

    /// <summary>Varies by culture. The same in plain language (selkokieli).</summary>
    public const string PlainLanguage = "plainLanguage";

    /// <summary>Finnish postal code of five digits.</summary>
    public const string PostalCode = "postalCode";

    /// <summary>Price in euros.</summary>
    public const string PriceAmount = "priceAmount";

    /// <summary>One of <c>free</c>, <c>paid</c>.</summary>
    public const string PriceKind = "priceKind";

    /// <summary>Varies by culture. What the price covers, or how to get a reduction.</summary>
    public const string PriceNote = "priceNote";

    /// <summary>Picker of one <see cref="TypeAlias.Region"/>.</summary>
    public const string Region = "region";

    /// <summary>Official region code of two digits (Statistics Finland).</summary>
    public const string RegionCode = "regionCode";

    /// <summary>Picker of <see cref="TypeAlias.Region"/>.</summary>
    public const string Regions = "regions";

    /// <summary>E-mail address for registration.</summary>
    public const string RegistrationEmail = "registrationEmail";

    /// <summary>One of <c>none</c>, <c>link</c>, <c>email</c>, <c>phone</c>.</summary>
    public const string RegistrationKind = "registrationKind";

    /// <summary>Varies by culture. How to register, in words.</summary>
    public const string RegistrationNote = "registrationNote";

    /// <summary>Phone number for registration.</summary>
    public const string RegistrationPhone = "registrationPhone";

    /// <summary>Last date of registration.</summary>
    public const string RegistrationUntil = "registrationUntil";

    /// <summary>Address of the registration form.</summary>
    public const string RegistrationUrl = "registrationUrl";

    /// <summary>Date after which the information needs a check.</summary>
    public const string ReviewAfter = "reviewAfter";

    /// <summary>Role of a contact, such as "communications officer".</summary>
    public const string RoleTitle = "roleTitle";

    /// <summary>Block list of <see cref="TypeAlias.ScheduleRule"/>.</summary>
    public const string Schedule = "schedule";

    /// <summary>One of <c>weekly</c>, <c>dates</c>.</summary>
    public const string ScheduleKind = "scheduleKind";

    /// <summary>Varies by culture. The schedule in words, where the rules do not tell it all.</summary>
    public const string ScheduleNote = "scheduleNote";

    /// <summary>Social-media service: one of <c>facebook</c>, <c>instagram</c>, <c>youtube</c>, <c>tiktok</c>, <c>linkedin</c>, <c>bluesky</c>, <c>mastodon</c>, <c>threads</c>, <c>x</c>, <c>newsletter</c>, <c>podcast</c>, <c>other</c>.</summary>
    public const string Service = "service";

    /// <summary>Languages in which an organisation serves; codes as in <see cref="ActivityLanguages"/>.</summary>
    public const string ServiceLanguages = "serviceLanguages";

    /// <summary>Block list of <see cref="TypeAlias.SocialChannel"/>.</summary>
    public const string SocialChannels = "socialChannels";

    /// <summary>First date of a project.</summary>
    public const string StartDate = "startDate";

    /// <summary>Start time in Europe/Helsinki, <c>HH:mm:ss</c>.</summary>
    public const string StartTime = "startTime";

    /// <summary>One of <c>running</c>, <c>onBreak</c>, <c>cancelled</c>, <c>ended</c>.</summary>
    public const string Status = "status";

    /// <summary>Varies by culture. The status in words, such as when a break ends.</summary>
    public const string StatusNote = "statusNote";

    /// <summary>Varies by culture. Steering group of a project; rich text.</summary>
    public const string SteeringGroup = "steeringGroup";

    /// <summary>Varies by culture. Street address.</summary>
    public const string StreetAddress = "streetAddress";

    /// <summary>Varies by culture. At most 200 characters of plain text.</summary>
    public const string Summary = "summary";

    /// <summary>Whether a support person or assistant is welcome along.</summary>
    public const string SupportPersonWelcome = "supportPersonWelcome";

    /// <summary>Varies by culture. Whom a hub or project is for; rich text.</summary>
    public const string TargetGroup = "targetGroup";

    /// <summary>Varies by culture. Heading of the target group.</summary>
    public const string TargetGroupHeading = "targetGroupHeading";

    /// <summary>Picker of <see cref="TypeAlias.TargetGroup"/>.</summary>
    public const string TargetGroups = "targetGroups";

    /// <summary>Stable key of a vocabulary term, such as <c>music</c>: for filters and for other systems.</summary>
    public const string TermKey = "termKey";

    /// <summary>One of <c>openToAll</c>, <c>registration</c>, <c>referral</c>.</summary>
    public const string Threshold = "threshold";

    /// <summary>Varies by culture. How to get in, when registration or a referral is needed.</summary>
    public const string ThresholdNote = "thresholdNote";

    /// <summary>Varies by culture. Post office of an address.</summary>
    public const string Town = "town";

    /// <summary>Absolute http or https address.</summary>
    public const string Url = "url";

    /// <summary>Varies by culture. Name of the venue.</summary>
    public const string VenueName = "venueName";

    /// <summary>Absolute http or https address of a web site.</summary>
    public const string Website = "website";

    /// <summary>Any of <c>monday</c> … <c>sunday</c>.</summary>
    public const string Weekdays = "weekdays";

    /// <summary>Who works beside the artist: any of <c>careProfessional</c>, <c>artTherapist</c>, <c>expertByExperience</c>.</summary>
    public const string WorkPair = "workPair";

    /// <summary>URI of the concept in the General Finnish Ontology (YSO).</summary>
    public const string YsoUri = "ysoUri";
}
