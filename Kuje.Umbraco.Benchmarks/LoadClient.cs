using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Kuje.Umbraco.Benchmarks;

/// <summary>
/// A client that costs little beside the server it measures: connections that stay open, the same request again and again, and of the answer
/// only the status and the length are read.
/// </summary>
/// <param name="server">Where to ask.</param>
/// <param name="paths">What to ask for, in turn.</param>
/// <param name="header">One more header.</param>
/// <param name="numbered">Whether a number of ten digits is put behind the path, another one each time, so that no two requests are the same.</param>
internal sealed class LoadClient(Uri server, string[] paths, string? header = null, bool numbered = false)
{
    public LoadClient(Uri server, string path, string? header = null, bool numbered = false)
        : this(server, [path], header, numbered)
    {
    }

    private readonly ConcurrentBag<List<long>> _taken = [];
    private long _number = Stopwatch.GetTimestamp() % 1_000_000 * 1_000;

    private static ReadOnlySpan<byte> EndOfHead => "\r\n\r\n"u8;

    private static ReadOnlySpan<byte> Length => "Content-Length: "u8;

    private readonly byte[][] _requests = [.. paths.Select(path => Encoding.ASCII.GetBytes(
        $"GET {path}{(numbered ? "0000000000" : string.Empty)} HTTP/1.1\r\nHost: {server.Authority}\r\n{(header is null ? string.Empty : header + "\r\n")}\r\n"))];

    /// <summary>Asks over some connections for a while.</summary>
    /// <returns>The number of answers.</returns>
    public async Task<int> RunAsync(int connections, TimeSpan duration)
    {
        using var stop = new CancellationTokenSource(duration);
        int[] counts = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(() => AskAsync(stop.Token))));
        return counts.Sum();
    }

    /// <summary>The time within which a part of the answers came since this was asked last; the latencies are then forgotten.</summary>
    public TimeSpan TakePercentile(double part)
    {
        long[] sorted = [.. _taken.SelectMany(times => times).Order()];
        _taken.Clear();
        return sorted.Length == 0 ? TimeSpan.Zero : Stopwatch.GetElapsedTime(0, sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * part))]);
    }

    private async Task<int> AskAsync(CancellationToken stop)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(server.Host, server.Port, CancellationToken.None);
        var buffer = new byte[256 * 1024];
        var count = 0;
        var times = new List<long>(100_000);
        byte[][] requests = [.. _requests.Select(one => (byte[])one.Clone())];
        while (!stop.IsCancellationRequested)
        {
            byte[] request = requests[count % requests.Length];
            if (numbered)
                Interlocked.Increment(ref _number).TryFormat(request.AsSpan(request.AsSpan().IndexOf(" HTTP/1.1"u8) - 10, 10), out _, "D10", CultureInfo.InvariantCulture);
            long begun = Stopwatch.GetTimestamp();
            await socket.SendAsync(request, SocketFlags.None);
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

            times.Add(Stopwatch.GetTimestamp() - begun);
            count++;
        }

        _taken.Add(times);
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
