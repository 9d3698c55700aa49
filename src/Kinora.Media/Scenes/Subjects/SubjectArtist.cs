using System.Globalization;
using System.Text.RegularExpressions;
using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;
using Kinora.Media.Scenes.Parts;

namespace Kinora.Media.Scenes.Subjects;

/// <summary>Draws the cast: each one in the scene's light, with its shadow or its mirror image, moving by itself.</summary>
internal sealed partial class SubjectArtist(SceneStage stage)
{
    /// <summary>A balloon is what the scene is about: it hangs far away, but not as pale.</summary>
    private const double LeastOfBalloons = 0.8;

    private int insertions;

    public IEnumerable<ScenePart> Draw(PlacedMember one)
    {
        var random = stage.Random.Fork($"{one.Member.Drawing.Name} {one.Number}");
        var drawing = stage.NewDrawing();
        var cut = one.IsAloft || one.Slot == CastPlacing.Foreground ? null : one.Member.Facts.CutAt;
        var box = one.Member.Shape == SubjectShape.Face && one.Member.Facts.Body is { } body && !one.IsAloft
            ? DrawFigure(drawing, one, body)
            : one.Member.Shape == SubjectShape.Bust && !one.IsCutOff && !one.IsAloft ? DrawOnLegs(drawing, one)
            : DrawWhole(drawing, one, cut);
        var (motion, ground) = SubjectMotions.Of(one, stage, random);
        if (Shadow(one, box, ground) is { } shadow) yield return shadow;
        if (one.Kind == SlotKind.Water && Reflection(one, drawing, box, motion) is { } mirrored) yield return mirrored;
        var name = one.Member.Drawing.Name;
        var pad = box.Height * 0.06;
        // What stands turns and breathes about the point it stands on, which is therefore the middle of its part.
        var extent = cut is not null ? box
            : one.IsAloft ? new RectangleD(box.X - pad, box.Y - pad, box.Width + 2 * pad, box.Height + 2 * pad)
            : new RectangleD(box.X - pad, box.Y - pad, box.Width + 2 * pad, 2 * (box.Height + pad));
        yield return new DrawnPart { Name = name, Depth = one.Depth, Drawing = drawing, Box = extent, Motion = motion };
        if (one.Kind == SlotKind.Water) yield return Ripples(one, box);
    }

    /// <summary>As the icon of a card: large, plain, as bright as it was drawn.</summary>
    public IEnumerable<ScenePart> DrawIcon(CastMember member, RectangleD place, SceneRandom random)
    {
        var drawing = stage.NewDrawing();
        if (member.Drawing.IsOwn) DrawBalloon(drawing, place.CenterX, place.CenterY, place.Height, 0, 1);
        else drawing.Insert(Body(member.Drawing, tone => tone), EmojiDrawing.Size, place.X, place.Y, place.Width);
        yield return new DrawnPart
        {
            Name = member.Drawing.Name, Depth = 1, Drawing = drawing, Box = place,
            Motion = new PopUp(SceneMoment.Seconds(0.15)).And(new Breathe(0.012, random.Between(3.2, 4.2))),
        };
    }

    private RectangleD DrawWhole(SvgDrawing drawing, PlacedMember one, double? cut)
    {
        var painted = one.Member.Drawing.Box;
        var scale = one.Height / painted.Height;
        var bottom = cut ?? painted.Bottom;
        var top = one.IsAloft ? one.Y - one.Height / 2 - painted.Y * scale : one.Y - bottom * scale;
        var middle = one.IsMirrored ? EmojiDrawing.Size - painted.CenterX : painted.CenterX;
        var left = one.X - middle * scale;
        if (one.Member.Drawing.IsOwn) DrawBalloon(drawing, one.X, top + EmojiDrawing.Size * scale / 2, one.Height, one.Number, one.Depth);
        else drawing.Insert(Body(one.Member.Drawing, tone => Lit(tone, one)), EmojiDrawing.Size, left, top, EmojiDrawing.Size * scale,
            one.IsMirrored);
        return new RectangleD(one.X - one.Width / 2, top + painted.Y * scale, one.Width, (bottom - painted.Y) * scale);
    }

    private void DrawBalloon(SvgDrawing drawing, double x, double middle, double height, int number, double depth)
    {
        var size = height / Balloons.Tall;
        var cloth = stage.Random.Fork("balloons").Whole(0, 11) + number;
        Balloons.Draw(drawing, stage.Palette, cloth, stage.LitSide(x), x, middle - height / 2 + size * Balloons.EnvelopeRadius, size,
            Math.Max(depth, LeastOfBalloons));
    }

    /// <summary>A person to the chest, with the rest of them: so that they can stand among others.</summary>
    private RectangleD DrawOnLegs(SvgDrawing drawing, PlacedMember one)
    {
        var chest = one.Height * 0.76;
        FaceBody.DrawLegs(drawing, one.X, one.Y, chest * 0.46, one.Height * 0.27, Lit(Tone.Of(0x3b4a63), one));
        var drawn = DrawWhole(drawing, one with { Height = chest, Y = one.Y - one.Height * 0.24 }, null);
        return drawn with { Y = one.Y - one.Height, Height = one.Height };
    }

    private RectangleD DrawFigure(SvgDrawing drawing, PlacedMember one, FigureBody body)
    {
        var face = one.Height * 0.66;
        var width = face * one.Member.Drawing.Box.Width / one.Member.Drawing.Box.Height;
        FaceBody.Draw(drawing, one.X, one.Y, width, one.Height, body, tone => Lit(tone, one));
        DrawWhole(drawing, one with { Height = face, Y = one.Y - one.Height * 0.34 }, null);
        return new RectangleD(one.X - width / 2, one.Y - one.Height, width, one.Height);
    }

    /// <summary>A colour of the thing in this place's light: multiplied with the light, drawn into the shadow after dark, hazed by
    /// depth.</summary>
    private Tone Lit(Tone local, PlacedMember one)
    {
        var palette = stage.Palette;
        if (one.Member.Drawing.Name == "deciduous-tree" && local.G > Math.Max(local.R, local.B)) local = InLeaf(local, one.Number);
        var light = 0.12 + 0.13 * palette.Darkness;
        var shadow = palette.ShadowStrength * 0.4;
        // The drawings' colours are made to stand alone on white; here they are one picture with the rest.
        var lit = local.Saturate(0.92).Multiply(Tone.White.Mix(palette.Light, light)).Mix(palette.Shadow, shadow);
        return lit.Mix(palette.Haze, palette.HazeStrength * 0.5 * Math.Clamp(1 - one.Depth, 0, 1));
    }

    /// <summary>The drawn tree is green; in autumn it turns with the wood, and snow lies on it.</summary>
    private Tone InLeaf(Tone green, int number) => Vegetation.Of(stage) switch
    {
        { Season: Season.Autumn } plants => plants.Leaves[number % plants.Leaves.Length].Mix(green, 0.1),
        { IsSnowy: true } => green.Mix(Vegetation.Snow, 0.65),
        _ => green,
    };

    /// <summary>The drawing's shapes with their colours changed and ids that no other insertion has.</summary>
    private string Body(EmojiDrawing drawing, Func<Tone, Tone> recolour)
    {
        var own = string.Create(CultureInfo.InvariantCulture, $"e{insertions++}");
        var body = Id().Replace(AssetFiles.OpenDrawings().Body(drawing), match => match.Groups[1].Value + own + match.Groups[2].Value);
        return Colour().Replace(body, match => $"{match.Groups[1].Value}=\"{recolour(Tone.Of(Rgb(match.Groups[2].Value)))}\"");
    }

    private static int Rgb(string hex) =>
        Convert.ToInt32(hex.Length == 6 ? hex : string.Concat(hex.Select(digit => $"{digit}{digit}")), 16);

    private DrawnPart? Shadow(PlacedMember one, RectangleD box, PartMotion motion)
    {
        if (one.IsAloft || one.Kind == SlotKind.Water || one.IsCutOff) return null;
        var drawing = stage.NewDrawing();
        var (wide, flat) = (box.Width * 0.56, Math.Min(box.Width * 0.1, box.Height * 0.12));
        // Away from the light, as far as it stands low.
        var x = one.X - stage.LitSide(one.X) * box.Width * 0.06;
        var tone = stage.Palette.Shadow;
        drawing.Ellipse(x, one.Y - flat * 0.1, wide, flat, Paint.Radial(new(0, tone, 0.5), new(0.55, tone, 0.34), new(1, tone, 0)));
        return new DrawnPart
        {
            Name = "shadow", Depth = one.Depth, Drawing = drawing, Motion = motion,
            Box = RectangleD.FromCenter(x, one.Y - flat * 0.1, wide * 2 + 4, flat * 2 + 4),
        };
    }

    private DrawnPart? Reflection(PlacedMember one, SvgDrawing drawing, RectangleD box, PartMotion motion)
    {
        var height = Math.Min(box.Height * 0.45, stage.Bottom - one.Y);
        if (height < 4) return null;
        var mirrored = stage.NewDrawing();
        mirrored.Mirror(drawing, one.Y, 0.45, 0.24);
        return new DrawnPart
        {
            Name = "reflection", Depth = one.Depth, Drawing = mirrored, Box = new RectangleD(box.X, one.Y, box.Width, height),
                Motion = SubjectMotions.Sideways(motion),
        };
    }

    /// <summary>The water closes around what lies in it.</summary>
    private DrawnPart Ripples(PlacedMember one, RectangleD box)
    {
        var drawing = stage.NewDrawing();
        var water = stage.Palette.Sky[3].Mix(stage.Palette.Shadow, 0.25);
        var flat = Math.Max(3, box.Height * 0.03);
        drawing.Ellipse(one.X, one.Y + flat * 0.7, box.Width * 0.5, flat, Paint.Of(water, 0.55));
        drawing.Ellipse(one.X - box.Width * 0.08, one.Y + flat * 0.2, box.Width * 0.34, flat * 0.45, Paint.Of(stage.Palette.Glow, 0.5));
        drawing.Ellipse(one.X + box.Width * 0.2, one.Y + flat * 1.8, box.Width * 0.3, flat * 0.4, Paint.Of(stage.Palette.Glow, 0.3));
        return new DrawnPart
        {
            Name = "ripples", Depth = one.Depth, Drawing = drawing,
                Box = new RectangleD(one.X - box.Width * 0.6, one.Y - flat * 2, box.Width * 1.2, flat * 5),
            Motion = new Sway(box.Width * 0.02, 0, 3.7),
        };
    }

    [GeneratedRegex("(id=\"|url\\(#|href=\"#)(SVG)")]
    private static partial Regex Id();

    [GeneratedRegex("(fill|stroke|stop-color)=\"#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})\"")]
    private static partial Regex Colour();
}
