using System.Text;
using Kinora.Media.Disk;
using Kinora.Media.Export;

namespace Kinora.Cli;

/// <summary>Checks before any work is done that the output can be written.</summary>
internal static class OutputFile
{
    // Of every file system that Linux is used on.
    private const int LongestName = 255;

    /// <summary>The full path of a file that is to be written.</summary>
    public static string Check(string path)
    {
        if (path.Length == 0) throw new CommandFailedException("the name of a file to write is empty: name a file", ExitCodes.BadUsage);
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full) || path.EndsWith('/')) throw new CommandFailedException($"{Shown.Path(path)} is a folder: name a file in it, such as {Shown.Path(Path.Combine(path, "film.mp4"))}");
        var folder = Path.GetDirectoryName(full)!;
        if (!Directory.Exists(folder)) throw new CommandFailedException($"the folder {Shown.Path(folder)} does not exist: create it first, or write elsewhere");
        if (Encoding.UTF8.GetByteCount(Path.GetFileName(full)) > LongestName)
        {
            throw new CommandFailedException($"the name {Shown.Line(Path.GetFileName(full)[..40])}… is longer than the {LongestName} bytes a file name may have: shorten it");
        }

        if (FileStatus.Of(full) is { IsRegular: false }) throw new CommandFailedException($"{Shown.Path(path)} is a device or pipe: name a file");
        if (!IsWritable(folder)) throw new CommandFailedException($"the folder {Shown.Path(folder)} may not be written to: write elsewhere with --out");
        return full;
    }

    /// <summary>No file that is read may be written over, whatever names or links lead to it.</summary>
    public static void KeepApart(string output, IEnumerable<string> inputs)
    {
        if (inputs.Any(input => FileStatus.IsSame(input, output)))
        {
            throw new CommandFailedException($"{Shown.Path(output)} is part of the film: write to another name");
        }
    }

    /// <summary>What a file's ending says; null for an ending that is no format.</summary>
    public static ExportFormat? FormatOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".mp4" or ".m4v" => ExportFormat.Mp4,
        ".webm" => ExportFormat.WebM,
        ".mov" => ExportFormat.Mov,
        ".gif" => ExportFormat.Gif,
        ".mp3" => ExportFormat.Mp3,
        ".wav" => ExportFormat.Wav,
        ".png" => ExportFormat.Png,
        ".jpg" or ".jpeg" => ExportFormat.Jpeg,
        _ => null,
    };

    /// <summary>A name in the current folder that is still free: film.mp4, film-2.mp4, …</summary>
    public static string Free(string extension)
    {
        for (var number = 1; ; number++)
        {
            var name = number == 1 ? $"film.{extension}" : $"film-{number}.{extension}";
            if (!Path.Exists(name)) return name;
        }
    }

    // Asking the rights would miss read-only mounts and the like.
    private static bool IsWritable(string folder)
    {
        var trial = Path.Combine(folder, ".kinora-" + Guid.NewGuid().ToString("n"));
        try
        {
            using var file = new FileStream(trial, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
