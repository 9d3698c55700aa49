namespace Kinora.Media.Ffmpeg;

/// <summary>Which ends of a tool the caller holds. The others see an empty input, or are drained.</summary>
[Flags]
public enum ToolPipes
{
    None = 0,
    Input = 1,
    Output = 2,
}
