using Kuje.Umbraco.Delivery.Answers;
using Kuje.Umbraco.Delivery.Caching;
using Kuje.Umbraco.Delivery.OpenApi;
using Kuje.Umbraco.Delivery.Requests;
using Kuje.Umbraco.Directory;
using Kuje.Umbraco.Directory.Fields;
using Kuje.Umbraco.Directory.Items;
using Kuje.Umbraco.Directory.Occurrences;
using Kuje.Umbraco.Directory.Queries;
using Kuje.Umbraco.Directory.Snapshots;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Delivery;

/// <summary>Answers requests below <see cref="Prefix"/> from the directory's snapshot.</summary>
internal sealed class DirectoryEndpoint(
    DirectoryKeeper keeper,
    AnswerCache cache,
    ApiDescription description,
    IOptionsMonitor<DeliveryOptions> options,
    IOptionsMonitor<DeliveryApiSettings> umbraco,
    IRuntimeState runtime,
    TimeProvider clock)
{
    public const string Prefix = "/umbraco/kuje/delivery/api/v1";

    private const string Json = "application/json; charset=utf-8";
    private const string ProblemJson = "application/problem+json; charset=utf-8";
    private const string Methods = "GET, HEAD, OPTIONS";
    private const int LongestText = 200;

    // Whether the site is up is asked until it once is.
    private volatile bool _up;

    public bool Serves(PathString path) =>
        path.Value is { } value
        && value.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
        && (value.Length == Prefix.Length || value[Prefix.Length] == '/')
        && options.CurrentValue.Enabled;

    public Task AnswerAsync(HttpContext context)
    {
        DeliveryOptions settings = options.CurrentValue;
        CrossOrigin.Allow(context, settings);
        string method = context.Request.Method;
        if (HttpMethods.IsOptions(method))
            return CrossOrigin.AnswerAsync(context, Methods);
        if (!HttpMethods.IsGet(method) && !HttpMethods.IsHead(method))
        {
            context.Response.Headers.Allow = Methods;
            return SendAsync(context, new DirectoryProblem(405, "The API is for reading.", $"Methods are {Methods}.", []));
        }

        if (!MayRead(context))
            return SendAsync(context, new DirectoryProblem(401, "The API is not public.", "Send the site's API key in the header Api-Key.", []));
        if (keeper.Current is { } snapshot)
            return AnswerAsync(context, snapshot, settings);
        return AnswerFirstAsync(context, settings);
    }

    private async Task AnswerFirstAsync(HttpContext context, DeliveryOptions settings)
    {
        if (!_up && runtime.Level != RuntimeLevel.Run)
        {
            context.Response.Headers.RetryAfter = "5";
            await SendAsync(context, new DirectoryProblem(503, "The site is not ready.", "It is being installed or upgraded.", []));
            return;
        }

        _up = true;
        await AnswerAsync(context, await ReadAsync(context.RequestAborted), settings);
    }

    /// <summary>Reads the site apart from the request: nothing in its headers may touch what others get.</summary>
    private Task<DirectorySnapshot> ReadAsync(CancellationToken cancellationToken)
    {
        using (ExecutionContext.SuppressFlow())
            return Task.Run(keeper.Read, cancellationToken);
    }

    /// <summary>A site that keeps its Delivery API to those with a key means its content, which is the same here.</summary>
    private bool IsPublic => umbraco.CurrentValue is { Enabled: false } or { PublicAccess: true };

    private bool MayRead(HttpContext context)
    {
        DeliveryApiSettings delivery = umbraco.CurrentValue;
        return IsPublic
            || (!string.IsNullOrEmpty(delivery.ApiKey) && context.Request.Headers["Api-Key"] is [{ } key] && SameText(key, delivery.ApiKey));
    }

    private static bool SameText(string left, string right) => System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(
        System.Text.Encoding.UTF8.GetBytes(left), System.Text.Encoding.UTF8.GetBytes(right));

    private Task AnswerAsync(HttpContext context, DirectorySnapshot snapshot, DeliveryOptions settings)
    {
        HttpRequest request = context.Request;
        AnswerCache.Kept kept = cache.Of(snapshot, HelsinkiTime.Day(clock.GetUtcNow()));
        var key = new AnswerKey(
            request.Path.Value!,
            request.QueryString.Value ?? string.Empty,
            ReaderLanguage.Accepted(request.Headers.AcceptLanguage, snapshot.Languages).Index,
            AcceptedCoding.Of(request.Headers.AcceptEncoding));
        string? known = request.Headers.IfNoneMatch;
        Answer? answer = kept.Find(key);
        if (answer is null)
        {
            Resource? resource = Resource.Find(key.Path.AsSpan(Prefix.Length).TrimStart('/'));
            if (resource is null)
                return SendAsync(context, DirectoryProblem.NotFound($"There are {string.Join(", ", Kinds.All.Select(kind => "/" + kind.Path))}, /occurrences, /suggest, /changes and /openapi.json."));
            if (resource.Name == Resource.Changes)
                return AnswerChangesAsync(context, snapshot, key.Query);

            // The tag has the address in it, so who has it has had the answer.
            string tag = EntityTag.Of(kept, key, DependsOnDay(resource, key.Query));
            if (EntityTag.Matches(known, tag))
                return SendUnchanged(context, settings, tag);
            return MakeAsync(context, settings, kept, resource, key, tag, EntityTag.IsAny(known));
        }

        if (EntityTag.Matches(known, answer.Tag!) || EntityTag.IsAny(known))
            return SendUnchanged(context, settings, answer.Tag!);
        return SendAsync(context, settings, answer);
    }

    /// <summary>A window that has an end only begins today. What is encoded may be its name.</summary>
    private static bool DependsOnDay(Resource resource, string query) =>
        resource.Name == Resource.Occurrences || query.Contains("to=", StringComparison.OrdinalIgnoreCase) || query.Contains('%', StringComparison.Ordinal);

    private async Task MakeAsync(
        HttpContext context,
        DeliveryOptions settings,
        AnswerCache.Kept kept,
        Resource resource,
        AnswerKey key,
        string tag,
        bool hasAny)
    {
        DirectorySnapshot snapshot = kept.Snapshot!;
        SiteLanguage language = ReaderLanguage.Asked(key.Query, snapshot.Languages, out ParameterError? error) ?? snapshot.Languages.All[key.Language];
        using var buffer = new ByteBuffer();
        DirectoryProblem? problem = error is null
            ? Write(buffer, kept, resource, key.Query, language.Index, context.Request.PathBase.Value + key.Path)
            : DirectoryProblem.Parameters([error]);
        if (problem is not null)
        {
            await SendAsync(context, problem);
            return;
        }

        if (hasAny)
        {
            await SendUnchanged(context, settings, tag);
            return;
        }

        string? spoken = resource.Name == Resource.OpenApi ? null : language.Code;
        bool keep = kept.IsWorthKeeping(key);
        if (keep || key.Coding != ContentCoding.Identity)
        {
            var answer = new Answer(Answer.Pack(buffer.Written, key.Coding), tag, spoken, key.Coding, Json);
            if (keep)
                kept.Keep(key, answer);
            await SendAsync(context, settings, answer);
            return;
        }

        SetHeaders(context.Response, settings, tag, spoken, ContentCoding.Identity, Json);
        await WriteAsync(context, buffer.WrittenMemory);
    }

    private DirectoryProblem? Write(ByteBuffer buffer, AnswerCache.Kept kept, Resource resource, string query, int language, string address) => resource switch
    {
        { Name: Resource.OpenApi } => WriteDescription(buffer, kept.Snapshot!, query),
        { Name: Resource.Suggest } => WriteSuggestions(buffer, kept.Snapshot!, query, language),
        { Name: Resource.Occurrences } => WriteOccurrences(buffer, kept, query, language, new PageLinks(address, query)),
        { Kind: { } kind, Item: { } item } => WriteItem(buffer, kept.Snapshot!, kind, item, query, language),
        { Kind: { } kind } => WriteList(buffer, kept, kind, query, language, new PageLinks(address, query)),
        _ => throw new InvalidOperationException($"'{resource.Name}' is not answered."),
    };

    private static DirectoryProblem? WriteList(ByteBuffer buffer, AnswerCache.Kept kept, KindDefinition kind, string queryString, int language, PageLinks links)
    {
        (DirectoryQuery? query, IReadOnlyList<ParameterError> errors) = new QueryReader(kept.Snapshot!, kind, language, kept.Today).Read(queryString);
        if (query is null)
            return DirectoryProblem.Parameters(errors);
        ListAnswer.Write(buffer, kept.Snapshot!, query, links);
        return null;
    }

    private static DirectoryProblem? WriteOccurrences(ByteBuffer buffer, AnswerCache.Kept kept, string queryString, int language, PageLinks links)
    {
        (DirectoryQuery? query, IReadOnlyList<ParameterError> errors) =
            new QueryReader(kept.Snapshot!, Kinds.Activity, language, kept.Today, occurrences: true).Read(queryString);
        if (query is null)
            return DirectoryProblem.Parameters(errors);
        OccurrencesAnswer.Write(buffer, kept.Snapshot!, query, links);
        return null;
    }

    private static DirectoryProblem? WriteItem(ByteBuffer buffer, DirectorySnapshot snapshot, KindDefinition kind, string name, string queryString, int language)
    {
        HashSet<string>? fields = null;
        if (queryString.Length > 1)
        {
            var errors = new List<ParameterError>();
            var parameters = new Parameters(queryString, ["fields", "lang"], errors);
            parameters.One("lang");
            fields = FieldsReader.Read(kind, parameters, errors);
            if (errors.Count > 0)
                return DirectoryProblem.Parameters(errors);
        }

        if (snapshot.Find(kind.Kind, name) is not { } item)
            return DirectoryProblem.NotFound($"No published {kind.Name} has this id or slug.");
        new ItemJson(snapshot, language, buffer) { Fields = fields is null ? null : new FieldFilter(fields) }.Write(item, detail: true);
        return null;
    }

    private static DirectoryProblem? WriteSuggestions(ByteBuffer buffer, DirectorySnapshot snapshot, string queryString, int language)
    {
        var errors = new List<ParameterError>();
        var parameters = new Parameters(queryString, ["q", "type", "take", "lang"], errors);
        parameters.One("lang");
        string? text = parameters.One("q");
        if (text is null)
            errors.Add(new("q", "'q' is the beginning of what somebody is typing."));
        else if (text.Length > LongestText)
            errors.Add(new("q", $"'q' may have {LongestText} characters at most."));
        var take = 10;
        if (parameters.One("take") is { } wanted && (!int.TryParse(wanted, out take) || take is < 1 or > 50))
            errors.Add(new("take", "'take' is a whole number from 1 to 50."));
        var kinds = new HashSet<ItemKind>();
        foreach (string type in parameters.Many("type"))
        {
            if (Kinds.All.FirstOrDefault(kind => kind.Name.Equals(type, StringComparison.OrdinalIgnoreCase)) is { } known)
                kinds.Add(known.Kind);
            else
                errors.Add(new("type", $"'{type}' is no type. Types are {string.Join(", ", Kinds.All.Select(kind => kind.Name))}.", [.. Kinds.All.Select(kind => kind.Name)]));
        }

        if (errors.Count > 0)
            return DirectoryProblem.Parameters(errors);
        SuggestAnswer.Write(buffer, snapshot, text!, kinds.Count > 0 ? kinds : Kinds.All.Select(kind => kind.Kind).ToHashSet(), take, language);
        return null;
    }

    private DirectoryProblem? WriteDescription(ByteBuffer buffer, DirectorySnapshot snapshot, string queryString)
    {
        var errors = new List<ParameterError>();
        _ = new Parameters(queryString, ["lang"], errors);
        if (errors.Count > 0)
            return DirectoryProblem.Parameters(errors);
        buffer.Write(description.Of(snapshot.Languages));
        return null;
    }

    private static Task AnswerChangesAsync(HttpContext context, DirectorySnapshot snapshot, string queryString)
    {
        var errors = new List<ParameterError>();
        var parameters = new Parameters(queryString, ["since", "lang"], errors);
        long? since = null;
        if (parameters.One("since") is { } token)
        {
            if (!ChangeLog.TryRead(token, out string name, out long number))
                errors.Add(new("since", "'since' is the value of 'next' of an earlier answer."));
            else if (name != snapshot.Changes.Name || !snapshot.Changes.Reaches(number))
                return SendAsync(context, new DirectoryProblem(410, "The changes since then are not known any more.", "Read the lists anew, and begin with the token of /changes without 'since'.", []));
            else
                since = number;
        }

        if (errors.Count > 0)
            return SendAsync(context, DirectoryProblem.Parameters(errors));
        using var buffer = new ByteBuffer();
        ChangesAnswer.Write(buffer, snapshot.Changes, since);
        HttpResponse response = context.Response;
        response.ContentType = Json;
        response.Headers.CacheControl = "no-store";
        response.Headers.Vary = "Origin";
        return WriteAsync(context, buffer.Written.ToArray());
    }

    private Task SendUnchanged(HttpContext context, DeliveryOptions settings, string tag)
    {
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        IHeaderDictionary headers = context.Response.Headers;
        headers.ETag = tag;
        SetCaching(headers, settings);
        return Task.CompletedTask;
    }

    private Task SendAsync(HttpContext context, DeliveryOptions settings, Answer answer)
    {
        SetHeaders(context.Response, settings, answer.Tag!, answer.Language, answer.Coding, answer.ContentType);
        return WriteAsync(context, answer.Body);
    }

    private void SetHeaders(HttpResponse response, DeliveryOptions settings, string tag, string? language, ContentCoding coding, string contentType)
    {
        response.ContentType = contentType;
        IHeaderDictionary headers = response.Headers;
        headers.ETag = tag;
        SetCaching(headers, settings);
        if (language is not null)
            headers.ContentLanguage = language;
        if (coding != ContentCoding.Identity)
            headers.ContentEncoding = coding == ContentCoding.Brotli ? "br" : "gzip";
    }

    private static Task SendAsync(HttpContext context, DirectoryProblem problem)
    {
        context.Response.StatusCode = problem.Status;
        context.Response.ContentType = ProblemJson;
        context.Response.Headers.CacheControl = "no-store";
        return WriteAsync(context, problem.ToJson());
    }

    private static Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> body)
    {
        context.Response.ContentLength = body.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(body).AsTask();
    }

    private void SetCaching(IHeaderDictionary headers, DeliveryOptions settings)
    {
        // What only those with a key may read must not be given to others by a proxy.
        string who = IsPublic ? "public" : "private";
        headers.CacheControl = settings.MaxAge > 0 ? $"{who}, max-age={settings.MaxAge}" : who + ", no-cache";
        string vary = CrossOrigin.AllowsAny(settings) ? "Accept-Encoding, Accept-Language" : "Accept-Encoding, Accept-Language, Origin";
        headers.Vary = IsPublic ? vary : vary + ", Api-Key";
    }
}
