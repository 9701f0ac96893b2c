namespace Kuje.Umbraco.Embedded.DeliveryApi.OpenApi;

/// <summary>Settings of the Delivery API's OpenAPI document, in <c>Umbraco:Embedded:OpenApi</c>.</summary>
public sealed class ApiDescriptionOptions
{
    /// <summary>Whether the document and its page at <c>/umbraco/swagger</c> are served; default true.</summary>
    public bool Enabled { get; set; } = true;
}
