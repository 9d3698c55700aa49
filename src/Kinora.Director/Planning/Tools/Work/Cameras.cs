using Kinora.Core;

namespace Kinora.Director.Planning.Tools.Work;

/// <summary>Which way a slow camera goes: never twice the same running.</summary>
internal static class Cameras
{
    private static readonly MotionKind[] Turn = [MotionKind.ZoomIn, MotionKind.PanRight, MotionKind.ZoomOut, MotionKind.PanLeft];

    /// <summary>Where the neighbour moves, the new picture moves as much, another way; where it stands still, so does the new one.</summary>
    public static Motion? Beside(Segment? neighbour)
    {
        if (neighbour?.Motion is not { Kind: not MotionKind.None } motion) return null;
        var next = Turn[(Array.IndexOf(Turn, motion.Kind) + 1) % Turn.Length];
        return new Motion(next, motion.Amount);
    }
}
