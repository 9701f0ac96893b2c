using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Editorial;

/// <summary>Refuses to publish what breaks a rule, in the languages being published, and gives advice with the rest.</summary>
internal sealed class PublishingHandler(FindingWriter writer, FinnishClock clock) : INotificationHandler<ContentPublishingNotification>
{
    // A branch of a thousand documents must not bring a thousand pieces of advice.
    private const int MostAdvised = 1;

    public void Handle(ContentPublishingNotification notification)
    {
        var advised = 0;
        foreach (var content in notification.PublishedEntities)
        {
            var rules = RuleBook.ForPublishing(content.ContentType.Alias);
            if (rules.Count == 0 || Edited(notification, content) is not { } document)
            {
                continue;
            }

            var findings = rules.SelectMany(rule => rule.Check(document)).ToList();
            var errors = findings.Where(finding => finding.Severity is Severity.Error).ToList();
            if (errors.Count > 0)
            {
                foreach (var message in writer.Write(content, EditorialText.Refused, errors, EventMessageType.Error))
                {
                    notification.CancelOperation(message);
                }
            }
            else if (findings.Count > 0 && advised++ < MostAdvised && notification.Messages.Count == 0)
            {
                foreach (var message in writer.Write(content, EditorialText.Advice, findings, EventMessageType.Warning))
                {
                    notification.Messages.Add(message);
                }
            }
        }
    }

    // Unpublishing one language of several comes here too, with nothing to be judged.
    private EditedDocument? Edited(ContentPublishingNotification notification, IContent content)
    {
        if (!content.ContentType.VariesByCulture())
        {
            return new EditedDocument(new ContentPropertyValues(content)) { Cultures = [], Today = clock.Today };
        }

        var publishing = content.AvailableCultures.Where(culture => notification.IsPublishingCulture(content, culture)).ToList();
        return publishing.Count == 0
            ? null
            : new EditedDocument(new ContentPropertyValues(content))
            {
                Cultures = publishing,
                VisibleCultures = [.. publishing, .. content.PublishedCultures.Where(culture => !notification.IsUnpublishingCulture(content, culture))],
                Today = clock.Today,
            };
    }
}
