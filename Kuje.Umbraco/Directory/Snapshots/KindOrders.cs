using Kuje.Umbraco.Directory.Sets;

namespace Kuje.Umbraco.Directory.Snapshots;

/// <summary>The items of one kind in the orders that lists have.</summary>
/// <param name="Names">By name, in each of the site's languages.</param>
/// <param name="Updated">The one changed longest ago first.</param>
/// <param name="Next">Those with an occurrence to come, the soonest first.</param>
internal sealed record KindOrders(SortedOrder[] Names, SortedOrder Updated, SortedOrder Next);
