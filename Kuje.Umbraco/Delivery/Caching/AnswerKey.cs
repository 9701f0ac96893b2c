using Kuje.Umbraco.Delivery.Requests;

namespace Kuje.Umbraco.Delivery.Caching;

/// <summary>What an answer depends on beside the snapshot.</summary>
/// <param name="Path">The path, as it was sent.</param>
/// <param name="Query">The query string, as it was sent.</param>
/// <param name="Language">The language that the header asks for.</param>
/// <param name="Coding">How it is packed.</param>
internal readonly record struct AnswerKey(string Path, string Query, int Language, ContentCoding Coding);
