using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Kuje.Umbraco.Editorial;

/// <summary>Refuses to store what must not be stored even as a draft.</summary>
internal sealed class SavingHandler(FindingWriter writer, FinnishClock clock) : INotificationHandler<ContentSavingNotification>
{
    public void Handle(ContentSavingNotification notification)
    {
        foreach (var content in notification.SavedEntities)
        {
            var rules = RuleBook.ForSaving(content.ContentType.Alias);
            if (rules.Count == 0)
            {
                continue;
            }

            var document = new EditedDocument(new ContentPropertyValues(content))
            {
                Cultures = [.. content.AvailableCultures],
                Today = clock.Today,
            };
            var findings = rules.SelectMany(rule => rule.Check(document)).ToList();
            foreach (var message in writer.Write(content, EditorialText.NotSaved, findings, EventMessageType.Error))
            {
                notification.CancelOperation(message);
            }
        }
    }
}
