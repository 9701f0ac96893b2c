using Kuje.Umbraco.Embedded.DeliveryApi.Caching;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Kuje.Umbraco.Embedded.DeliveryApi.OpenApi;

/// <summary>The OpenAPI document as bytes: made when it is asked for, and anew once a type, data type, language or setting changed.</summary>
internal sealed class ApiDescription : IDisposable
{
    private readonly ApiDescriptionBuilder _builder;
    private readonly SemaphoreSlim _building = new(1, 1);
    private readonly IDisposable? _subscription;
    private long _generation;
    private volatile Made? _made;

    public ApiDescription(ApiDescriptionBuilder builder, IOptionsMonitor<DeliveryApiSettings> settings)
    {
        _builder = builder;
        _subscription = settings.OnChange(_ => Forget());
    }

    public async Task<Answer> GetAsync(CancellationToken cancellationToken)
    {
        if (Current() is { } current)
            return current;
        await _building.WaitAsync(cancellationToken);
        try
        {
            if (Current() is { } meanwhile)
                return meanwhile;
            long generation = Volatile.Read(ref _generation);
            var made = new Made(generation, new Answer(await _builder.BuildAsync(cancellationToken)));
            _made = made;
            return made.Answer;
        }
        finally
        {
            _building.Release();
        }
    }

    /// <summary>After something that shows in the document changed.</summary>
    public void Forget() => Interlocked.Increment(ref _generation);

    public void Dispose()
    {
        _subscription?.Dispose();
        _building.Dispose();
    }

    private Answer? Current() => _made is { } made && made.Generation == Volatile.Read(ref _generation) ? made.Answer : null;

    private sealed record Made(long Generation, Answer Answer);
}
