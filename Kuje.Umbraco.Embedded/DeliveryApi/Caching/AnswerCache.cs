using System.Collections.Concurrent;
using Kuje.Umbraco.Embedded.DeliveryApi.Http;
using Kuje.Umbraco.Embedded.Publishing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Caching;

/// <summary>Answers from bytes that were sent before, as long as no content changed; makes what is missing once, however many ask for it.</summary>
internal sealed class AnswerCache : IDisposable
{
    private readonly GenerationCache<AnswerKey, Answer> _answers;
    private readonly ConcurrentDictionary<(AnswerKey Key, long Generation), PendingAnswer> _pending = new();
    private readonly ContentGeneration _generation;
    private readonly SharingRules _rules;
    private readonly AnswerHeaders _headers;

    // Fetched once the rules say that it is the engine's own: a site's may be made for each request.
    private readonly Lazy<IApiAccessService> _access;
    private readonly IOptionsMonitor<DeliveryApiSettings> _settings;
    private readonly TimeProvider _time;
    private readonly IDisposable?[] _subscriptions;

    public AnswerCache(
        ContentGeneration generation,
        SharingRules rules,
        AnswerHeaders headers,
        IServiceProvider services,
        IOptionsMonitor<DeliveryApiSettings> settings,
        IOptionsMonitor<GlobalSettings> global,
        IOptionsMonitor<RequestHandlerSettings> requestHandler,
        IOptionsMonitor<WebRoutingSettings> webRouting,
        IOptions<AnswerCacheOptions> options,
        TimeProvider time)
    {
        _answers = new GenerationCache<AnswerKey, Answer>(generation, options.Value.MaximumBytes, static (key, answer) => key.Bytes + 256 + answer.Body.Length);
        _generation = generation;
        _rules = rules;
        _headers = headers;
        _access = new Lazy<IApiAccessService>(services.GetRequiredService<IApiAccessService>);
        _settings = settings;
        _time = time;
        // Settings show in answers as content does.
        _subscriptions =
        [
            settings.OnChange(_ => generation.Advance()),
            global.OnChange(_ => generation.Advance()),
            requestHandler.OnChange(_ => generation.Advance()),
            webRouting.OnChange(_ => generation.Advance()),
        ];
    }

    /// <summary>Answers a request.</summary>
    /// <param name="http">The request.</param>
    /// <param name="isMedia">Whether media are asked for.</param>
    /// <param name="make">Makes the answer where there is none.</param>
    public Task AnswerAsync(HttpContext http, bool isMedia, RequestDelegate make)
    {
        if (!_rules.MayShare(http.Request) || !(isMedia ? _access.Value.HasMediaAccess() : _access.Value.HasPublicAccess()))
            return make(http);
        var key = AnswerKey.Of(http.Request);
        if (_answers.TryGet(key, out Answer? answer) && !(answer.EndsAt <= _time.GetTimestamp()))
        {
            _headers.Set(http.Response, isMedia, isPreview: false);
            return SendAsync(http, answer);
        }

        long generation = _generation.Current;
        return generation == 0 ? make(http) : MakeOnceAsync(http, isMedia, key, generation, make);
    }

    /// <summary>Sends what was made for a request, and keeps it for others where it may be kept.</summary>
    public Task AnswerAsync(HttpContext http, byte[] body)
    {
        var answer = new Answer(body);
        if (http.Features.Get<PendingAnswer>() is { MayBeShared: true } pending)
        {
            DeliveryApiSettings.OutputCacheSettings output = _settings.CurrentValue.OutputCache;
            if (output.Enabled)
            {
                TimeSpan duration = pending.IsMedia ? output.MediaDuration : output.ContentDuration;
                answer = new Answer(body) { EndsAt = _time.GetTimestamp() + (long)(duration.TotalSeconds * _time.TimestampFrequency) };
            }

            // Shown to those who wait before it is sent, since the client at hand may read slowly.
            pending.End(_answers.TryKeep(pending.Key, answer, pending.Generation) ? answer : null);
        }

        return SendAsync(http, answer);
    }

    public void Dispose()
    {
        foreach (IDisposable? subscription in _subscriptions)
            subscription?.Dispose();
    }

    private async Task MakeOnceAsync(HttpContext http, bool isMedia, AnswerKey key, long generation, RequestDelegate make)
    {
        var own = new PendingAnswer(key, generation, isMedia);
        PendingAnswer pending = _pending.GetOrAdd((key, generation), own);
        if (ReferenceEquals(pending, own))
        {
            http.Features.Set(own);
            try
            {
                await make(http);
            }
            finally
            {
                _pending.TryRemove(KeyValuePair.Create((key, generation), own));
                own.End(null);
            }
        }
        else if (await pending.Made.WaitAsync(http.RequestAborted) is { } answer)
        {
            _headers.Set(http.Response, isMedia, isPreview: false);
            await SendAsync(http, answer);
        }
        else
        {
            await make(http);
        }
    }

    private static Task SendAsync(HttpContext http, Answer answer)
    {
        HttpResponse response = http.Response;
        response.Headers.ETag = answer.ETag;
        if (Conditions.IsKnown(http.Request.Headers.IfNoneMatch, answer.ETag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.ContentType = DeliveryJson.Json;
        response.ContentLength = answer.Body.Length;
        return HttpMethods.IsHead(http.Request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(answer.Body, http.RequestAborted).AsTask();
    }
}
