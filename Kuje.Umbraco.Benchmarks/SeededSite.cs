using System.Diagnostics;
using System.Globalization;
using Kuje.Umbraco.Embedded.Hosting;
using Kuje.Umbraco.Embedded.Storage;
using Kuje.Umbraco.Schema;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using File = System.IO.File;

namespace Kuje.Umbraco.Benchmarks;

/// <summary>A site's folder with the demo content and as many activities as wanted; made once and kept for the next run.</summary>
internal static class SeededSite
{
    /// <param name="activities">How many.</param>
    /// <param name="varied">Whether they differ in art form, municipality, place, price and text, for what filters and counts.</param>
    public static async Task<string> FolderAsync(int activities, bool varied = false)
    {
        string folder = Path.Combine(Path.GetTempPath(), "kuje-benchmarks", activities.ToString(CultureInfo.InvariantCulture) + (varied ? "-varied" : string.Empty));
        string done = Path.Combine(folder, "seeded");
        if (File.Exists(done))
            return folder;
        if (System.IO.Directory.Exists(folder))
            System.IO.Directory.Delete(folder, recursive: true);
        System.IO.Directory.CreateDirectory(Path.Combine(folder, "wwwroot"));
        foreach (string file in System.IO.Directory.EnumerateFiles(Path.GetDirectoryName(SiteProcess.AssemblyFile)!, "appsettings*.json"))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));

        var watch = Stopwatch.StartNew();
        await using (WebApplication app = await StartAsync(folder))
        {
            Add(app.Services, activities);
            if (varied)
                VariedRows.Vary(app.Services.GetRequiredService<SqliteStore>());
        }

        await Console.Error.WriteLineAsync($"Made a site of {activities} activities in {watch.Elapsed.TotalSeconds:F0} s.");
        await File.WriteAllTextAsync(done, string.Empty);
        return folder;
    }

    /// <summary>The engine in this process, with Kuje, ready, not listening.</summary>
    public static async Task<WebApplication> StartAsync(string folder, params string[] urls)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = folder,
            EnvironmentName = "Development",
            ApplicationName = typeof(SeededSite).Assembly.GetName().Name,
        });
        builder.Logging.ClearProviders();
        builder.AddEmbeddedUmbraco();
        WebApplication app = builder.Build();
        foreach (string url in urls)
            app.Urls.Add(url);
        await app.BootEmbeddedUmbracoAsync();
        app.UseEmbeddedUmbraco();
        return app;
    }

    /// <summary>A published activity of the demo content, from which the others are copied.</summary>
    public static IContent Template(IServiceProvider services)
    {
        IContentType type = services.GetRequiredService<IContentTypeService>().Get(TypeAlias.Activity)!;
        return services.GetRequiredService<IContentService>()
            .GetPagedOfType(type.Id, 0, 50, out _, null!, Ordering.By("sortOrder")).First(activity => activity.Published);
    }

    /// <summary>A new activity with the template's values, not saved.</summary>
    public static IContent Copy(IContentService service, IContent template, string name)
    {
        IContent copy = service.Create(name, template.ParentId, TypeAlias.Activity);
        foreach (string culture in template.PublishedCultures)
            copy.SetCultureName($"{name} {culture}", culture);
        foreach (IProperty property in template.Properties)
        {
            foreach (IPropertyValue value in property.Values)
                copy.SetValue(property.Alias, value.EditedValue, value.Culture, value.Segment);
        }

        return copy;
    }

    /// <summary>The first through Umbraco's services; the rest are its rows again, since publishing a hundred thousand takes an hour.</summary>
    private static void Add(IServiceProvider services, int activities)
    {
        if (activities == 0)
            return;
        var content = services.GetRequiredService<IContentService>();
        IContent template = Template(services);
        IContent first = Copy(content, template, ReplicatedRows.Name(0));
        content.Save(first);
        content.Publish(first, [.. template.PublishedCultures]);
        ReplicatedRows.Add(services.GetRequiredService<SqliteStore>(), first.Id, activities - 1);
    }
}
