namespace Kuje.Umbraco.Embedded.ManagementApi.Site;

internal sealed record CultureResponseModel(string Name, string EnglishName);

internal sealed record SegmentResponseModel(string Name, string Alias, IReadOnlyCollection<string>? Cultures);

internal sealed record TagResponseModel(string Id, string? Text, string? Group, int NodeCount);

internal sealed record NewsDashboardResponseModel(IReadOnlyCollection<object> Items);
