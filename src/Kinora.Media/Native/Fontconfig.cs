using System.Runtime.InteropServices;

namespace Kinora.Media.Native;

/// <summary>libfontconfig: which fonts there are. True is 1.</summary>
internal static unsafe partial class Fontconfig
{
    public const int SystemFonts = 0;

    private const string Library = "libfontconfig.so.1";

    [LibraryImport(Library, EntryPoint = "FcConfigCreate")]
    public static partial FontconfigHandle Create();

    [LibraryImport(Library, EntryPoint = "FcConfigDestroy")]
    public static partial void Destroy(nint configuration);

    [LibraryImport(Library, EntryPoint = "FcConfigParseAndLoadFromMemory", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Load(FontconfigHandle configuration, string xml, int complain);

    [LibraryImport(Library, EntryPoint = "FcConfigBuildFonts")]
    public static partial int BuildFonts(FontconfigHandle configuration);

    /// <returns>Owned by the configuration.</returns>
    [LibraryImport(Library, EntryPoint = "FcConfigGetFonts")]
    public static partial FontSet* GetFonts(FontconfigHandle configuration, int set);

    /// <returns>0 when there is an n-th value; the text is owned by the pattern.</returns>
    [LibraryImport(Library, EntryPoint = "FcPatternGetString", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int GetString(nint pattern, string property, int index, out nint value);

    [StructLayout(LayoutKind.Sequential)]
    public struct FontSet
    {
        public int Count;
        public int Capacity;
        public nint* Patterns;
    }
}
