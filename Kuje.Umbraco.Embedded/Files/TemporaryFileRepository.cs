using System.Text.Json;
using Umbraco.Cms.Core.Hosting;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Embedded.Files;

/// <summary>
/// Uploads that wait to be used: a folder for each key, with the bytes and a description. The name a visitor gave is written in the
/// description only; no path is ever made of it.
/// </summary>
internal sealed class TemporaryFileRepository(IHostingEnvironment hosting) : ITemporaryFileRepository
{
    private const string ContentName = "content";
    private const string DescriptionName = "description.json";

    private string Root => hosting.TemporaryFileUploadPath;

    public async Task<TemporaryFileModel?> GetAsync(Guid key)
    {
        Description? description = await ReadAsync(Folder(key));
        if (description is null)
            return null;
        string content = Path.Combine(Folder(key), ContentName);
        return new TemporaryFileModel
        {
            Key = key,
            FileName = description.FileName,
            AvailableUntil = description.AvailableUntil,
            OpenReadStream = () => File.OpenRead(content),
        };
    }

    public async Task SaveAsync(TemporaryFileModel model)
    {
        string folder = Folder(model.Key);
        Directory.CreateDirectory(folder);
        await using (FileStream target = File.Create(Path.Combine(folder, ContentName)))
        {
            await using Stream source = model.OpenReadStream();
            await source.CopyToAsync(target);
        }

        // The description comes last: a file without one was never completed.
        string part = Path.Combine(folder, DescriptionName + ".part");
        await File.WriteAllTextAsync(part, JsonSerializer.Serialize(new Description(model.FileName, model.AvailableUntil)));
        File.Move(part, Path.Combine(folder, DescriptionName), overwrite: true);
    }

    public Task DeleteAsync(Guid key)
    {
        if (Directory.Exists(Folder(key)))
            Directory.Delete(Folder(key), recursive: true);
        return Task.CompletedTask;
    }

    public async Task<IEnumerable<Guid>> CleanUpOldTempFiles(DateTime dateTime)
    {
        var removed = new List<Guid>();
        if (!Directory.Exists(Root))
            return removed;
        foreach (string folder in Directory.EnumerateDirectories(Root))
        {
            if (!Guid.TryParseExact(Path.GetFileName(folder), "N", out Guid key))
                continue;
            DateTime until = (await ReadAsync(folder))?.AvailableUntil ?? Directory.GetLastWriteTimeUtc(folder).AddDays(1);
            if (until >= dateTime)
                continue;
            Directory.Delete(folder, recursive: true);
            removed.Add(key);
        }

        return removed;
    }

    private string Folder(Guid key) => Path.Combine(Root, key.ToString("N"));

    private static async Task<Description?> ReadAsync(string folder)
    {
        string file = Path.Combine(folder, DescriptionName);
        return File.Exists(file) ? JsonSerializer.Deserialize<Description>(await File.ReadAllTextAsync(file)) : null;
    }

    private sealed record Description(string FileName, DateTime AvailableUntil);
}
