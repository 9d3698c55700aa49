using Kinora.Media.Export;

namespace Kinora.Cli;

/// <summary>Checks before any work is done that the output can be written.</summary>
internal static class OutputFile
{
    /// <summary>The full path of a file that is to be written.</summary>
    public static string Check(string path)
    {
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full) || path.EndsWith('/')) throw new CommandFailedException($"{Shown.Path(path)} is a folder: name a file in it, such as {Shown.Path(Path.Combine(path, "film.mp4"))}");
        var folder = Path.GetDirectoryName(full)!;
        if (!Directory.Exists(folder)) throw new CommandFailedException($"the folder {Shown.Path(folder)} does not exist: create it first, or write elsewhere");
        if (!IsWritable(folder)) throw new CommandFailedException($"the folder {Shown.Path(folder)} may not be written to: write elsewhere with --out");
        return full;
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
