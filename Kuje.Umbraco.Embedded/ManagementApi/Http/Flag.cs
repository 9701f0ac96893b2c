namespace Kuje.Umbraco.Embedded.ManagementApi.Http;

/// <summary>A mark that the client shows beside an entity.</summary>
internal sealed record Flag(string Alias)
{
    public static readonly Flag PendingChanges = new("Umb.PendingChanges");
    public static readonly Flag ScheduledForPublish = new("Umb.ScheduledForPublish");
    public static readonly Flag HasCollection = new("Umb.HasCollection");
    public static readonly Flag IsProtected = new("Umb.IsProtected");
}
