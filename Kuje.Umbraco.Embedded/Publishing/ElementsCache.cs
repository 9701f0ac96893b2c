using Umbraco.Cms.Core.Cache;

namespace Kuje.Umbraco.Embedded.Publishing;

/// <summary>What is derived from content and kept until any content changes.</summary>
/// <remarks>
/// Values of properties inside blocks are not shared here. Their keys do not say which version of the document they belong to, so a reader that
/// still holds the former version would leave its values for readers of the new one. What is made of the whole block value is kept by the
/// property that holds it.
/// </remarks>
internal sealed class ElementsCache(ContentGeneration generation, ContentTrace trace) : IAppCache
{
    private const string BlockPropertyPrefix = "PublishedSnapshot.Property.CacheValues[";

    private readonly FastDictionaryAppCache _cache = new();

    public object? Get(string key) => IsOfBlock(key) ? null : Shared(key, null);

    public object? Get(string key, Func<object?> factory) => IsOfBlock(key) ? factory() : Shared(key, factory);

    public IEnumerable<object?> SearchByKey(string keyStartsWith) => _cache.SearchByKey(keyStartsWith);

    public IEnumerable<object?> SearchByRegex(string regex) => _cache.SearchByRegex(regex);

    public void Clear() => generation.Refresh(ContentChange.Nothing, _cache.Clear);

    public void Clear(string key) => _cache.Clear(key);

    public void ClearOfType(Type type) => _cache.ClearOfType(type);

    public void ClearOfType<T>() => _cache.ClearOfType<T>();

    public void ClearOfType<T>(Func<string, T, bool> predicate) => _cache.ClearOfType(predicate);

    public void ClearByKey(string keyStartsWith) => _cache.ClearByKey(keyStartsWith);

    public void ClearByRegex(string regex) => _cache.ClearByRegex(regex);

    private object? Shared(string key, Func<object?>? factory)
    {
        // Nobody notes here what a kept value was made of.
        trace.NoteAnything();
        return factory is null ? _cache.Get(key) : _cache.Get(key, factory);
    }

    private static bool IsOfBlock(string key) => key.StartsWith(BlockPropertyPrefix, StringComparison.Ordinal);
}
