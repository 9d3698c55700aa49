namespace Kinora.Core.Media;

/// <summary>How a picture of another shape is filled without losing its subject.</summary>
/// <param name="Width">Of the crop, as a fraction of the upright source; 1 or <paramref name="Height"/> is 1.</param>
/// <param name="Height">Of the crop, as a fraction of the upright source.</param>
/// <param name="Path">The crop's centre over source time, for <see cref="Segment.Focus"/>: two points of one time are a jump, between
/// others it goes as <see cref="Plan.FocusPath"/> says. Never empty; one point stands still.</param>
public sealed record Reframing(double Width, double Height, ValueList<FocusPoint> Path)
{
    public bool Moves => Core.Plan.FocusPath.Moves(Path);

    /// <summary>The crop at a source time.</summary>
    public CropRectangle At(TimeSpan time)
    {
        var (x, y) = Core.Plan.FocusPath.At(Path, time);
        return new CropRectangle(Math.Clamp(x - Width / 2, 0, 1 - Width), Math.Clamp(y - Height / 2, 0, 1 - Height), Width, Height);
    }
}
