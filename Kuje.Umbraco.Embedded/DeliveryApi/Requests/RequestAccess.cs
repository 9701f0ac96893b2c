using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Requests;

/// <summary>Who may read: everybody where access is public, otherwise (and always for drafts) who knows the key.</summary>
internal sealed class RequestAccess(IHttpContextAccessor http, IOptionsMonitor<DeliveryApiSettings> settings) : IApiAccessService
{
    public bool HasPublicAccess() =>
        settings.CurrentValue is { Enabled: true } delivery && (delivery.PublicAccess || HasKey(delivery));

    public bool HasPreviewAccess() => settings.CurrentValue is { Enabled: true } delivery && HasKey(delivery);

    public bool HasMediaAccess() =>
        settings.CurrentValue is { Enabled: true, Media.Enabled: true } delivery
        && (delivery is { PublicAccess: true, Media.PublicAccess: true } || HasKey(delivery));

    private bool HasKey(DeliveryApiSettings delivery) =>
        !string.IsNullOrWhiteSpace(delivery.ApiKey)
        && http.Header(Constants.DeliveryApi.HeaderNames.ApiKey) is { } key
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(delivery.ApiKey));
}
