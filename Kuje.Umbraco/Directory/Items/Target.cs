namespace Kuje.Umbraco.Directory.Items;

/// <summary>One thing by which an item is found. An item has some twenty of them, so both parts share four bytes.</summary>
internal readonly record struct Target
{
    private const int NumberBits = 27;

    private readonly uint _packed;

    /// <param name="relation">In what way.</param>
    /// <param name="number">The number of another item, or a place in a list of fixed values.</param>
    public Target(Relation relation, int number)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)number, 1u << NumberBits, nameof(number));
        _packed = ((uint)relation << NumberBits) | (uint)number;
    }

    public Relation Relation => (Relation)(_packed >> NumberBits);

    public int Number => (int)(_packed & ((1u << NumberBits) - 1));
}
