using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;

namespace Kinora.Media.Ffmpeg;

/// <summary>Finds tools on PATH, once each.</summary>
public static partial class ToolLocator
{
    private static readonly Dictionary<string, string> Packages = new()
    {
        ["ffmpeg"] = "ffmpeg",
        ["ffprobe"] = "ffmpeg",
        ["bwrap"] = "bubblewrap",
        ["prlimit"] = "util-linux",
        ["setpriv"] = "util-linux",
        ["setsid"] = "util-linux",
        ["nice"] = "coreutils",
        ["heif-convert"] = "libheif-examples",
        ["heif-info"] = "libheif-examples",
        ["fluidsynth"] = "fluidsynth",
        ["espeak-ng"] = "espeak-ng",
        ["kakasi"] = "kakasi",
        ["rsvg-convert"] = "librsvg2-bin",
    };

    private static readonly ConcurrentDictionary<string, string> Found = new();

    /// <summary>The absolute path of a tool.</summary>
    /// <exception cref="ToolMissingException">It is not on PATH.</exception>
    public static string Locate(string tool) => Find(tool) ?? throw new ToolMissingException(tool, PackageOf(tool));

    /// <returns>Null when it is not on PATH.</returns>
    public static string? Find(string tool)
    {
        if (Path.IsPathRooted(tool)) return File.Exists(tool) ? tool : null;
        if (Found.TryGetValue(tool, out var known)) return known;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "/usr/local/bin:/usr/bin:/bin").Split(':');
        var path = folders.Where(Path.IsPathRooted).Select(folder => Path.Combine(folder, tool)).FirstOrDefault(IsExecutable);
        return path is null ? null : Found.GetOrAdd(tool, path);
    }

    /// <summary>The Debian package that brings a tool; null when none is known.</summary>
    public static string? PackageOf(string tool) => Packages.GetValueOrDefault(tool);

    /// <summary>The first version number a tool prints about itself, such as 5.1.9; null when it is missing or prints none.</summary>
    public static async Task<string?> VersionAsync(string tool, CancellationToken cancellationToken = default)
    {
        if (Find(tool) is null) return null;
        var option = tool is "ffmpeg" or "ffprobe" ? "-version" : "--version";
        try
        {
            var result = await ToolProcess.RunAsync(new ToolCommand(tool, option), cancellationToken: cancellationToken);
            var match = VersionNumber().Match(Encoding.UTF8.GetString(result.Output) + "\n" + result.StderrTail);
            return match.Success ? match.Value : null;
        }
        catch (ToolFailedException)
        {
            return null; // found, but it does not say: doctor shows it as broken
        }
    }

    private static bool IsExecutable(string path) =>
        File.Exists(path) && (File.GetUnixFileMode(path) & (UnixFileMode.UserExecute | UnixFileMode.OtherExecute)) != 0;

    [GeneratedRegex(@"\d+\.\d+(\.\d+)*")]
    private static partial Regex VersionNumber();
}
