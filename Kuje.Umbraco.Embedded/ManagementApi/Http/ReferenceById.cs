namespace Kuje.Umbraco.Embedded.ManagementApi.Http;

/// <summary>Another entity, by its key.</summary>
internal sealed record ReferenceById(Guid Id)
{
    public static ReferenceById? Of(Guid? key) => key is { } id ? new(id) : null;
}
