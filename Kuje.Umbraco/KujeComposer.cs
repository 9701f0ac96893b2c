using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;

namespace Kuje.Umbraco;

/// <summary>Umbraco's type loader finds this composer on every site that has the package, so a site needs no line of code.</summary>
public sealed class KujeComposer : IComposer
{
    /// <inheritdoc />
    public void Compose(IUmbracoBuilder builder) => builder.AddKuje();
}
