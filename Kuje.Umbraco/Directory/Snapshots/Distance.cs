namespace Kuje.Umbraco.Directory.Snapshots;

/// <summary>Distances on the ground.</summary>
internal static class Distance
{
    private const double Radius = 6371.0088;

    /// <summary>Great-circle distance by the haversine formula, on a sphere of the Earth's mean radius.</summary>
    public static double Kilometres(double latitude, double longitude, double otherLatitude, double otherLongitude)
    {
        double phi = Radians(latitude), otherPhi = Radians(otherLatitude);
        double a = Square(Math.Sin((otherPhi - phi) / 2)) + (Math.Cos(phi) * Math.Cos(otherPhi) * Square(Math.Sin(Radians(otherLongitude - longitude) / 2)));
        return 2 * Radius * Math.Asin(Math.Min(1, Math.Sqrt(a)));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;

    private static double Square(double number) => number * number;
}
