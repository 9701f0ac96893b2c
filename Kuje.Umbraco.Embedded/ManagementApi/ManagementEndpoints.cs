using Kuje.Umbraco.Embedded.ManagementApi.Auditing;
using Kuje.Umbraco.Embedded.ManagementApi.Blueprints;
using Kuje.Umbraco.Embedded.ManagementApi.Collections;
using Kuje.Umbraco.Embedded.ManagementApi.DataTypes;
using Kuje.Umbraco.Embedded.ManagementApi.Dictionary;
using Kuje.Umbraco.Embedded.ManagementApi.Documents;
using Kuje.Umbraco.Embedded.ManagementApi.DocumentTypes;
using Kuje.Umbraco.Embedded.ManagementApi.Files;
using Kuje.Umbraco.Embedded.ManagementApi.Folders;
using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Kuje.Umbraco.Embedded.ManagementApi.Languages;
using Kuje.Umbraco.Embedded.ManagementApi.Logs;
using Kuje.Umbraco.Embedded.ManagementApi.Manifests;
using Kuje.Umbraco.Embedded.ManagementApi.Media;
using Kuje.Umbraco.Embedded.ManagementApi.MediaTypes;
using Kuje.Umbraco.Embedded.ManagementApi.Members;
using Kuje.Umbraco.Embedded.ManagementApi.Pickers;
using Kuje.Umbraco.Embedded.ManagementApi.Redirects;
using Kuje.Umbraco.Embedded.ManagementApi.References;
using Kuje.Umbraco.Embedded.ManagementApi.Relations;
using Kuje.Umbraco.Embedded.ManagementApi.Security;
using Kuje.Umbraco.Embedded.ManagementApi.Server;
using Kuje.Umbraco.Embedded.ManagementApi.ServerEvents;
using Kuje.Umbraco.Embedded.ManagementApi.Site;
using Kuje.Umbraco.Embedded.ManagementApi.Templates;
using Kuje.Umbraco.Embedded.ManagementApi.TreeOperations;
using Kuje.Umbraco.Embedded.ManagementApi.Trees;
using Kuje.Umbraco.Embedded.ManagementApi.Users;
using Kuje.Umbraco.Embedded.ManagementApi.Versions;
using Kuje.Umbraco.Embedded.ManagementApi.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Events;

namespace Kuje.Umbraco.Embedded.ManagementApi;

/// <summary>The addresses of the Management API. All but those that say so demand a signed-in user.</summary>
internal static class ManagementEndpoints
{
    public const string Root = "/umbraco/management/api/v1";

    private const string NextRoot = "/umbraco/management/api/v1.1";

    public static void MapManagementApi(this WebApplication app)
    {
        app.UseAuthorization();
        RouteGroupBuilder anonymous = app.MapGroup(Root);
        anonymous.AddEndpointFilter(new RequestFilter());
        anonymous.AllowAnonymous();
        anonymous.MapSignIn();
        anonymous.MapPublicServer();
        anonymous.MapPublicManifests();
        anonymous.MapInvitations();

        RouteGroupBuilder api = app.MapGroup(Root);
        api.RequireAuthorization(ManagementServices.Policy);
        api.AddEndpointFilter(new RequestFilter());
        api.AddEndpointFilter(new EventMessagesFilter(app.Services.GetRequiredService<IEventMessagesFactory>()));
        api.MapLanguages();
        api.MapDataTypes();
        api.MapDocumentTypes();
        api.MapMediaTypes();
        api.MapFolders();
        api.MapNamedTrees();
        api.MapTemporaryFiles();
        api.MapDocuments();
        api.MapDocumentPublishing();
        api.MapDocumentCopies();
        api.MapTreeOperations();
        api.MapDocumentInformation();
        api.MapDocumentTree();
        api.MapCollections();
        api.MapBlueprints();
        api.MapDocumentSearch();
        api.MapDocumentSubscriptions();
        api.MapDocumentAccess();
        api.MapDocumentVersions();
        api.MapReferences();
        api.MapAuditLogs();
        api.MapDictionary();
        api.MapDictionaryTree();
        api.MapTemplates();
        api.MapRelations();
        api.MapRedirects();
        api.MapPickers();
        api.MapMemberGroups();
        api.MapMembers();
        api.MapWebhooks();
        api.MapLogViewer();
        api.MapMedia();
        api.MapMediaSearch();
        api.MapMediaTree();
        api.MapCurrentUser();
        api.MapUsers();
        api.MapUserStates();
        api.MapUserGroups();
        api.MapUserData();
        api.MapManifests();
        api.MapSiteInformation();
        api.MapServer();

        RouteGroupBuilder next = app.MapGroup(NextRoot);
        next.RequireAuthorization(ManagementServices.Policy);
        next.AddEndpointFilter(new RequestFilter());
        next.MapDocumentValidation();

        app.MapServerEvents();
    }
}
