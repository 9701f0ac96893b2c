using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Kuje.Umbraco.Benchmarks;

/// <summary>
/// A client that costs little beside the server it measures: connections that stay open, the same request again and again, and of the answer
/// only the status and the length are read.
/// </summary>
internal sealed class LoadClient(Uri server, string path, string? header = null)
{
    private static ReadOnlySpan<byte> EndOfHead => "\r\n\r\n"u8;

    private static ReadOnlySpan<byte> Length => "Content-Length: "u8;

    private readonly byte[] _request = Encoding.ASCII.GetBytes(
        $"GET {path} HTTP/1.1\r\nHost: {server.Authority}\r\n{(header is null ? string.Empty : header + "\r\n")}\r\n");

    /// <summary>Asks over some connections for a while.</summary>
    /// <returns>The number of answers.</returns>
    public async Task<int> RunAsync(int connections, TimeSpan duration)
    {
        using var stop = new CancellationTokenSource(duration);
        int[] counts = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(() => AskAsync(stop.Token))));
        return counts.Sum();
    }

    private async Task<int> AskAsync(CancellationToken stop)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(server.Host, server.Port, CancellationToken.None);
        var buffer = new byte[256 * 1024];
        var count = 0;
        while (!stop.IsCancellationRequested)
        {
            await socket.SendAsync(_request, SocketFlags.None);
            var read = 0;
            int expected;
            do
            {
                read += await ReceiveAsync(socket, buffer.AsMemory(read));
                expected = ExpectedLength(buffer.AsSpan(0, read));
            }
            while (expected < 0);

            for (; read < expected; read += await ReceiveAsync(socket, buffer))
            {
                // The rest of the body says nothing.
            }

            count++;
        }

        return count;
    }

    private static async Task<int> ReceiveAsync(Socket socket, Memory<byte> buffer) =>
        await socket.ReceiveAsync(buffer, SocketFlags.None) is > 0 and var read
            ? read
            : throw new InvalidOperationException("The server closed the connection.");

    /// <summary>The bytes of the whole answer; -1 while its head is not complete.</summary>
    private static int ExpectedLength(ReadOnlySpan<byte> answer)
    {
        int end = answer.IndexOf(EndOfHead);
        if (end < 0)
            return -1;
        ReadOnlySpan<byte> head = answer[..end];
        if (head.StartsWith("HTTP/1.1 304"u8))
            return end + EndOfHead.Length;
        int length = head.IndexOf(Length);
        if (!head.StartsWith("HTTP/1.1 200"u8) || length < 0)
            throw new InvalidOperationException(Encoding.ASCII.GetString(head));
        ReadOnlySpan<byte> digits = head[(length + Length.Length)..];
        int lineEnd = digits.IndexOf((byte)'\r');
        return end + EndOfHead.Length + int.Parse(lineEnd < 0 ? digits : digits[..lineEnd], NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
