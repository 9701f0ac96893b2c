namespace Kuje.Umbraco.Embedded.DeliveryApi.Caching;

/// <summary>What a request was found to ask for, before anything is rendered.</summary>
/// <param name="Items">The items, in the order in which they show.</param>
/// <param name="Total">How many there are beyond this page.</param>
internal sealed record AnswerSubject(IReadOnlyList<Guid> Items, long Total)
{
    public static readonly AnswerSubject None = new([], -1);

    public static AnswerSubject Of(Guid item) => new([item], 1);

    public bool IsSameAs(AnswerSubject other) => Total == other.Total && Items.SequenceEqual(other.Items);
}
