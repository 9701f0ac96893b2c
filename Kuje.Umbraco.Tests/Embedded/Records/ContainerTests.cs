using Microsoft.Extensions.DependencyInjection;

namespace Kuje.Umbraco.Tests.Embedded.Records;

/// <summary>Whatever Umbraco registers must also be constructible here: nothing may turn out to be missing when it is first asked for.</summary>
[NonParallelizable]
public class ContainerTests
{
    [Test]
    public async Task EveryService_CanBeConstructed_WhenTheEngineRuns()
    {
        IServiceCollection? registered = null;
        await using Engine engine = await Engine.StartAsync(configure: builder => registered = builder.Services);
        await using AsyncServiceScope scope = engine.Services.CreateAsyncScope();

        var failures = new SortedSet<string>(StringComparer.Ordinal);
        foreach (Type service in registered!.Select(descriptor => descriptor.ServiceType).Where(IsUmbracos).Distinct().ToList())
        {
            try
            {
                // Of handlers all are asked for; of anything else the last registration replaces those before.
                object? made = service.IsGenericType ? scope.ServiceProvider.GetServices(service).ToList() : scope.ServiceProvider.GetService(service);
                if (made is null)
                    failures.Add($"{service.FullName}: nothing was made");
            }
            catch (Exception exception)
            {
                failures.Add($"{service.FullName}: {exception.Message}");
            }
        }

        Assert.That(failures, Is.Empty);
    }

    private static bool IsUmbracos(Type type) =>
        !type.ContainsGenericParameters
        && (type.FullName!.StartsWith("Umbraco.", StringComparison.Ordinal) || type.FullName.StartsWith("Kuje.", StringComparison.Ordinal));
}
