using Kuje.Umbraco.Embedded.DeliveryApi.Caching;
using Kuje.Umbraco.Embedded.DeliveryApi.Expansion;
using Kuje.Umbraco.Embedded.DeliveryApi.Requests;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Web;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Http;

/// <summary>What all requests have in common: parameters that can be read, access, the context in which content is rendered.</summary>
internal sealed class DeliveryRequest(
    IHttpContextAccessor accessor,
    DeliveryJson json,
    AnswerHeaders headers,
    IRequestPreviewService preview,
    RequestVariation variation,
    IUmbracoContextFactory contexts)
{
    private HttpContext Http => accessor.HttpContext!;

    public async Task RunAsync(QueryParameters parameters, bool isMedia, Func<bool> hasAccess, Func<Task> answer)
    {
        headers.Set(Http.Response, isMedia, preview.IsPreview());
        if (parameters.Errors.Count > 0)
        {
            await json.WriteProblemAsync(Http, ValidationProblem.Of(Http, parameters.Errors));
            return;
        }

        if (!hasAccess())
        {
            Http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        using var context = contexts.EnsureUmbracoContext();
        variation.Enter();
        try
        {
            await answer();
        }
        catch (ExpansionLimitException exception)
        {
            var errors = new Dictionary<string, string[]> { [RequestOutputExpansion.ExpandParameter] = [exception.Message] };
            await json.WriteProblemAsync(Http, ValidationProblem.Of(Http, errors));
        }
    }

    /// <summary>Answers with what was found.</summary>
    /// <param name="subject">What was found.</param>
    /// <param name="build">Makes the answer of it; null where there is nothing to show.</param>
    /// <returns>False where there was nothing to show.</returns>
    public Task<bool> AnswerAsync<T>(AnswerSubject subject, Func<T?> build)
        where T : class => json.WriteAsync(Http, subject, build);

    public Task RefuseAsync(string message, int status) => json.WriteAsync(Http, message, status);

    public Task ProblemAsync(OperationProblem problem) => json.WriteProblemAsync(Http, problem);
}
