namespace Kuje.Umbraco.Embedded.Backoffice;

/// <summary>A file of the client, as the assembly carries it.</summary>
internal sealed record BackofficeFile(string Resource, string ContentType, bool IsCompressed);
