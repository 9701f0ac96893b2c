using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Kuje.Umbraco.Embedded.Versioning;

/// <summary>
/// A version's values as they are stored, by property type id (of types that may be gone by now). A value is read when it is asked for, and not
/// kept: most of what is loaded is looked at in few of its properties, and texts take twice the room once they are read.
/// </summary>
internal sealed class VersionValues
{
    public static readonly VersionValues None = new([]);

    private static readonly SearchValues<byte> Between = SearchValues.Create(" \t\r\n,:"u8);

    private readonly byte[] _json;
    private readonly Place[] _places;

    /// <param name="json">What <see cref="VersionJson.WriteValues"/> wrote, in UTF-8; empty where there are no values.</param>
    public VersionValues(byte[] json)
    {
        _json = json;
        _places = json.Length == 0 ? [] : new Scanner(json).Places();
    }

    /// <summary>How many bytes the values take as they are stored.</summary>
    public int Size => _json.Length;

    /// <summary>The property types that there are values of.</summary>
    public IEnumerable<int> PropertyTypeIds => _places.Select(place => place.PropertyTypeId).Distinct();

    public static VersionValues Of(IEnumerable<KeyValuePair<int, List<StoredValue>>> properties) =>
        new(Encoding.UTF8.GetBytes(VersionJson.WriteValues(properties)));

    /// <summary>Whether anything is stored of a property.</summary>
    public bool Has(int propertyTypeId) => Array.Exists(_places, place => place.PropertyTypeId == propertyTypeId);

    /// <summary>All values of a property.</summary>
    public List<StoredValue> Of(int propertyTypeId)
    {
        var values = new List<StoredValue>();
        foreach (Place place in _places)
        {
            if (place.PropertyTypeId == propertyTypeId)
                values.Add(VersionJson.ReadValue(_json.AsSpan(place.Key), _json.AsSpan(place.Value)));
        }

        return values;
    }

    /// <summary>One value of a property; null where there is none.</summary>
    public object? Find(int propertyTypeId, string? culture, string? segment)
    {
        foreach (Place place in _places)
        {
            if (place.PropertyTypeId == propertyTypeId && VersionJson.IsKeyOf(_json.AsSpan(place.Key), culture, segment))
                return VersionJson.ReadValue(_json.AsSpan(place.Value));
        }

        return null;
    }

    /// <summary>Whether what is stored of a property is stored otherwise than per culture, or for all cultures, as it should be.</summary>
    public bool IsOfOtherVariation(int propertyTypeId, bool variesByCulture)
    {
        var isOther = false;
        foreach (Place place in _places)
        {
            if (place.PropertyTypeId != propertyTypeId)
                continue;
            if (VersionJson.HasCulture(_json.AsSpan(place.Key)) == variesByCulture)
                return false;
            isOther = true;
        }

        return isOther;
    }

    /// <summary>Where the key of a value begins, and the value.</summary>
    private readonly record struct Place(int PropertyTypeId, int Key, int Value);

    /// <summary>Finds the places without reading what is there.</summary>
    private ref struct Scanner(ReadOnlySpan<byte> json)
    {
        private readonly ReadOnlySpan<byte> _json = json;
        private int _at;

        public Place[] Places()
        {
            var places = new List<Place>(64);
            Enter();
            while (MoveToName())
            {
                if (!Utf8Parser.TryParse(_json[(_at + 1)..], out int propertyTypeId, out _))
                    throw new JsonException("Values are not stored under a property type's id.");
                PassString();
                Enter();
                while (MoveToName())
                {
                    int key = _at;
                    PassString();
                    PassSpace();
                    places.Add(new Place(propertyTypeId, key, _at));
                    PassValue();
                }
            }

            return [.. places];
        }

        private void Enter()
        {
            PassSpace();
            if (_json[_at] != '{')
                throw new JsonException($"There is no object at {_at}.");
            _at++;
        }

        /// <summary>False at the end of the object, which is passed.</summary>
        private bool MoveToName()
        {
            PassSpace();
            if (_json[_at] == '"')
                return true;
            if (_json[_at] != '}')
                throw new JsonException($"There is no name at {_at}.");
            _at++;
            return false;
        }

        private void PassSpace() => _at += _json[_at..].IndexOfAnyExcept(Between);

        private void PassValue()
        {
            if (_json[_at] == '"')
                PassString();
            else
                _at += _json[_at..].IndexOfAny((byte)',', (byte)'}');
        }

        private void PassString()
        {
            _at++;
            while (true)
            {
                _at += _json[_at..].IndexOfAny((byte)'"', (byte)'\\');
                if (_json[_at] == '"')
                    break;
                _at += 2;
            }

            _at++;
        }
    }
}
