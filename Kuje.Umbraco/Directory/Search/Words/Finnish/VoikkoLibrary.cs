using System.Runtime.InteropServices;

namespace Kuje.Umbraco.Directory.Search.Words.Finnish;

/// <summary>The functions of libvoikko that the search uses (voikko.h).</summary>
internal static partial class VoikkoLibrary
{
    private const string Name = "libvoikko.so.1";

    [LibraryImport(Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint voikkoInit(out nint error, string languageTag, string? path);

    [LibraryImport(Name)]
    internal static partial void voikkoTerminate(nint handle);

    [LibraryImport(Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint voikkoAnalyzeWordCstr(nint handle, string word);

    [LibraryImport(Name)]
    internal static partial void voikko_free_mor_analysis(nint analyses);

    [LibraryImport(Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint voikko_mor_analysis_value_cstr(nint analysis, string key);

    [LibraryImport(Name)]
    internal static partial void voikko_free_mor_analysis_value_cstr(nint value);

    [LibraryImport(Name)]
    internal static partial nint voikkoGetVersion();
}
