namespace Kinora.Media.Ffmpeg;

/// <summary>
/// A file as a confined tool sees it; made by <see cref="Sandbox.Expose"/>. Arguments name it by <see cref="Path"/> or
/// <see cref="Url"/>, never by <see cref="HostPath"/>.
/// </summary>
public sealed record SandboxedFile
{
    /// <summary>Absolute, links resolved.</summary>
    public required string HostPath { get; init; }

    /// <summary>Absolute path inside the sandbox, a fixed name without odd characters; without a sandbox the host path.</summary>
    public required string Path { get; init; }

    /// <summary>For ffmpeg and ffprobe: <c>file:</c> and the path, so that no name is taken for a protocol or an option.</summary>
    public string Url => "file:" + Path;

    /// <summary>The folder the tool may write to, as the tool sees it; null when it writes nothing.</summary>
    public string? OutputDirectory { get; init; }

    /// <summary>The words that go before the tool: bubblewrap and its options, or nothing.</summary>
    internal IReadOnlyList<string> Launcher { get; init; } = [];
}
