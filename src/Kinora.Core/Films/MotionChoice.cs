namespace Kinora.Core.Films;

/// <summary>A camera move for picture after picture: the same for the same seed, never the same twice running.</summary>
internal sealed class MotionChoice(int seed)
{
    private static readonly MotionKind[] Kinds = [MotionKind.ZoomIn, MotionKind.PanRight, MotionKind.ZoomOut, MotionKind.PanLeft];

    private readonly Random random = new(seed);
    private int last = -1;

    public MotionKind Next()
    {
        // Among the other three: one to three steps on from the last.
        last = last < 0 ? random.Next(Kinds.Length) : (last + 1 + random.Next(Kinds.Length - 1)) % Kinds.Length;
        return Kinds[last];
    }
}
