using Kinora.Media.Export;

namespace Kinora.Cli.Progress;

/// <summary>What people are told of a stage.</summary>
internal static class Stages
{
    public static string Name(ExportStage stage) => stage switch
    {
        ExportStage.Preparing => "preparing",
        ExportStage.Rendering => "rendering",
        _ => "finishing",
    };

    public static string Describe(ExportStarted started) => started.Frames == 0
        ? $"making {Shown.Time(started.Duration)} of sound with {started.Encoder}"
        : $"making {Shown.Time(started.Duration)} of film, {started.Frames} frames, with {started.Encoder}";
}
