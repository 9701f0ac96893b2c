using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Channels;

namespace Kuje.Umbraco.Tests.Embedded.Mail;

/// <summary>A mail server that keeps what it gets: as much of SMTP (RFC 5321) as a sender without TLS and passwords speaks.</summary>
internal sealed partial class Mailbox : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Channel<Letter> _letters = Channel.CreateUnbounded<Letter>();
    private readonly Task _serving;

    public Mailbox()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public int Waiting => _letters.Reader.Count;

    /// <summary>The next mail, whenever it comes.</summary>
    public async Task<Letter> NextAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        return await _letters.Reader.ReadAsync(patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Dispose();
        await _serving;
        _stopping.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using TcpClient client = await _listener.AcceptTcpClientAsync(_stopping.Token);
                await TalkAsync(client, _stopping.Token);
            }
        }
        catch (Exception exception) when (_stopping.IsCancellationRequested && exception is OperationCanceledException or SocketException or IOException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(TcpClient client, CancellationToken cancellationToken)
    {
        await using NetworkStream stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 mailbox.test");
        string recipient = string.Empty;
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            string verb = line.Split(' ', ':')[0].ToUpperInvariant();
            if (verb == "RCPT")
                recipient = Address().Match(line).Groups[1].Value;
            if (verb == "DATA")
            {
                await writer.WriteLineAsync("354 Go on");
                _letters.Writer.TryWrite(new Letter(recipient, await ReadLetterAsync(reader, cancellationToken)));
            }

            await writer.WriteLineAsync(verb == "QUIT" ? "221 Bye" : "250 OK");
            if (verb == "QUIT")
                return;
        }
    }

    private static async Task<string> ReadLetterAsync(StreamReader reader, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(cancellationToken) is { } line && line != ".")
            text.Append(line.StartsWith('.') ? line[1..] : line).Append('\n');
        return text.ToString();
    }

    [GeneratedRegex("<([^>]*)>")]
    private static partial Regex Address();
}
