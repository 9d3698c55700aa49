using Kinora.Client.Transfers;

namespace Kinora.Client.Conversations;

/// <summary>Where a message goes: a closed set. All but <see cref="Message"/> skip the stream.</summary>
public abstract record Route
{
    private Route()
    {
    }

    /// <summary>"export", "导出", "download", "send me the video", "export 1080p mp4".</summary>
    /// <param name="Options">As the message says.</param>
    public sealed record Export(ExportOptions Options) : Route;

    /// <summary>"credits", "积分", "balance", "余额".</summary>
    public sealed record Credits : Route;

    /// <summary>"status", "状态", "show tracks".</summary>
    public sealed record Status : Route;

    /// <summary>"upload", "上传".</summary>
    /// <param name="Sources">Paths and addresses that the message names; none: which, is still to be asked.</param>
    public sealed record Upload(IReadOnlyList<string> Sources) : Route;

    /// <summary>Everything else is sent to the server.</summary>
    public sealed record Message : Route;
}
