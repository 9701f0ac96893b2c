using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace Kuje.Umbraco.Directory.Search.Words.Finnish;

/// <summary>
/// The Finnish dictionary of libvoikko. A handle must not be used by two threads at once, so there are some in a pool;
/// they live as long as the process.
/// </summary>
internal sealed class Voikko
{
    private readonly ConcurrentBag<nint> _idle = [];
    private readonly SemaphoreSlim _handles;
    private readonly int _most = Math.Clamp(Environment.ProcessorCount, 1, 4);

    private Voikko(nint handle)
    {
        _idle.Add(handle);
        _handles = new SemaphoreSlim(_most, _most);
        Version = Marshal.PtrToStringUTF8(VoikkoLibrary.voikkoGetVersion()) ?? "?";
    }

    public string Version { get; }

    /// <summary>Opens the dictionary, or says why it cannot be.</summary>
    public static Voikko? Open(out string reason)
    {
        try
        {
            var handle = Handle(out reason);
            return handle == 0 ? null : new Voikko(handle);
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException or BadImageFormatException)
        {
            reason = "libvoikko.so.1 is not installed";
            return null;
        }
    }

    /// <summary>The readings of a word; empty where the dictionary does not know it.</summary>
    public IReadOnlyList<VoikkoReading> Read(string word)
    {
        _handles.Wait();
        nint handle = 0;
        try
        {
            if (!_idle.TryTake(out handle))
                handle = Handle(out _);
            return handle == 0 ? [] : Read(handle, word);
        }
        finally
        {
            if (handle != 0)
                _idle.Add(handle);
            _handles.Release();
        }
    }

    private static nint Handle(out string reason)
    {
        var handle = VoikkoLibrary.voikkoInit(out var error, "fi", null);
        // The message is the library's own and not to be freed.
        reason = handle != 0 ? string.Empty : Marshal.PtrToStringUTF8(error) ?? "its Finnish dictionary (voikko-fi) is not installed";
        return handle;
    }

    private static List<VoikkoReading> Read(nint handle, string word)
    {
        List<VoikkoReading> readings = [];
        var analyses = VoikkoLibrary.voikkoAnalyzeWordCstr(handle, word);
        if (analyses == 0)
            return readings;
        for (var i = 0; ; i++)
        {
            var analysis = Marshal.ReadIntPtr(analyses, i * nint.Size);
            if (analysis == 0)
                break;
            if (Value(analysis, "BASEFORM") is { } lemma)
                readings.Add(new VoikkoReading(lemma, Value(analysis, "WORDBASES") ?? string.Empty));
        }

        VoikkoLibrary.voikko_free_mor_analysis(analyses);
        return readings;
    }

    private static string? Value(nint analysis, string key)
    {
        var value = VoikkoLibrary.voikko_mor_analysis_value_cstr(analysis, key);
        if (value == 0)
            return null;
        var text = Marshal.PtrToStringUTF8(value);
        VoikkoLibrary.voikko_free_mor_analysis_value_cstr(value);
        return text;
    }
}
