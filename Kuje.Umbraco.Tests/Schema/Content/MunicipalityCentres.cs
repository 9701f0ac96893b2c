namespace Kuje.Umbraco.Tests.Schema.Content;

/// <summary>Where the municipalities of the demo content are, in degrees to two decimals.</summary>
internal static class MunicipalityCentres
{
    private static readonly Dictionary<string, (double Latitude, double Longitude)> _centres = new()
    {
        ["helsinki"] = (60.17, 24.94),
        ["espoo"] = (60.21, 24.66),
        ["vantaa"] = (60.29, 25.04),
        ["porvoo"] = (60.39, 25.66),
        ["lohja"] = (60.25, 24.07),
        ["hyvinkaa"] = (60.63, 24.86),
        ["raasepori"] = (59.98, 23.44),
        ["kerava"] = (60.40, 25.10),
        ["kotka"] = (60.47, 26.95),
        ["kouvola"] = (60.87, 26.70),
        ["hamina"] = (60.57, 27.20),
        ["pyhtaa"] = (60.49, 26.54),
        ["virolahti"] = (60.58, 27.71),
        ["miehikkala"] = (60.67, 27.70),
    };

    public static (double Latitude, double Longitude) Of(string termKey) => _centres[termKey];
}
