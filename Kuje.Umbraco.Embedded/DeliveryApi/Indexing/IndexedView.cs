namespace Kuje.Umbraco.Embedded.DeliveryApi.Indexing;

/// <summary>The values of one version of a document in one culture.</summary>
internal sealed class IndexedView(string name, DateTime updateDate)
{
    public string Name { get; } = name;

    public DateTime UpdateDate { get; } = updateDate;

    /// <summary>What the site's own index handlers said, by the position of the field; null until one of their fields is asked for.</summary>
    public object[]?[]? Custom { get; set; }
}
