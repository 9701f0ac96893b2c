namespace Kuje.Umbraco.Embedded.DeliveryApi.Expansion;

/// <summary>What <c>expand</c> or <c>fields</c> asks for, as a tree: <c>properties[a[properties[$all]],b]</c>.</summary>
internal sealed class PropertySelection
{
    /// <summary>Deeper requests than this are refused; content may refer to itself in circles.</summary>
    public const int MaxDepth = 64;

    private const string All = "$all";
    private const string Properties = "properties";

    private readonly List<PropertySelection> _items = [];
    private string _key = string.Empty;

    private PropertySelection()
    {
    }

    public bool IsEmpty => _items.Count == 0;

    /// <exception cref="PropertySelectionException">Brackets that are not closed, not opened, empty, or too deep.</exception>
    public static PropertySelection Parse(string value)
    {
        Verify(value);
        var root = new PropertySelection();
        var parents = new Stack<PropertySelection>();
        parents.Push(root);
        PropertySelection current = Add(root);
        int start = 0;
        for (int i = 0; i <= value.Length; i++)
        {
            char mark = i < value.Length ? value[i] : ',';
            if (mark is not ('[' or ']' or ','))
                continue;
            current._key += value[start..i];
            start = i + 1;
            if (i == value.Length)
                break;
            if (mark == '[')
            {
                parents.Push(current);
                current = Add(current);
            }
            else if (mark == ',')
            {
                current = Add(parents.Peek());
            }
            else if (parents.Count == 1)
            {
                // A bracket that closes before one opens: what follows it selects nothing.
                break;
            }
            else
            {
                current = parents.Pop();
            }
        }

        return root;
    }

    /// <summary>What is asked for inside a property; null where the property is not asked for.</summary>
    public PropertySelection? Into(string alias)
    {
        PropertySelection? properties = null;
        foreach (PropertySelection item in _items)
        {
            if (item._key == All)
                return item;
            if (properties is null && item._key == Properties)
                properties = item;
        }

        if (properties is null)
            return null;
        foreach (PropertySelection item in properties._items)
        {
            if (item._key == All || item._key == alias)
                return item;
        }

        return null;
    }

    private static PropertySelection Add(PropertySelection parent)
    {
        var item = new PropertySelection();
        parent._items.Add(item);
        return item;
    }

    private static void Verify(string value)
    {
        int opened = value.AsSpan().Count('[');
        int closed = value.AsSpan().Count(']');
        if (opened > closed)
            throw new PropertySelectionException("a bracket is not closed", LastUnclosed(value));
        if (closed > opened)
            throw new PropertySelectionException("a bracket is closed that was not opened", FirstUnopened(value));
        if (value.StartsWith('['))
            throw new PropertySelectionException("a bracket must follow a name", 0);
        if (value.IndexOf("[]", StringComparison.Ordinal) is var empty and >= 0)
            throw new PropertySelectionException("brackets must not be empty", empty);

        int depth = 0;
        for (int i = 0; i < value.Length; i++)
        {
            depth += value[i] switch { '[' => 1, ']' => -1, _ => 0 };
            if (depth > MaxDepth)
                throw new PropertySelectionException($"it goes deeper than {MaxDepth} brackets", i);
        }
    }

    private static int LastUnclosed(string value)
    {
        int surplus = 0;
        for (int i = value.Length - 1; i >= 0; i--)
        {
            if (value[i] == ']')
                surplus++;
            else if (value[i] == '[' && surplus-- == 0)
                return i;
        }

        return 0;
    }

    private static int FirstUnopened(string value)
    {
        int open = 0;
        for (int i = 0; i < value.Length; i++)
        {
            if (value[i] == '[')
                open++;
            else if (value[i] == ']' && open-- == 0)
                return i;
        }

        return value.Length - 1;
    }
}
