using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Embedded.Users;

/// <summary>Who works: the user signed in with the current request, or who was put in place of them. Outside requests, nobody.</summary>
internal sealed class BackOfficeSecurityAccessor(IHttpContextAccessor http, Lazy<IBackOfficeUserReader> users) : IBackOfficeSecurityAccessor
{
    private static readonly object ItemKey = new();

    private readonly AsyncLocal<IBackOfficeSecurity?> _override = new();

    public IBackOfficeSecurity? BackOfficeSecurity
    {
        get
        {
            if (_override.Value is { } overriding)
                return overriding;
            if (http.HttpContext is not { } context)
                return null;
            if (context.Items[ItemKey] is IBackOfficeSecurity known)
                return known;
            var security = new RequestSecurity(context, users.Value);
            context.Items[ItemKey] = security;
            return security;
        }
    }

    public IDisposable Override(IBackOfficeSecurity backOfficeSecurity)
    {
        IBackOfficeSecurity? before = _override.Value;
        _override.Value = backOfficeSecurity;
        return new Restoration(() => _override.Value = before);
    }

    private sealed class Restoration(Action restore) : IDisposable
    {
        public void Dispose() => restore();
    }
}
