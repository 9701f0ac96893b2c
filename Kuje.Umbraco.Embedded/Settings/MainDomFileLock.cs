using System.Diagnostics;
using Umbraco.Cms.Core.Hosting;
using Umbraco.Cms.Core.Runtime;

namespace Kuje.Umbraco.Embedded.Settings;

/// <summary>
/// Makes one process the main one by a file that it holds open; another one waits, and nobody is asked to give way:
/// the operating system frees the file when its process ends.
/// </summary>
internal sealed class MainDomFileLock(IHostingEnvironment hosting) : IMainDomLock
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly TaskCompletionSource _disposed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private FileStream? _file;

    public async Task<bool> AcquireLockAsync(int millisecondsTimeout)
    {
        Directory.CreateDirectory(hosting.LocalTempPath);
        string path = Path.Combine(hosting.LocalTempPath, "main.lock");
        long start = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                _file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                return true;
            }
            catch (IOException) when (Stopwatch.GetElapsedTime(start).TotalMilliseconds < millisecondsTimeout)
            {
                await Task.Delay(Interval);
            }
            catch (IOException)
            {
                return false;
            }
        }
    }

    public Task ListenAsync() => _disposed.Task;

    public void Dispose()
    {
        _file?.Dispose();
        _disposed.TrySetResult();
    }
}
