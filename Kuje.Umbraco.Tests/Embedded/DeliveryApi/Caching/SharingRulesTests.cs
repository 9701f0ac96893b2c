using Kuje.Umbraco.Embedded.DeliveryApi.Caching;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Moq;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Routing;

namespace Kuje.Umbraco.Tests.Embedded.DeliveryApi.Caching;

[TestFixture]
public class SharingRulesTests
{
    private readonly DeliveryApiSettings _settings = new();

    [Test]
    public void MayShare_WhatTheEngineMakesAlone() => Assert.That(Rules(_ => { }).MayShare(Request()), Is.True);

    [TestCase("Preview", "true")]
    [TestCase("Authorization", "Bearer x")]
    [TestCase("Cookie", "a=b; UMB_PREVIEW=x")]
    public void MayNotShare_WhatMayBeForOneReader(string header, string value)
    {
        HttpRequest request = Request();
        request.Headers[header] = value;

        Assert.That(Rules(_ => { }).MayShare(request), Is.False);
    }

    [Test]
    public void MayNotShare_WhatASiteDecidesByTheRequest()
    {
        _settings.OutputCache = new() { Enabled = true };

        Assert.That(Rules(services => services.AddSingleton(Mock.Of<IRequestMemberAccessService>())).MayShare(Request()), Is.False);
    }

    [TestCase(false)]
    [TestCase(true)]
    public void MayShare_WhatASiteRenders_OnlyWithOutputCaching(bool outputCache)
    {
        _settings.OutputCache = new() { Enabled = outputCache };

        Assert.That(Rules(services => services.AddSingleton(Mock.Of<IApiContentResponseBuilder>())).MayShare(Request()), Is.EqualTo(outputCache));
    }

    private static HttpRequest Request() => new DefaultHttpContext().Request;

    private SharingRules Rules(Action<IServiceCollection> configure)
    {
        var services = new ServiceCollection();
        services.AddSingleton(new UrlProviderCollection(() => []));
        services.AddSingleton(new MediaUrlProviderCollection(() => []));
        services.AddSingleton(new PropertyValueConverterCollection(() => []));
        services.AddSingleton<ICurrentMemberClaimsProvider, NoopCurrentMemberClaimsProvider>();
        configure(services);
        return new SharingRules(services, services.BuildServiceProvider(), Mock.Of<IOptionsMonitor<DeliveryApiSettings>>(options => options.CurrentValue == _settings));
    }
}
