using Kuje.Umbraco.Embedded.Backoffice;
using Kuje.Umbraco.Embedded.ContentTypes;
using Kuje.Umbraco.Embedded.DataTypes;
using Kuje.Umbraco.Embedded.DeliveryApi;
using Kuje.Umbraco.Embedded.Documents;
using Kuje.Umbraco.Embedded.Entities;
using Kuje.Umbraco.Embedded.Languages;
using Kuje.Umbraco.Embedded.Media;
using Kuje.Umbraco.Embedded.Localization;
using Kuje.Umbraco.Embedded.ManagementApi;
using Kuje.Umbraco.Embedded.ManagementApi.ServerEvents;
using Kuje.Umbraco.Embedded.MediaFiles;
using Kuje.Umbraco.Embedded.PropertyEditors;
using Kuje.Umbraco.Embedded.Members;
using Kuje.Umbraco.Embedded.Publishing;
using Kuje.Umbraco.Embedded.Records;
using Kuje.Umbraco.Embedded.Redirects;
using Kuje.Umbraco.Embedded.Relations;
using Kuje.Umbraco.Embedded.Routing;
using Kuje.Umbraco.Embedded.Serialization;
using Kuje.Umbraco.Embedded.Storage;
using Kuje.Umbraco.Embedded.Templates;
using Kuje.Umbraco.Embedded.Versioning;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;

namespace Kuje.Umbraco.Embedded.Hosting;

/// <summary>What <c>Umbraco.Cms.Core</c> declares and this engine supplies, slice by slice.</summary>
internal static class EngineServices
{
    /// <summary>Called before <see cref="UmbracoBuilder.Build"/>: property editors, notification handlers and what composers may replace.</summary>
    public static IUmbracoBuilder AddEngine(this IUmbracoBuilder builder)
    {
        builder.Services.AddStorage();
        builder.Services.AddRecords();
        builder.Services.AddSerialization();
        builder.Services.AddLanguages();
        builder.Services.AddDataTypes();
        builder.Services.AddTemplates();
        builder.Services.AddContentTypes();
        builder.AddPublishing();
        builder.Services.AddContentRouting();
        builder.Services.AddLocalizedTexts();
        builder.AddPropertyEditors();
        builder.AddMediaFiles();
        builder.Services.AddVersioning();
        builder.AddDocuments();
        builder.Services.AddMedia();
        builder.Services.AddMembers();
        builder.Services.AddEntities();
        builder.AddRedirectTracking();
        builder.AddOriginalParents();
        builder.AddDeliveryApi();
        builder.Services.AddManagementApi();
        builder.AddServerEvents();
        builder.Services.AddBackoffice();
        return builder;
    }
}
