namespace Kuje.Umbraco.Embedded.DeliveryApi.Indexing;

/// <summary>
/// Gives equal values of fields the same memory while many documents are indexed: most documents pick from the same few, and mostly in all
/// their languages alike.
/// </summary>
internal sealed class SharedValues
{
    private readonly Dictionary<object, object> _values = [];
    private readonly Dictionary<object[], object[]> _lists = new(new SameItems());

    public object[]?[] Share(object[]?[] fields, object[]?[]? former)
    {
        var isSame = former is not null;
        for (var i = 0; i < fields.Length; i++)
        {
            if (fields[i] is { } list)
                fields[i] = Share(list);
            isSame = isSame && ReferenceEquals(fields[i], former![i]);
        }

        return isSame ? former! : fields;
    }

    private object[] Share(object[] list)
    {
        if (list.Length == 0)
            return [];
        if (_lists.TryGetValue(list, out object[]? known))
            return known;
        for (var i = 0; i < list.Length; i++)
        {
            if (_values.TryGetValue(list[i], out object? value))
                list[i] = value;
            else
                _values.Add(list[i], list[i]);
        }

        return _lists[list] = list;
    }

    private sealed class SameItems : IEqualityComparer<object[]>
    {
        public bool Equals(object[]? x, object[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(object[] list)
        {
            var hash = default(HashCode);
            foreach (object value in list)
                hash.Add(value);
            return hash.ToHashCode();
        }
    }
}
