using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>A way that winds from far to near: a path, a lane, a stream.</summary>
/// <param name="FarX">Its middle at the far end, in units.</param>
/// <param name="FarY">The height of the far end.</param>
/// <param name="NearX">Its middle where it leaves the picture.</param>
/// <param name="NearY">The lower end.</param>
/// <param name="Width">At the near end.</param>
/// <param name="Swing">How far it swings to both sides, in units at the near end.</param>
public readonly record struct WindingWay(double FarX, double FarY, double NearX, double NearY, double Width, double Swing)
{
    private const int Steps = 14;

    /// <summary>Its middle and half width at a share of the way, 0 far and 1 near.</summary>
    public (double X, double Y, double Half) At(double t)
    {
        var near = Math.Pow(t, 1.7);
        return (FarX + (NearX - FarX) * near + Swing * Math.Sin(t * Math.PI * 2.6) * (0.06 + 0.94 * near) * (1 - near * 0.3),
            FarY + (NearY - FarY) * near, Width / 2 * (0.035 + 0.965 * near));
    }

    /// <summary>Its surface between two shares of its width, −1 the left edge and 1 the right one.</summary>
    public SvgPath Band(double from = -1, double to = 1)
    {
        var left = new (double X, double Y)[Steps + 1];
        var right = new (double X, double Y)[Steps + 1];
        for (var i = 0; i <= Steps; i++)
        {
            var (x, y, half) = At(i / (double)Steps);
            left[i] = (x + half * from, y);
            right[Steps - i] = (x + half * to, y);
        }

        return new SvgPath().MoveTo(left[0].X, left[0].Y).SmoothThrough(left).LineTo(right[0].X, right[0].Y).SmoothThrough(right).Close();
    }

    /// <summary>Trodden earth (or snow): a light surface, a darker edge on the side away from the light.</summary>
    public void DrawPath(SceneStage stage, SvgDrawing drawing, double depth, Tone local)
    {
        var palette = stage.Palette;
        var side = stage.LitSide(NearX);
        drawing.Path(Band(-1.06, 1.06), palette.Dark(local.Darker(0.2), depth));
        drawing.Path(Band(), Paint.Down(palette.Distant(palette.Lit(local, depth), 0.6), palette.Of(local, depth)));
        drawing.Path(side < 0 ? Band(-0.94, -0.5) : Band(0.5, 0.94), Paint.Of(palette.Lit(local, depth), 0.55));
    }

    /// <summary>Running water: the sky's colours between banks.</summary>
    public void DrawStream(SceneStage stage, SvgDrawing drawing, SceneRandom random, double depth, Tone bank)
    {
        var palette = stage.Palette;
        drawing.Path(Band(-1.12, 1.12), palette.Dark(bank, depth));
        drawing.Path(Band(), Paint.Down(palette.Sky[4].Mix(palette.Glow, 0.2), palette.Sky[2].Mix(palette.Shadow, 0.2)));
        var glints = new SvgPath();
        for (var i = 0; i < 22; i++)
        {
            var (x, y, half) = At(0.15 + 0.85 * i / 22);
            var length = half * random.Between(0.2, 0.6);
            var start = x + half * random.Between(-0.8, 0.3);
            glints.MoveTo(start, y).LineTo(start + length, y);
        }

        drawing.Stroke(glints, palette.Disc.Mix(palette.Glow, 0.5), stage.Percent * 0.3, 0.65);
    }
}
