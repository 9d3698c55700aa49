namespace Kinora.Core.Edits;

/// <summary>Size in pixels (both even), frame rate and background of the film. What is null stays as it is.</summary>
public sealed record SetCanvas(int? Width = null, int? Height = null, FrameRate? FrameRate = null, Rgba? Background = null) : Edit
{
    public override string Label => "set the canvas";

    private protected override Outcome Make(EditScope scope)
    {
        var canvas = scope.Timeline.Canvas;
        return scope.Timeline with
        {
            Canvas = new Canvas(
                Width ?? canvas.Width, Height ?? canvas.Height, FrameRate ?? canvas.FrameRate, Background ?? canvas.Background),
        };
    }
}
