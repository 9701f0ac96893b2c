using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Mail;
using Umbraco.Cms.Core.Models.Email;
using Umbraco.Cms.Core.Notifications;

namespace Kuje.Umbraco.Embedded.Mail;

/// <summary>Sends mail over the server of <c>Umbraco:CMS:Global:Smtp</c>; without one, only a handler of <see cref="SendEmailNotification"/> can send.</summary>
internal sealed class SmtpEmailSender(
    IOptionsMonitor<GlobalSettings> settings,
    IEventAggregator events,
    INotificationHandler<SendEmailNotification>? handler = null) : IEmailSender
{
    public bool CanSendRequiredEmail() => settings.CurrentValue.IsSmtpServerConfigured || handler is not null;

    public Task SendAsync(EmailMessage message, string emailType) => SendAsync(message, emailType, enableNotification: false, expires: null);

    public Task SendAsync(EmailMessage message, string emailType, bool enableNotification) =>
        SendAsync(message, emailType, enableNotification, expires: null);

    public async Task SendAsync(EmailMessage message, string emailType, bool enableNotification = false, TimeSpan? expires = null)
    {
        if (enableNotification)
        {
            var notification = new SendEmailNotification(Describe(message), emailType);
            await events.PublishAsync(notification);
            if (notification.IsHandled)
                return;
        }

        if (settings.CurrentValue is not { IsSmtpServerConfigured: true, Smtp: { } smtp })
        {
            throw new InvalidOperationException(
                "No mail can be sent: set Umbraco:CMS:Global:Smtp (Host, Port, From) in the site's settings.");
        }

        using MailMessage mail = Build(message, smtp.From, expires ?? smtp.EmailExpiration);
        if (smtp.SecureSocketOptions is SecureSocketOptions.SslOnConnect)
        {
            throw new InvalidOperationException(
                "Umbraco:CMS:Global:Smtp:SecureSocketOptions is SslOnConnect, which this engine cannot speak: use StartTls, mostly with port 587.");
        }

        // Auto and StartTlsWhenAvailable do without where the server has no TLS, but never with a password.
        bool isEncrypted = smtp.SecureSocketOptions is not SecureSocketOptions.None;
        bool mayBeOpen = smtp.SecureSocketOptions is SecureSocketOptions.Auto or SecureSocketOptions.StartTlsWhenAvailable && string.IsNullOrEmpty(smtp.Username);
        try
        {
            await SendAsync(mail, smtp, isEncrypted);
        }
        catch (SmtpException exception) when (mayBeOpen && IsWithoutTls(exception))
        {
            await SendAsync(mail, smtp, isEncrypted: false);
        }
    }

    private static async Task SendAsync(MailMessage mail, SmtpSettings smtp, bool isEncrypted)
    {
        using var client = new SmtpClient(smtp.Host, smtp.Port)
        {
            EnableSsl = isEncrypted,
            DeliveryMethod = smtp.DeliveryMethod,
            PickupDirectoryLocation = smtp.PickupDirectoryLocation,
        };
        if (!string.IsNullOrEmpty(smtp.Username))
            client.Credentials = new NetworkCredential(smtp.Username, smtp.Password);
        await client.SendMailAsync(mail);
    }

    // The server has answered, and offers none: anything else has a status of its own or a cause.
    private static bool IsWithoutTls(SmtpException exception) =>
        exception is { StatusCode: SmtpStatusCode.GeneralFailure, InnerException: null };

    private static MailMessage Build(EmailMessage message, string from, TimeSpan? expires)
    {
        var mail = new MailMessage
        {
            From = new MailAddress(string.IsNullOrEmpty(message.From) ? from : message.From),
            Subject = message.Subject,
            Body = message.Body,
            IsBodyHtml = message.IsBodyHtml,
        };
        Add(mail.To, message.To);
        Add(mail.CC, message.Cc);
        Add(mail.Bcc, message.Bcc);
        Add(mail.ReplyToList, message.ReplyTo);
        foreach (EmailMessageAttachment attachment in message.Attachments ?? [])
            mail.Attachments.Add(new Attachment(attachment.Stream, attachment.FileName));
        if (expires is { } time)
            mail.Headers.Add("Expires", DateTimeOffset.UtcNow.Add(time).ToString("R", System.Globalization.CultureInfo.InvariantCulture));
        return mail;
    }

    private NotificationEmailModel Describe(EmailMessage message) => new(
        new NotificationEmailAddress(message.From ?? settings.CurrentValue.Smtp?.From ?? string.Empty, string.Empty),
        Addresses(message.To), Addresses(message.Cc), Addresses(message.Bcc), Addresses(message.ReplyTo),
        message.Subject, message.Body, message.Attachments, message.IsBodyHtml);

    private static List<NotificationEmailAddress> Addresses(IEnumerable<string?>? addresses) =>
        [.. (addresses ?? []).OfType<string>().Select(address => new NotificationEmailAddress(address, string.Empty))];

    private static void Add(MailAddressCollection addresses, IEnumerable<string?>? added)
    {
        foreach (string? address in added ?? [])
        {
            if (!string.IsNullOrWhiteSpace(address))
                addresses.Add(address);
        }
    }
}
