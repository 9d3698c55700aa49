namespace Kinora.Media.Ffmpeg;

/// <summary>A tool that is not on this machine; the message names the Debian package that brings it.</summary>
public sealed class ToolMissingException(string tool, string? package)
    : Exception(package is null
        ? $"The program {tool} was not found on PATH; install it."
        : $"The program {tool} was not found on PATH; install the package {package} (apt-get install {package}).")
{
    public string Tool { get; } = tool;

    /// <summary>Null when no Debian package is known for it.</summary>
    public string? Package { get; } = package;
}
