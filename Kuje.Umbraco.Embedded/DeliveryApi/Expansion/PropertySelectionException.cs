namespace Kuje.Umbraco.Embedded.DeliveryApi.Expansion;

/// <summary>An <c>expand</c> or <c>fields</c> that cannot be read.</summary>
internal sealed class PropertySelectionException(string problem, int position)
    : Exception($"The value is malformed at position {position + 1}: {problem}.");
