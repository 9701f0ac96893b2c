namespace Kuje.Umbraco.Embedded.Publishing;

/// <summary>The content that something was made of.</summary>
/// <param name="Shown">What was looked up, also where it was not to be seen.</param>
/// <param name="Above">The ancestors of those.</param>
/// <param name="Place">A hash of what the ancestors give to addresses and visibility.</param>
/// <param name="IsUnbounded">Whether it may show any content at all.</param>
internal sealed record Footprint(Guid[] Shown, Guid[] Above, int Place, bool IsUnbounded)
{
    public static readonly Footprint Unbounded = new([], [], 0, IsUnbounded: true);

    public long Bytes => 64 + (16L * (Shown.Length + Above.Length));
}
