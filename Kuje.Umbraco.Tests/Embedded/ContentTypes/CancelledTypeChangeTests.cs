using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Strings;

namespace Kuje.Umbraco.Tests.Embedded.ContentTypes;

[NonParallelizable]
public class CancelledTypeChangeTests
{
    [Test]
    public async Task CreateAsync_LeavesNothing_WhenAHandlerCancels()
    {
        await using Engine engine = await Engine.StartAsync(
            configure: builder => builder.AddNotificationHandler<ContentTypeSavingNotification, Refusal>());
        IContentTypeService types = engine.Get<IContentTypeService>();

        var refused = await types.CreateAsync(NewType(engine, "refused"), Constants.Security.SuperUserKey);
        var taken = await types.CreateAsync(NewType(engine, "taken"), Constants.Security.SuperUserKey);

        Assert.That(refused.Result, Is.EqualTo(ContentTypeOperationStatus.CancelledByNotification));
        Assert.That(types.Get("refused"), Is.Null);
        Assert.That(taken.Success, Is.True);
        Assert.That(types.Get("taken"), Is.Not.Null);
    }

    private static ContentType NewType(Engine engine, string alias) =>
        new(engine.Get<IShortStringHelper>(), -1) { Alias = alias, Name = alias };

    private sealed class Refusal : INotificationHandler<ContentTypeSavingNotification>
    {
        public void Handle(ContentTypeSavingNotification notification)
        {
            if (notification.SavedEntities.Any(type => type.Alias == "refused"))
                notification.CancelOperation(new EventMessage("Refused", "Not this one", EventMessageType.Error));
        }
    }
}
