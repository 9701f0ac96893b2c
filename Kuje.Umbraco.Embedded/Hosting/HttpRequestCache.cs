using System.Collections;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Cache;

namespace Kuje.Umbraco.Embedded.Hosting;

/// <summary>What is cached for one request only; outside requests nothing is kept.</summary>
internal sealed class HttpRequestCache(IHttpContextAccessor accessor) : IRequestCache
{
    public bool IsAvailable => accessor.HttpContext is not null;

    // Asked for with every value that is rendered: only the first look takes a lock.
    private IRequestCache Current => accessor.HttpContext is { } context
        ? context.Features.Get<RequestValues>() ?? Create(context)
        : NoAppCache.Instance;

    public bool Set(string key, object? value)
    {
        // The dictionary only adds; a request's culture, for one, is set anew.
        IRequestCache current = Current;
        current.Remove(key);
        return current.Set(key, value);
    }

    public bool Remove(string key) => Current.Remove(key);

    public object? Get(string key) => Current.Get(key);

    public object? Get(string key, Func<object?> factory) => Current.Get(key, factory);

    public IEnumerable<object?> SearchByKey(string keyStartsWith) => Current.SearchByKey(keyStartsWith);

    public IEnumerable<object?> SearchByRegex(string regex) => Current.SearchByRegex(regex);

    public void Clear() => Current.Clear();

    public void Clear(string key) => Current.Clear(key);

    public void ClearOfType(Type type) => Current.ClearOfType(type);

    public void ClearOfType<T>() => Current.ClearOfType<T>();

    public void ClearOfType<T>(Func<string, T, bool> predicate) => Current.ClearOfType(predicate);

    public void ClearByKey(string keyStartsWith) => Current.ClearByKey(keyStartsWith);

    public void ClearByRegex(string regex) => Current.ClearByRegex(regex);

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => Current.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static RequestValues Create(HttpContext context)
    {
        lock (context.Items)
        {
            if (context.Features.Get<RequestValues>() is { } made)
                return made;
            var values = new RequestValues();
            context.Features.Set(values);
            return values;
        }
    }

    /// <summary>A type of its own, as the feature of the request that it is.</summary>
    private sealed class RequestValues : DictionaryAppCache;
}
