namespace Kuje.Umbraco.Embedded.DeliveryApi.Expansion;

/// <summary>A request that would render more than a server can be asked for, since content refers to itself in circles.</summary>
internal sealed class ExpansionLimitException(int limit)
    : Exception($"The request expands to more than {limit} items; expand or take less.");
