using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Web;

namespace Kuje.Umbraco.Embedded.ManagementApi.Documents;

/// <summary>About documents: URLs, domains, what was done to them.</summary>
internal static class DocumentInformationEndpoints
{
    public static void MapDocumentInformation(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder group = api.MapSection("/document", Constants.Applications.Content);
        group.MapGet("/urls", UrlsAsync);
        group.MapGet("/{id:guid}/domains", DomainsAsync);
        group.MapPut("/{id:guid}/domains", UpdateDomainsAsync);
    }

    private static async Task<IResult> UrlsAsync(
        Guid[] id, IContentService documents, IPublishedUrlInfoProvider urls, IUmbracoContextFactory contexts, ManagementAccess access)
    {
        if (id.Length > 0 && await access.DeniesAsync(ActionBrowse.ActionLetter, id))
            return OperationProblem.Forbidden;
        using UmbracoContextReference context = contexts.EnsureUmbracoContext();
        var answers = new List<DocumentUrlInfoResponseModel>();
        foreach (IContent document in id.Length == 0 ? [] : documents.GetByIds(id))
        {
            ISet<UrlInfo> infos = await urls.GetAllAsync(document);
            answers.Add(new DocumentUrlInfoResponseModel(
                document.Key, [.. infos.Select(info => new DocumentUrlInfo(info.Culture, info.Url?.ToString(), info.Message, info.Provider))]));
        }

        return EndpointExtensions.Ok(answers);
    }

    private static async Task<IResult> DomainsAsync(Guid id, IDomainService domains, IContentService documents, ManagementAccess access)
    {
        if (await access.DeniesAsync(ActionBrowse.ActionLetter, id))
            return OperationProblem.Forbidden;
        if (documents.GetById(id) is null)
            return DocumentEndpoints.Unknown;
        IDomain[] assigned = [.. await domains.GetAssignedDomainsAsync(id, includeWildcards: true)];
        return EndpointExtensions.Ok(new DomainsModel(
            [.. assigned.Where(domain => !domain.IsWildcard).Select(domain => new DomainPresentationModel(domain.DomainName, domain.LanguageIsoCode ?? string.Empty))],
            assigned.FirstOrDefault(domain => domain.IsWildcard)?.LanguageIsoCode));
    }

    private static async Task<IResult> UpdateDomainsAsync(Guid id, Body<DomainsModel> body, IDomainService domains, ManagementAccess access)
    {
        if (await access.DeniesAsync(ActionAssignDomain.ActionLetter, id))
            return OperationProblem.Forbidden;
        Attempt<DomainUpdateResult, DomainOperationStatus> result = await domains.UpdateDomainsAsync(id, new DomainsUpdateModel
        {
            DefaultIsoCode = body.Value.DefaultIsoCode,
            Domains = [.. body.Value.Domains.Select(domain => new DomainModel { DomainName = domain.DomainName, IsoCode = domain.IsoCode })],
        });
        return result.Success ? Results.Ok() : Problem(result.Status);
    }

    private static OperationProblem Problem(DomainOperationStatus status) => status switch
    {
        DomainOperationStatus.ContentNotFound => OperationProblem.NotFound(status, "The targeted content item was not found"),
        DomainOperationStatus.LanguageNotFound => OperationProblem.BadRequest(status, "Invalid language", "One or more of the specified ISO codes is not a language of the site."),
        DomainOperationStatus.DuplicateDomainName => OperationProblem.BadRequest(status, "Duplicate domain name", "One or more domain names were given twice."),
        DomainOperationStatus.ConflictingDomainName => OperationProblem.BadRequest(status, "Conflicting domain name", "One or more domain names are used by other content."),
        DomainOperationStatus.InvalidDomainName => OperationProblem.BadRequest(status, "Invalid domain name", "One or more domain names are not valid."),
        DomainOperationStatus.CancelledByNotification =>
            OperationProblem.BadRequest(status, "Cancelled by notification", "A notification handler prevented the domain update operation."),
        _ => OperationProblem.BadRequest(status, "The domains cannot be changed so"),
    };
}
