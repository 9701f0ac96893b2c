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
                // All of them: a handler that cannot be made fails with its notification.
                Assert.That(scope.ServiceProvider.GetServices(service), Has.None.Null);
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
