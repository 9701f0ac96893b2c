namespace Kuje.Umbraco.Directory.Items;

/// <summary>A closed list of values: as content has them, and as the API gives and takes them.</summary>
internal sealed class FixedValues
{
    public static readonly FixedValues Status = new("running", "onBreak", "cancelled", "ended");

    public static readonly FixedValues Threshold = new(["openToAll", "referral", "registration"], ["open", "referral", "registration"]);

    public static readonly FixedValues Mode = new(["onSite", "online", "hybrid"], ["onsite", "online", "hybrid"]);

    /// <summary>The card is a third value beside the two kinds of price: an activity can have a price and accept the card.</summary>
    public static readonly FixedValues Price = new("free", "paid", "kaikukortti");

    public static readonly FixedValues Language = new(Schema.Choices.Language.Values);

    public static readonly FixedValues OrganisationKind = new(Schema.Choices.OrganisationKind.Values);

    public static readonly FixedValues HubKind = new(Schema.Choices.HubKind.Values);

    public static readonly FixedValues WorkPair = new(Schema.Choices.WorkPair.Values);

    public static readonly FixedValues Registration = new(Schema.Choices.RegistrationKind.Values);

    public static readonly FixedValues ParticipationForm = new(Schema.Choices.ParticipationForm.Values);

    public static readonly FixedValues SocialService = new(Schema.Choices.SocialService.Values);

    public static readonly FixedValues Weekday = new(Schema.Choices.Weekday.Values, ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]);

    public static readonly FixedValues TimeOfDay = new("morning", "afternoon", "evening");

    private readonly string[] _stored;

    private FixedValues(params string[] values)
        : this(values, values)
    {
    }

    private FixedValues(string[] stored, string[] names)
    {
        _stored = stored;
        Names = names;
    }

    /// <summary>The values of the API, in their order.</summary>
    public IReadOnlyList<string> Names { get; }

    public int OfStored(string value) => Array.IndexOf(_stored, value);

    /// <summary>-1 for what is not in the list.</summary>
    public int Find(ReadOnlySpan<char> name)
    {
        for (var i = 0; i < Names.Count; i++)
        {
            if (name.Equals(Names[i], StringComparison.OrdinalIgnoreCase))
                return i;
        }

        return -1;
    }

    public static FixedValues Of(Relation relation) => relation switch
    {
        Relation.Status => Status,
        Relation.Threshold => Threshold,
        Relation.Mode => Mode,
        Relation.Price => Price,
        Relation.Language => Language,
        Relation.OrganisationKind => OrganisationKind,
        Relation.HubKind => HubKind,
        _ => throw new ArgumentOutOfRangeException(nameof(relation)),
    };
}
