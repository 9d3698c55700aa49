using Kinora.Core;

namespace Kinora.Director.Planning;

/// <summary>What a person asked for that only the host can do: a closed set.</summary>
public abstract record HostRequest
{
    private protected HostRequest()
    {
    }
}

/// <summary>Make the film a file. What is null is the host's usual.</summary>
public sealed record ExportRequest : HostRequest
{
    /// <summary>mp4, webm, mov, gif, mp3 or wav.</summary>
    public string? Format { get; init; }

    /// <summary>draft, standard or high.</summary>
    public string? Quality { get; init; }

    /// <summary>480p, 720p, 1080p, 1440p or 2160p.</summary>
    public string? Resolution { get; init; }

    public double? FramesPerSecond { get; init; }
}

/// <summary>Tell the balance.</summary>
public sealed record CreditsRequest : HostRequest;

/// <summary>Let the person send files.</summary>
public sealed record UploadRequest : HostRequest;

/// <summary>Show a stretch of the film quickly; without times, all of it.</summary>
public sealed record PreviewRequest(TimeRange? Range) : HostRequest;

/// <summary>Stop an export that runs.</summary>
public sealed record CancelRequest : HostRequest;
