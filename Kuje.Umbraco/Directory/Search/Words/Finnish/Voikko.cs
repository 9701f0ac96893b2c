using System.Runtime.InteropServices;

namespace Kuje.Umbraco.Directory.Search.Words.Finnish;

/// <summary>
/// The Finnish dictionary of libvoikko. A handle must not be used by two threads at once, so there are a few, each behind a lock;
/// they live as long as the process.
/// </summary>
internal sealed class Voikko
{
    private readonly Slot[] _slots = [.. Enumerable.Range(0, Math.Clamp(Environment.ProcessorCount, 1, 4)).Select(_ => new Slot())];

    private Voikko(nint handle)
    {
        _slots[0].Handle = handle;
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
        var slot = _slots[Environment.CurrentManagedThreadId % _slots.Length];
        lock (slot)
        {
            if (slot.Handle == 0)
                slot.Handle = Handle(out _);
            return slot.Handle == 0 ? [] : Read(slot.Handle, word);
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

    private sealed class Slot
    {
        public nint Handle { get; set; }
    }
}
