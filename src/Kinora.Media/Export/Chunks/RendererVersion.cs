using System.Text;
using Kinora.Core;
using Kinora.Media.Audio.Sources;
using Kinora.Media.Ffmpeg;
using Kinora.Media.Scenes.Subjects;

namespace Kinora.Media.Export.Chunks;

/// <summary>
/// What a film's pixels and bytes depend on beside the film: our own code to the last build, ffmpeg and its libraries, the drawings, the
/// fonts. Nobody has to remember to raise a number.
/// </summary>
internal static class RendererVersion
{
    // As in the fonts' own configuration.
    private static readonly string[] FontFolders = ["/usr/share/fonts", "/usr/local/share/fonts"];

    private static volatile Task<string>? found;

    /// <summary>Found once a process: it costs a short-lived child. A failure is not kept.</summary>
    public static Task<string> GetAsync() => found is { IsFaulted: false } before ? before : found = FindAsync();

    private static async Task<string> FindAsync()
    {
        using var hash = new ContentHash();
        hash.Add("kinora chunk 1");
        hash.Add(typeof(Timeline).Module.ModuleVersionId.ToString());
        hash.Add(typeof(RendererVersion).Module.ModuleVersionId.ToString());
        var drawings = Path.Combine(AssetFiles.Folder, "drawings.pack");
        hash.Add(File.Exists(drawings) ? ContentKey.Of(drawings) : "");
        foreach (var (path, length) in Fonts())
        {
            hash.Add(path);
            hash.Add(length);
        }

        var told = await ToolProcess.RunAsync(new ToolCommand("ffmpeg", "-version")).ConfigureAwait(false);
        hash.Add(Encoding.UTF8.GetString(told.Output));
        return hash.Finish();
    }

    private static IEnumerable<(string Path, long Length)> Fonts()
    {
        var all = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true };
        return FontFolders.Where(Directory.Exists)
            .SelectMany(folder => new DirectoryInfo(folder).EnumerateFiles("*", all))
            .Select(file => (file.FullName, file.Length))
            .OrderBy(file => file.FullName, StringComparer.Ordinal);
    }
}
