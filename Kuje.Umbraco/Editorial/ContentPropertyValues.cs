using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Editorial;

/// <summary>The edited values of a document, which are those that publishing publishes.</summary>
internal sealed class ContentPropertyValues(IContent content) : IPropertyValues
{
    public bool Has(string alias) => content.Properties.Contains(alias);

    public bool VariesByCulture(string alias) => content.Properties[alias]!.PropertyType.VariesByCulture();

    public object? Read(string alias, string? culture) => content.Properties[alias]!.GetValue(culture);
}
