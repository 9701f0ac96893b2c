using Kuje.Umbraco.Embedded.Publishing;
using Umbraco.Cms.Core.Models;
using static Kuje.Umbraco.Tests.Embedded.Publishing.ContentScene;

namespace Kuje.Umbraco.Tests.Embedded.Publishing;

[TestFixture]
public sealed class ScheduledPublishingTests : EngineFixture
{
    private ContentScene _scene = null!;

    [OneTimeSetUp]
    public async Task CreateSceneAsync() => _scene = await ContentScene.CreateAsync(Engine, "scheduledPage");

    [Test]
    public void PublishDue_PublishesAndUnpublishes_WhatIsDueAndNothingElse()
    {
        DateTime now = DateTime.UtcNow;
        IContent due = Schedule(_scene.Save("Ajallaan"), now.AddMinutes(-1), ContentScheduleAction.Release);
        IContent later = Schedule(_scene.Save("Myöhemmin"), now.AddHours(1), ContentScheduleAction.Release);
        IContent ended = Schedule(_scene.Publish("Päättyy"), now.AddMinutes(-1), ContentScheduleAction.Expire);

        int done = Engine.Get<ScheduledPublishing>().PublishDue();

        Assert.Multiple(() =>
        {
            Assert.That(done, Is.EqualTo(2));
            Assert.That(_scene.ReadTitle(due.Key), Is.EqualTo("Ajallaan"));
            Assert.That(_scene.ReadTitle(later.Key), Is.Null);
            Assert.That(_scene.ReadTitle(ended.Key), Is.Null);
            Assert.That(Engine.Get<ScheduledPublishing>().PublishDue(), Is.Zero, "the second time");
        });
    }

    private IContent Schedule(IContent content, DateTime date, ContentScheduleAction action)
    {
        var schedule = new ContentScheduleCollection();
        schedule.Add(new ContentSchedule(Finnish, date, action));
        _scene.Content.PersistContentSchedule(content, schedule);
        return content;
    }
}
