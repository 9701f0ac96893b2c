using System.Reflection;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;

namespace Kuje.Umbraco.Embedded.Hosting;

/// <summary>Runs the site's composers in the order their <see cref="ComposeAfterAttribute"/> and <see cref="ComposeBeforeAttribute"/> ask for.</summary>
internal static class ComposerOrder
{
    public static IUmbracoBuilder AddComposers(this IUmbracoBuilder builder)
    {
        IEnumerable<Attribute> switches = builder.TypeLoader.GetAssemblyAttributes(typeof(EnableComposerAttribute), typeof(DisableComposerAttribute));
        foreach (Type type in Sort([.. builder.TypeLoader.GetTypes<IComposer>()], [.. switches]))
            ((IComposer)Activator.CreateInstance(type)!).Compose(builder);
        return builder;
    }

    /// <exception cref="InvalidOperationException">Composers ask for each other in a circle, or for one that is not there.</exception>
    internal static IReadOnlyList<Type> Sort(IReadOnlyList<Type> composers, IReadOnlyList<Attribute> switches)
    {
        var enabled = composers.Where(type => IsEnabled(type, composers, switches)).OrderBy(type => type.FullName, StringComparer.Ordinal).ToList();
        var requirements = enabled.ToDictionary(type => type, _ => new HashSet<Type>());
        foreach (Type type in enabled)
        {
            foreach (ComposeAfterAttribute after in type.GetInterfaces().Prepend(type).SelectMany(t => t.GetCustomAttributes<ComposeAfterAttribute>()))
            {
                List<Type> found = Matching(enabled, after.RequiredType, except: type);
                if (found.Count == 0 && after.Weak == false)
                    throw new InvalidOperationException($"Composer {type.FullName} must run after {after.RequiredType.FullName}, which is not there.");
                requirements[type].UnionWith(found);
            }

            foreach (ComposeBeforeAttribute before in type.GetInterfaces().Prepend(type).SelectMany(t => t.GetCustomAttributes<ComposeBeforeAttribute>()))
            {
                foreach (Type later in Matching(enabled, before.RequiringType, except: type))
                    requirements[later].Add(type);
            }
        }

        var sorted = new List<Type>();
        while (sorted.Count < enabled.Count)
        {
            Type next = enabled.FirstOrDefault(type => !sorted.Contains(type) && requirements[type].All(sorted.Contains))
                ?? throw new InvalidOperationException(
                    "Composers require each other in a circle: " + string.Join(", ", enabled.Except(sorted).Select(type => type.FullName)));
            sorted.Add(next);
        }

        return sorted;
    }

    /// <summary>A composer may switch itself or another off or on; on wins over off, and what the assembly says wins over both.</summary>
    private static bool IsEnabled(Type type, IReadOnlyList<Type> composers, IReadOnlyList<Attribute> switches)
    {
        bool disabled = composers.Any(c => c.GetCustomAttributes<DisableAttribute>().Any(a => (a.DisabledType ?? c) == type));
        bool enabled = composers.Any(c => c.GetCustomAttributes<EnableAttribute>().Any(a => (a.EnabledType ?? c) == type));
        bool result = enabled || !disabled;
        if (switches.OfType<DisableComposerAttribute>().Any(a => a.DisabledType == type))
            result = false;
        return result || switches.OfType<EnableComposerAttribute>().Any(a => a.EnabledType == type);
    }

    private static List<Type> Matching(List<Type> composers, Type wanted, Type except) =>
        composers.Where(type => type != except && wanted.IsAssignableFrom(type)).ToList();
}
