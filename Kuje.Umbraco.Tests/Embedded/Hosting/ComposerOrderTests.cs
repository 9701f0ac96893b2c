using Kuje.Umbraco.Embedded.Hosting;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;

namespace Kuje.Umbraco.Tests.Embedded.Hosting;

public class ComposerOrderTests
{
    [Test]
    public void Sort_RunsRequiredComposersFirst()
    {
        IReadOnlyList<Type> sorted = ComposerOrder.Sort([typeof(A), typeof(B), typeof(C)], []);

        Assert.That(sorted, Is.EqualTo(new[] { typeof(C), typeof(B), typeof(A) }));
    }

    [Test]
    public void Sort_LeavesOutDisabledComposers()
    {
        IReadOnlyList<Type> sorted = ComposerOrder.Sort([typeof(B), typeof(Off)], []);

        Assert.That(sorted, Is.EqualTo(new[] { typeof(B) }));
    }

    [Test]
    public void Sort_FollowsTheAssemblysSwitches()
    {
        IReadOnlyList<Type> sorted = ComposerOrder.Sort(
            [typeof(B), typeof(Off)], [new EnableComposerAttribute(typeof(Off)), new DisableComposerAttribute(typeof(B))]);

        Assert.That(sorted, Is.EqualTo(new[] { typeof(Off) }));
    }

    [Test]
    public void Sort_Refuses_WhenComposersRequireEachOtherInACircle()
    {
        Assert.That(
            () => ComposerOrder.Sort([typeof(Chicken), typeof(Egg)], []),
            Throws.InvalidOperationException.With.Message.Contains("circle").And.Message.Contains(nameof(Egg)));
    }

    [HideFromTypeFinder]
    [ComposeAfter(typeof(B))]
    public sealed class A : Nothing;

    [HideFromTypeFinder]
    public sealed class B : Nothing;

    [HideFromTypeFinder]
    [ComposeBefore(typeof(B))]
    public sealed class C : Nothing;

    [HideFromTypeFinder]
    [Disable]
    public sealed class Off : Nothing;

    [HideFromTypeFinder]
    [ComposeAfter(typeof(Egg))]
    public sealed class Chicken : Nothing;

    [HideFromTypeFinder]
    [ComposeAfter(typeof(Chicken))]
    public sealed class Egg : Nothing;

    [HideFromTypeFinder]
    public abstract class Nothing : IComposer
    {
        public void Compose(IUmbracoBuilder builder)
        {
        }
    }
}
