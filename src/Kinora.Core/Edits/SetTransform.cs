namespace Kinora.Core.Edits;

/// <summary>Places a picture or text on the canvas. What is null stays as it is. Text that is given a centre leaves its named
/// position.</summary>
/// <param name="X">Centre, as a fraction of the canvas's width.</param>
/// <param name="Y">Centre, as a fraction of the canvas's height.</param>
/// <param name="Scale">1 as fitted.</param>
/// <param name="Rotate">Degrees clockwise.</param>
public sealed record SetTransform(string Id, double? X = null, double? Y = null, double? Scale = null,
    double? Rotate = null) : SegmentEdit(Id)
{
    private protected override string Property => "place on the canvas";

    private protected override Holders Holders => Holders.Visible;

    private protected override Segment Make(Segment segment) => segment with
    {
        Transform = new Transform(
            X ?? segment.Transform.X, Y ?? segment.Transform.Y, Scale ?? segment.Transform.Scale, Rotate ?? segment.Transform.Rotate),
        Text = X is null && Y is null || segment.Text is not { } text ? segment.Text : text with { Position = null },
    };
}
