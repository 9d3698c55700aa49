using Kinora.Media.Analysis;
using Kinora.Media.Disk;
using Kinora.Media.Ffmpeg;

namespace Kinora.Media.Sources;

/// <summary>HEIF photos by way of <c>heif-convert</c> (libheif): ffmpeg 5.1 sees only the first of their tiles.</summary>
internal static class HeifPicture
{
    private static readonly ToolLimits Limits = new()
    {
        Wall = TimeSpan.FromSeconds(60),
        Cpu = TimeSpan.FromSeconds(60),
        MemoryBytes = 2L << 30,
        FileBytes = 1L << 30,
    };

    /// <summary>Converts the photo in a folder of its own, reads that by <paramref name="read"/>, deletes the folder.</summary>
    public static async Task<Still> ReadAsync(MediaInfo media, Func<MediaInfo, Task<Still>> read, CancellationToken cancellationToken)
    {
        using var folder = WorkFolder.Temporary();
        var sandbox = await Sandbox.DetectAsync().ConfigureAwait(false);
        var file = sandbox.Expose(media.Path, outputDirectory: folder.Path);
        // JPEG at quality 98 takes a sixth of PNG's time at 12 megapixels; it has neither alpha nor more than 8 bits.
        var name = media.Facts.HasAlpha || media.Still is { BitDepth: > 8 } ? "picture.png" : "picture.jpg";
        string[] arguments = ["-q", "98", file.Path, $"{file.OutputDirectory}/{name}"];
        var command = new ToolCommand("heif-convert", arguments) { Reads = file, Limits = Limits };
        var result = await ToolProcess.RunAsync(command, cancellationToken: cancellationToken).ConfigureAwait(false);
        // A file of several photos becomes picture-1, picture-2 …: the first one is shown.
        var path = Directory.EnumerateFiles(folder.Path, "picture*").Order(StringComparer.Ordinal).FirstOrDefault()
            ?? throw new ToolFailedException(
                "heif-convert", 0, arguments, result.StderrTail, $"made nothing of {Path.GetFileName(media.Path)}");
        return await read(await ProbeAsync(path, media, arguments, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
    }

    private static async Task<MediaInfo> ProbeAsync(string path, MediaInfo media, string[] arguments, CancellationToken cancellationToken)
    {
        var outcome = await MediaProbe.ProbeAsync(path, cancellationToken).ConfigureAwait(false);
        if (outcome is not MediaProbed { Info: { Still: { } still } info })
        {
            throw new ToolFailedException("heif-convert", 0, arguments, "", $"could not convert {Path.GetFileName(media.Path)}");
        }
        // heif-convert turns the picture upright itself, but may leave the EXIF tag that asks for it.
        var (width, height) = (still.Width, still.Height);
        return info with
        {
            Still = still with { Orientation = Orientation.Upright },
            Facts = info.Facts with { Width = width, Height = height },
        };
    }
}
