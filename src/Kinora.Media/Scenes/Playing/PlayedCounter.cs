using Kinora.Core;
using Kinora.Media.Compose;
using Kinora.Media.Pixels;
using Kinora.Media.Pixels.Blend;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Text;

namespace Kinora.Media.Scenes.Playing;

/// <summary>A number that counts, drawn as a counter on a text track is.</summary>
internal sealed class PlayedCounter(SceneSpace space, CounterPart part) : IPlayedPart
{
    private readonly CoveredBlocks hidden = new(space.Width, space.Height);
    private readonly TextRenderer text = new();
    private readonly List<PlacedSprite> sprites = [];
    private readonly Canvas canvas = Canvas.Default with { Width = space.Width, Height = space.Height };

    public void Aim(SceneInstant instant, Frame frame, CoveredBlocks covered) => hidden.CopyFrom(covered);

    public void Draw(SceneInstant instant, SceneBrush brush, Frame frame)
    {
        sprites.Clear();
        var length = TimeSpan.FromSeconds(instant.Length);
        var local = TimeSpan.FromSeconds(Math.Clamp(instant.Seconds, 0, instant.Length * 0.9999));
        text.Draw(Words(length), local, canvas, sprites);
        var view = space.View(part.Depth, instant.Camera);
        var clip = new PixelRectangle(0, 0, frame.Width, frame.Height);
        foreach (var placed in sprites)
        {
            // Placed with its own scale about its middle; the camera's comes over it.
            var x = placed.X + placed.Sprite.Width * (1 - placed.Scale) / 2;
            var y = placed.Y + placed.Sprite.Height * (1 - placed.Scale) / 2;
            brush.Draw(placed.Sprite, placed.Scale * view.Zoom, view.X + x * view.Zoom, view.Y + y * view.Zoom,
                SourceOver.Opacity(placed.Opacity), frame, clip, hidden);
        }
    }

    public void Dispose() => text.Dispose();

    private Segment Words(TimeSpan length) => new()
    {
        Id = part.Name,
        Start = TimeSpan.Zero,
        Duration = length,
        Transform = Transform.Identity with { X = part.X / space.Art.Width, Y = part.Y / space.Art.Height },
        Text = new TextBlock(part.Text)
        {
            Style = TextStyle.Counter,
            Animation = TextAnimation.Fade,
            Size = part.Em * space.Scale / space.Height,
            Color = SceneColors.Of(part.Tone),
        },
    };
}
