namespace Kinora.Client.Transfers;

/// <summary>How a film is wanted. The first two are the documents'; what is null is the server's choice.</summary>
public sealed record ExportOptions
{
    /// <summary><c>mp4</c>, <c>webm</c>, <c>mov</c>, <c>gif</c>, <c>mp3</c> or <c>wav</c>.</summary>
    public string Format { get; init; } = "mp4";

    /// <summary><c>draft</c>, <c>standard</c> or <c>high</c>.</summary>
    public string Quality { get; init; } = "high";

    /// <summary><c>480p</c>, <c>720p</c>, <c>1080p</c>, <c>1440p</c> or <c>2160p</c>.</summary>
    public string? Resolution { get; init; }

    /// <summary>Frames a second, 1–60.</summary>
    public double? FramesPerSecond { get; init; }

    /// <summary><c>h264</c>, <c>hevc</c>, <c>vp9</c> or <c>av1</c>.</summary>
    public string? Codec { get; init; }

    /// <summary>Is called when the export has ended.</summary>
    public Uri? Webhook { get; init; }

    /// <summary>The export's own id, 1–64 letters, digits, dots, hyphens, underscores: the same id in the same words is the same export. Null: a new one.</summary>
    public string? Id { get; init; }

    internal Dictionary<string, object> Output()
    {
        var output = new Dictionary<string, object> { ["format"] = Format, ["quality"] = Quality };
        if (Resolution is not null) output["resolution"] = Resolution;
        if (FramesPerSecond is { } rate) output["fps"] = rate;
        if (Codec is not null) output["codec"] = Codec;
        if (Webhook is not null) output["webhook"] = Webhook.AbsoluteUri;
        return output;
    }
}

/// <summary>An export goes on.</summary>
/// <param name="Status">How far it has come.</param>
/// <param name="Elapsed">Since it was ordered.</param>
public readonly record struct ExportProgress(ExportStatus Status, TimeSpan Elapsed);
