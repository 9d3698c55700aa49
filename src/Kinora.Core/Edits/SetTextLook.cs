namespace Kinora.Core.Edits;

/// <summary>
/// How text looks, stands and moves. What is null stays as it is; a transparent outline or box takes it away. A named position puts
/// text that was placed by hand back where names are.
/// </summary>
public sealed record SetTextLook(string Id) : SegmentEdit(Id)
{
    public TextStyle? Style { get; init; }

    public TextPosition? Position { get; init; }

    /// <summary>Font size as a fraction of the canvas height.</summary>
    public double? Size { get; init; }

    public Rgba? Color { get; init; }

    public Rgba? Accent { get; init; }

    public Rgba? Outline { get; init; }

    public Rgba? Box { get; init; }

    public string? Font { get; init; }

    public TextAnimation? Animation { get; init; }

    private protected override string Property => "text look";

    private protected override Holders Holders => Holders.Text;

    private protected override Segment Make(Segment segment)
    {
        var text = segment.Text!;
        return segment with
        {
            Transform = Position is null ? segment.Transform : segment.Transform with { X = Transform.Identity.X,
                Y = Transform.Identity.Y },
            Text = text with
            {
                Style = Style ?? text.Style,
                Position = Position ?? text.Position,
                Size = Size ?? text.Size,
                Color = Color ?? text.Color,
                Accent = Accent ?? text.Accent,
                Outline = Outline ?? text.Outline,
                Box = Box ?? text.Box,
                Font = Font ?? text.Font,
                Animation = Animation ?? text.Animation,
            },
        };
    }
}
