namespace Kuje.Umbraco.Editorial;

/// <summary>Stored values of a document's properties.</summary>
internal interface IPropertyValues
{
    /// <summary>False also where an editor has removed the property from the type.</summary>
    bool Has(string alias);

    bool VariesByCulture(string alias);

    /// <summary>The value in the form that the property editor stores.</summary>
    object? Read(string alias, string? culture);
}
