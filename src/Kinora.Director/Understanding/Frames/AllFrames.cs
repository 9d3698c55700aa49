using Kinora.Core;

namespace Kinora.Director.Understanding.Frames;

/// <summary>Everything that the rules understand. A line each.</summary>
internal static class AllFrames
{
    public static readonly ValueList<IFrame> List =
    [
        new UndoFrame(),
        new VolumeFrame(),
    ];
}
