using System.Collections.Concurrent;
using Kuje.Umbraco.Embedded.DeliveryApi.Http;
using Kuje.Umbraco.Embedded.Publishing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Caching;

/// <summary>
/// Answers from bytes that were sent before, as long as nothing changed that they show; makes what is missing once, however many ask for it.
/// </summary>
/// <remarks>
/// A change is first noticed by its generation. What an answer of an earlier one was made of tells then whether the change can show in it; and
/// since a path or a query may now find other content, that is looked up anew before the answer is sent again.
/// </remarks>
internal sealed class AnswerCache : IDisposable
{
    private readonly BoundedCache<AnswerKey, Answer> _answers;
    private readonly ConcurrentDictionary<(AnswerKey Key, long Generation), PendingAnswer> _pending = new();
    private readonly ContentGeneration _generation;
    private readonly ContentPlaces _places;
    private readonly ContentTrace _trace;
    private readonly AnswerCounts _counts;
    private readonly SharingRules _rules;
    private readonly AnswerHeaders _headers;

    // Fetched once the rules say that it is the engine's own: a site's may be made for each request.
    private readonly Lazy<IApiAccessService> _access;
    private readonly IOptionsMonitor<DeliveryApiSettings> _settings;
    private readonly TimeProvider _time;
    private readonly IDisposable?[] _subscriptions;

    public AnswerCache(
        ContentGeneration generation,
        ContentPlaces places,
        ContentTrace trace,
        AnswerCounts counts,
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
        _answers = new BoundedCache<AnswerKey, Answer>(options.Value.MaximumBytes, static (key, answer) => key.Bytes + answer.Bytes);
        _generation = generation;
        _places = places;
        _trace = trace;
        _counts = counts;
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
        long generation = _generation.Current;
        if (_answers.TryGet(key, out Answer? answer) && generation != 0 && !(answer.EndsAt <= _time.GetTimestamp()))
        {
            if (answer.ValidIn == generation)
            {
                _headers.Set(http.Response, isMedia, isPreview: false);
                return SendAsync(http, answer);
            }
        }
        else
        {
            answer = null;
        }

        return generation == 0 ? make(http) : MakeOnceAsync(http, isMedia, key, generation, answer, make);
    }

    /// <summary>Sends what a request asks for, and keeps it for others where it may be kept.</summary>
    /// <param name="http">The request.</param>
    /// <param name="subject">What the request was found to ask for.</param>
    /// <param name="render">Makes the bytes; null where there is nothing to show after all.</param>
    /// <returns>False where there was nothing to show.</returns>
    public async Task<bool> AnswerAsync(HttpContext http, AnswerSubject subject, Func<byte[]?> render)
    {
        if (http.Features.Get<PendingAnswer>() is not { MayBeShared: true } pending)
            return await SendOwnAsync(http, render());
        if (pending.Former is { } former && former.Subject.IsSameAs(subject) && await IsStillRightAsync(former))
        {
            _counts.Reused();
            // A change meanwhile is seen by the next request: this one began before it.
            _generation.TryKeep(pending.Generation, () => former.ValidIn = pending.Generation);
            pending.End(former.ValidIn == pending.Generation ? former : null);
            await SendAsync(http, former);
            return true;
        }

        using ContentTrace.Span span = _trace.Begin();
        foreach (Guid item in subject.Items)
            span.Note(item);
        byte[]? body = render();
        if (body is null || !pending.MayBeShared)
            return await SendOwnAsync(http, body);
        _counts.Made();
        var answer = new Answer(body)
        {
            EndsAt = EndsAt(pending.IsMedia),
            Subject = subject,
            Footprint = await _places.FootprintAsync(span),
            ValidIn = pending.Generation,
        };

        // Shown to those who wait before it is sent, since the client at hand may read slowly.
        pending.End(_generation.TryKeep(pending.Generation, () => _answers.Put(pending.Key, answer)) ? answer : null);
        await SendAsync(http, answer);
        return true;
    }

    public void Dispose()
    {
        foreach (IDisposable? subscription in _subscriptions)
            subscription?.Dispose();
    }

    private async Task MakeOnceAsync(HttpContext http, bool isMedia, AnswerKey key, long generation, Answer? former, RequestDelegate make)
    {
        var own = new PendingAnswer(key, generation, isMedia, former);
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

    private async Task<bool> IsStillRightAsync(Answer answer) => _generation.EffectSince(answer.ValidIn, answer.Footprint) switch
    {
        ContentEffect.None => true,
        ContentEffect.MayMove => await _places.IsInPlaceAsync(answer.Footprint),
        _ => false,
    };

    private long? EndsAt(bool isMedia)
    {
        DeliveryApiSettings.OutputCacheSettings output = _settings.CurrentValue.OutputCache;
        if (!output.Enabled)
            return null;
        TimeSpan duration = isMedia ? output.MediaDuration : output.ContentDuration;
        return _time.GetTimestamp() + (long)(duration.TotalSeconds * _time.TimestampFrequency);
    }

    private async Task<bool> SendOwnAsync(HttpContext http, byte[]? body)
    {
        if (body is null)
            return false;
        _counts.Made();
        await SendAsync(http, new Answer(body));
        return true;
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
