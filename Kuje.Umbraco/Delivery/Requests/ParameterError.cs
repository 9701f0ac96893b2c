namespace Kuje.Umbraco.Delivery.Requests;

/// <summary>Why a parameter cannot be taken.</summary>
/// <param name="Parameter">Its name as the reader wrote it.</param>
/// <param name="Message">What is wrong, and what may be written instead.</param>
/// <param name="Allowed">All that may be written instead, where that is a list.</param>
internal sealed record ParameterError(string Parameter, string Message, IReadOnlyList<string>? Allowed = null);
