using Kinora.Media.Ffmpeg;

namespace Kinora.Media.Sources;

/// <summary>A file's picture stream and how to get at it.</summary>
internal sealed record PictureSource
{
    public required string Path { get; init; }

    /// <summary>For messages.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    public required string Demuxer { get; init; }

    public int Stream { get; init; }

    public string? Decoder { get; init; }

    public required SourcePicture Picture { get; init; }

    public TimeSpan? Duration { get; init; }

    public double? FramesPerSecond { get; init; }

    /// <summary>The field that is shown first; null for progressive pictures.</summary>
    public FieldOrder? Interlacing { get; init; }

    /// <summary>False where each frame builds on all earlier ones and there is no index: GIF, animated PNG.</summary>
    public bool CanSeek { get; init; } = true;

    /// <summary>False where pictures come late by an unknown time: the first one then counts as the start. Such can't seek.</summary>
    public bool HasTimes { get; init; } = true;

    /// <summary>Taken off the pictures' times; see <see cref="Analysis.MediaInfo.PictureDelay"/>.</summary>
    public TimeSpan Delay { get; init; }

    public bool IsStill => Duration is null;

    /// <summary>A confined ffmpeg that writes raw frames.</summary>
    public async Task<ToolCommand> CommandAsync(
        IReadOnlyList<string> filters,
        string pixelFormat,
        long frameCount,
        IEnumerable<string>? inputOptions = null,
        ToolLimits? limits = null)
    {
        var sandbox = await Sandbox.DetectAsync().ConfigureAwait(false);
        var file = sandbox.Expose(Path);
        var arguments = new DecoderArguments
        {
            Url = file.Url,
            Demuxer = Demuxer,
            Stream = Stream,
            Decoder = Decoder,
            InputOptions = inputOptions ?? [],
            Filters = filters,
            PixelFormat = pixelFormat,
            FrameCount = frameCount,
        };
        return new ToolCommand("ffmpeg", arguments.ToList()) { Reads = file, Limits = limits ?? ToolLimits.Long };
    }
}

/// <summary>Which of a frame's two fields comes first in time.</summary>
internal enum FieldOrder
{
    TopFirst,
    BottomFirst,
}
