using Kuje.Umbraco.Directory.Items;
using Kuje.Umbraco.Directory.Sets;

namespace Kuje.Umbraco.Directory.Snapshots;

/// <summary>Items by where they are: cells of a tenth of a degree, some eleven kilometres from south to north.</summary>
internal sealed class GeoGrid
{
    private const double Cell = 0.1;

    private readonly Dictionary<(int Row, int Column), List<DirectoryItem>> _cells = [];

    public GeoGrid(IEnumerable<DirectoryItem> items)
    {
        foreach (DirectoryItem item in items)
        {
            if (!item.HasPlace)
                continue;
            (int, int) cell = (Index(item.Latitude), Index(item.Longitude));
            if (!_cells.TryGetValue(cell, out List<DirectoryItem>? inCell))
                _cells[cell] = inCell = [];
            inCell.Add(item);
        }
    }

    /// <summary>The items within a box, edges included.</summary>
    public Bits Within(double south, double west, double north, double east)
    {
        var found = new Bits(64);
        foreach (DirectoryItem item in Candidates(south, west, north, east))
        {
            if (item.Latitude >= south && item.Latitude <= north && item.Longitude >= west && item.Longitude <= east)
                found.Add(item.Number);
        }

        return found;
    }

    /// <summary>The items within a distance in kilometres.</summary>
    public Bits Near(double latitude, double longitude, double kilometres)
    {
        // A little more than the circle; the poles and the date line have no cultural activities, but must not fail.
        double degrees = (kilometres / 110.5) + 1e-6;
        double scale = Math.Cos(Math.Min(89, Math.Abs(latitude) + degrees) * Math.PI / 180);
        double wide = Math.Abs(latitude) + degrees >= 89 ? 360 : degrees / scale;
        var found = new Bits(64);
        foreach (DirectoryItem item in Candidates(latitude - degrees, longitude - wide, latitude + degrees, longitude + wide))
        {
            if (Distance.Kilometres(latitude, longitude, item.Latitude, item.Longitude) <= kilometres)
                found.Add(item.Number);
        }

        return found;
    }

    private static int Index(double degrees) => (int)Math.Floor(degrees / Cell);

    private IEnumerable<DirectoryItem> Candidates(double south, double west, double north, double east)
    {
        int firstRow = Index(south), lastRow = Index(north), firstColumn = Index(west), lastColumn = Index(east);
        if ((long)(lastRow - firstRow + 1) * (lastColumn - firstColumn + 1) > _cells.Count)
            return _cells.Where(cell => cell.Key.Row >= firstRow && cell.Key.Row <= lastRow && cell.Key.Column >= firstColumn && cell.Key.Column <= lastColumn)
                .SelectMany(cell => cell.Value);
        return InCells(firstRow, lastRow, firstColumn, lastColumn);
    }

    private IEnumerable<DirectoryItem> InCells(int firstRow, int lastRow, int firstColumn, int lastColumn)
    {
        for (int row = firstRow; row <= lastRow; row++)
        {
            for (int column = firstColumn; column <= lastColumn; column++)
            {
                if (!_cells.TryGetValue((row, column), out List<DirectoryItem>? inCell))
                    continue;
                foreach (DirectoryItem item in inCell)
                    yield return item;
            }
        }
    }
}
