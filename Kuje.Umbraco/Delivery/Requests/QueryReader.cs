using System.Globalization;
using Kuje.Umbraco.Directory.Fields;
using Kuje.Umbraco.Directory.Items;
using Kuje.Umbraco.Directory.Queries;
using Kuje.Umbraco.Directory.Snapshots;

namespace Kuje.Umbraco.Delivery.Requests;

/// <summary>Understands the parameters of a list, or says what is wrong with each of them.</summary>
internal sealed class QueryReader(DirectorySnapshot snapshot, KindDefinition kind, int language, DateOnly today, bool occurrences = false)
{
    private const int LongestText = 200;
    private const int MostListed = 400;
    private const int LongestWindow = 366;
    private const int DefaultWindow = 30;

    private static readonly Dimension[][] _facets = [.. Kinds.All.Select(kind => Dimension.Of(kind.Kind).Where(dimension => dimension.IsFacet).ToArray())];

    private static readonly (string Name, ListOrder Key)[][] _sorts = [.. Kinds.All.Select(MakeSorts)];

    private static readonly (string Name, ListOrder Key)[] _sortsOfOccurrences = [("start", ListOrder.Start)];

    private static readonly string[][] _names = [.. Kinds.All.Select(kind => MakeNames(kind, occurrences: false))];

    private static readonly string[] _namesOfOccurrences = MakeNames(Kinds.Activity, occurrences: true);

    private readonly List<ParameterError> _errors = [];

    /// <summary>The names of the parameters that lists of a kind take.</summary>
    public static IReadOnlyList<string> Names(KindDefinition kind, bool occurrences) => occurrences ? _namesOfOccurrences : _names[(int)kind.Kind];

    private static string[] MakeNames(KindDefinition kind, bool occurrences) =>
    [
        "q",
        .. Dimension.Of(kind.Kind).Select(dimension => dimension.Name),
        .. kind.HasSchedule ? (string[])["from", "to"] : [],
        .. kind.HasPlace ? (string[])["near", "radius", "bbox"] : [],
        "modifiedSince", "sort", "skip", "take",
        .. occurrences || Facets(kind).Count == 0 ? (string[])[] : ["facets"],
        "fields", "lang",
    ];

    /// <summary>The facets that lists of a kind count.</summary>
    public static IReadOnlyList<Dimension> Facets(KindDefinition kind) => _facets[(int)kind.Kind];

    public static int MostTaken(KindDefinition kind) => kind.IsTerm ? 1000 : 100;

    /// <summary>What lists of a kind may be in order of.</summary>
    public static IReadOnlyList<(string Name, ListOrder Key)> Sorts(KindDefinition kind, bool occurrences) => occurrences ? _sortsOfOccurrences : _sorts[(int)kind.Kind];

    private static (string Name, ListOrder Key)[] MakeSorts(KindDefinition kind) =>
    [
        ("relevance", ListOrder.Relevance),
        ("name", ListOrder.Name),
        .. kind.HasSchedule ? [("nextOccurrence", ListOrder.NextOccurrence)] : Array.Empty<(string, ListOrder)>(),
        .. kind.HasPlace ? [("distance", ListOrder.Distance)] : Array.Empty<(string, ListOrder)>(),
        ("updated", ListOrder.Updated),
        .. kind.IsTerm ? [("vocabulary", ListOrder.Vocabulary)] : Array.Empty<(string, ListOrder)>(),
    ];

    public (DirectoryQuery? Query, IReadOnlyList<ParameterError> Errors) Read(string? queryString)
    {
        var parameters = new Parameters(queryString, Names(kind, occurrences), _errors);
        var query = new DirectoryQuery { Kind = kind.Kind, Language = language };
        parameters.One("lang");
        query.Text = Text(parameters.One("q"));
        foreach (Dimension dimension in Dimension.Of(kind.Kind))
            Select(query, dimension, parameters);
        if (kind.HasSchedule)
            ReadWindow(query, parameters);
        if (kind.HasPlace)
            ReadPlace(query, parameters);
        query.ModifiedSince = Moment("modifiedSince", parameters.One("modifiedSince"));
        query.Skip = Number("skip", parameters.One("skip"), 0, 10_000_000) ?? 0;
        query.Take = Number("take", parameters.One("take"), 0, MostTaken(kind)) ?? (kind.IsTerm ? MostTaken(kind) : 20);
        ReadSort(query, parameters.One("sort"));
        ReadFacets(query, parameters);
        ReadFields(query, parameters);
        return _errors.Count == 0 ? (query, []) : (null, _errors);
    }

    private string? Text(string? text)
    {
        if (text is not { Length: > LongestText })
            return text;
        Refuse("q", $"'q' may have {LongestText} characters at most.");
        return null;
    }

    private void Select(DirectoryQuery query, Dimension dimension, Parameters parameters)
    {
        foreach (string name in parameters.Many(dimension.Name))
        {
            int value = dimension.Kind is { } of ? snapshot.Find(of, name)?.Number ?? -1 : dimension.Values!.Find(name);
            if (value < 0)
            {
                RefuseValue(dimension, name);
                continue;
            }

            if (!query.Selected.TryGetValue(dimension, out List<int>? values))
                query.Selected[dimension] = values = [];
            values.Add(value);
        }
    }

    private void RefuseValue(Dimension dimension, string name)
    {
        if (dimension.Kind is not { } of)
        {
            Refuse(dimension.Name, $"'{name}' is no value of '{dimension.Name}'. Values are {string.Join(", ", dimension.Values!.Names)}.", dimension.Values.Names);
            return;
        }

        string path = Kinds.Of(of).Path;
        int[] all = [.. dimension.All(snapshot, language)];
        if (all.Length > MostListed)
        {
            Refuse(dimension.Name, $"'{name}' is no value of '{dimension.Name}'. Values are the ids and slugs of /{path}.");
            return;
        }

        string[] allowed = [.. all.Select(number => snapshot.Items[number]!).Select(item => item.TermKey ?? item.Slugs.FirstOrDefault() ?? item.Key.ToString())];
        Refuse(dimension.Name, $"'{name}' is no value of '{dimension.Name}'. Values are the keys, ids and slugs of /{path}.", allowed);
    }

    private void ReadWindow(DirectoryQuery query, Parameters parameters)
    {
        query.From = Day("from", parameters.One("from"));
        query.To = Day("to", parameters.One("to"));

        // Who asks until when means from now on; what is over cannot be taken part in.
        if (query.To is not null || occurrences)
            query.From ??= query.To < today ? query.To : today;
        if (occurrences)
            query.To ??= query.From!.Value.DayNumber > DateOnly.MaxValue.DayNumber - DefaultWindow ? DateOnly.MaxValue : query.From!.Value.AddDays(DefaultWindow);
        if (query.From > query.To)
            Refuse("to", "'to' must not be before 'from'.");
        else if (occurrences && query.To!.Value.DayNumber - query.From!.Value.DayNumber > LongestWindow)
            Refuse("to", $"'to' may be {LongestWindow} days after 'from' at most.");
    }

    private void ReadPlace(DirectoryQuery query, Parameters parameters)
    {
        if (parameters.One("near") is { } near)
        {
            if (Degrees(near, 2) is [var latitude, var longitude] && IsPlace(latitude, longitude))
                query.Near = (latitude, longitude);
            else
                Refuse("near", "'near' is a latitude and a longitude in degrees, such as 60.17,24.94.");
        }

        if (parameters.One("radius") is { } radius)
        {
            if (Degrees(radius, 1) is [var kilometres and > 0 and <= 20_100])
                query.Radius = kilometres;
            else
                Refuse("radius", "'radius' is a number of kilometres, more than 0.");
            if (query.Near is null && parameters.One("near") is null)
                Refuse("radius", "'radius' needs 'near'.");
        }

        if (parameters.One("bbox") is { } box)
        {
            if (Degrees(box, 4) is not [var west, var south, var east, var north] || !IsPlace(south, west) || !IsPlace(north, east))
                Refuse("bbox", "'bbox' is west,south,east,north in degrees, such as 24.5,60.1,25.3,60.4.");
            else if (west > east || south > north)
                Refuse("bbox", "'bbox' is west,south,east,north: west must not be east of east, nor south north of north.");
            else
                query.Box = (west, south, east, north);
        }
    }

    private void ReadSort(DirectoryQuery query, string? sort)
    {
        IReadOnlyList<(string Name, ListOrder Key)> sorts = Sorts(kind, occurrences);
        if (sort is null)
        {
            query.Sort = occurrences ? ListOrder.Start
                : query.Text is not null ? ListOrder.Relevance
                : query.Near is not null ? ListOrder.Distance
                : kind.IsTerm ? ListOrder.Vocabulary
                : ListOrder.Name;
            return;
        }

        query.Descending = sort[0] == '-';
        string name = query.Descending ? sort[1..] : sort;
        (string Name, ListOrder Key) found = sorts.FirstOrDefault(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (found.Name is null)
        {
            Refuse(
                "sort",
                $"'sort' is one of {string.Join(", ", sorts.Select(one => one.Name))}, with '-' before it the other way round.",
                [.. sorts.SelectMany(one => new[] { one.Name, "-" + one.Name })]);
            return;
        }

        query.Sort = found.Key;
        if (found.Key == ListOrder.Relevance && query.Text is null)
            Refuse("sort", "'sort=relevance' needs 'q'.");
        if (found.Key == ListOrder.Distance && query.Near is null)
            Refuse("sort", "'sort=distance' needs 'near'.");
    }

    private void ReadFacets(DirectoryQuery query, Parameters parameters)
    {
        IReadOnlyList<Dimension> facets = occurrences ? [] : Facets(kind);
        foreach (string name in parameters.Many("facets"))
        {
            if (name.Equals("all", StringComparison.OrdinalIgnoreCase))
                query.Facets.AddRange(facets.Except(query.Facets));
            else if (facets.FirstOrDefault(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } facet)
                query.Facets.AddRange(new[] { facet }.Except(query.Facets));
            else
                Refuse("facets", $"'{name}' is no facet. Facets are all, {string.Join(", ", facets.Select(one => one.Name))}.", ["all", .. facets.Select(one => one.Name)]);
        }
    }

    private void ReadFields(DirectoryQuery query, Parameters parameters)
    {
        var fields = FieldsReader.Read(kind, parameters, _errors);
        query.Fields = fields;
    }

    private DateOnly? Day(string name, string? value)
    {
        if (value is null)
            return null;
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            return day;
        Refuse(name, $"'{name}' is a date such as 2026-11-23.");
        return null;
    }

    private DateTime? Moment(string name, string? value)
    {
        if (value is null)
            return null;

        // A plus sign that is not encoded arrives as a space.
        const DateTimeStyles utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        string[] formats = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ss.FFFFFFF", "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"];
        if (DateTimeOffset.TryParseExact(value.Replace(' ', '+'), formats, CultureInfo.InvariantCulture, utc, out DateTimeOffset moment))
            return moment.UtcDateTime;
        Refuse(name, $"'{name}' is a date or a moment such as 2026-11-23 or 2026-11-23T12:00:00Z.");
        return null;
    }

    private int? Number(string name, string? value, int least, int most)
    {
        if (value is null)
            return null;
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most)
            return number;
        Refuse(name, $"'{name}' is a whole number from {least} to {most}.");
        return null;
    }

    private static double[]? Degrees(string value, int count)
    {
        string[] parts = value.Split(',');
        if (parts.Length != count)
            return null;
        var numbers = new double[count];
        for (var i = 0; i < count; i++)
        {
            const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;
            if (!double.TryParse(parts[i], style, CultureInfo.InvariantCulture, out numbers[i]) || !double.IsFinite(numbers[i]))
                return null;
        }

        return numbers;
    }

    private static bool IsPlace(double latitude, double longitude) => Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180;

    private void Refuse(string parameter, string message, IReadOnlyList<string>? allowed = null) => _errors.Add(new(parameter, message, allowed));
}
