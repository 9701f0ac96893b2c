namespace Kuje.Umbraco.Tests.Delivery;

/// <summary>What a generated query asks for; terms by key.</summary>
internal sealed record NaiveQuery
{
    public Dictionary<string, string[]> Selected { get; init; } = [];

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public double[]? Box { get; init; }

    public (double Latitude, double Longitude)? Near { get; init; }

    public double? Radius { get; init; }

    public NaiveQuery With(string name, string value) => this with { Selected = new(Selected) { [name] = [value] } };

    public NaiveQuery Without(string name) => this with { Selected = Selected.Where(one => one.Key != name).ToDictionary() };
}
