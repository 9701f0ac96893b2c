using System.Collections;
using System.Collections.Specialized;
using System.Diagnostics.CodeAnalysis;
using Umbraco.Cms.Core.Models;

namespace Kuje.Umbraco.Embedded.Versioning;

/// <summary>
/// The properties of a stored entity that is looked at and not changed: each is built when it is asked for. Whoever asks for all of them, or
/// changes the collection, finds one as Umbraco has it.
/// </summary>
internal sealed class StoredProperties(IReadOnlyList<IPropertyType> types, EntityRow row, string? defaultCulture) : IPropertyCollection
{
    private readonly IProperty?[] _built = new IProperty?[types.Count];
    private PropertyCollection? _all;

    public event NotifyCollectionChangedEventHandler? CollectionChanged;

    public int Count => _all?.Count ?? types.Count;

    public IProperty? this[string name] => TryGetValue(name, out IProperty? property) ? property : null;

    public IProperty? this[int index] => All()[index];

    public bool TryGetValue(string propertyTypeAlias, [MaybeNullWhen(false)] out IProperty property)
    {
        if (_all is not null)
            return _all.TryGetValue(propertyTypeAlias, out property);
        int index = IndexOf(propertyTypeAlias);
        property = index < 0 ? null : Property(index);
        return property is not null;
    }

    public bool Contains(string key) => _all?.Contains(key) ?? IndexOf(key) >= 0;

    /// <summary>Nothing to do: it has those of its type.</summary>
    public void EnsurePropertyTypes(IEnumerable<IPropertyType> propertyTypes) => _all?.EnsurePropertyTypes(propertyTypes);

    public void EnsureCleanPropertyTypes(IEnumerable<IPropertyType> propertyTypes) => All().EnsureCleanPropertyTypes(propertyTypes);

    public void Add(IProperty property) => All().Add(property);

    public void ClearCollectionChangedEvents()
    {
        CollectionChanged = null;
        _all?.ClearCollectionChangedEvents();
    }

    public object DeepClone() => All().DeepClone();

    public IEnumerator<IProperty> GetEnumerator() => All().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int IndexOf(string alias)
    {
        for (var i = 0; i < types.Count; i++)
        {
            if (string.Equals(types[i].Alias, alias, StringComparison.OrdinalIgnoreCase))
                return i;
        }

        return -1;
    }

    private IProperty Property(int index) => _built[index] ??= PropertyBuilder.Build(types[index], row, defaultCulture);

    private PropertyCollection All()
    {
        if (_all is null)
        {
            _all = new PropertyCollection(Enumerable.Range(0, types.Count).Select(Property));
            _all.CollectionChanged += (sender, change) => CollectionChanged?.Invoke(sender, change);
        }

        return _all;
    }
}
