using static Kuje.Umbraco.Schema.PropertyAlias;

namespace Kuje.Umbraco.Editorial.Rules;

/// <summary>Both coordinates or none, and in the degrees of WGS 84.</summary>
internal sealed class Coordinates : IEditorialRule
{
    public IEnumerable<Finding> Check(EditedDocument document)
    {
        var latitude = document.Value(Latitude);
        var longitude = document.Value(Longitude);
        if (latitude.IsEmpty != longitude.IsEmpty)
        {
            yield return new Finding(latitude.IsEmpty ? Latitude : Longitude, EditorialText.CoordinateMissing);
        }

        if (!latitude.IsEmpty && latitude.Number is not (>= -90 and <= 90))
        {
            yield return new Finding(Latitude, EditorialText.CoordinateNotOnEarth);
        }

        if (!longitude.IsEmpty && longitude.Number is not (>= -180 and <= 180))
        {
            yield return new Finding(Longitude, EditorialText.CoordinateNotOnEarth);
        }
    }
}
