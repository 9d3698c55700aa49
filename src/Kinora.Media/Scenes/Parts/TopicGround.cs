using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>What the grounds without a place have in common: dark enough for white words (4.5 : 1) whatever the palette.</summary>
public static class TopicGround
{
    /// <summary>
    /// White on this luma has a contrast of about 6 : 1 for greys; saturated colours of the same luma are within a tenth of it.
    /// </summary>
    private const double MostLuma = 0.33;

    public static Tone Deep(SceneStage stage) => Dimmed(stage.Palette.Sky[0].Mix(stage.Palette.Shadow, 0.35).Saturate(1.15), 0.2);

    public static Tone Warm(SceneStage stage) => Dimmed(stage.Palette.Sky[3].Mix(stage.Palette.Shadow, 0.45).Saturate(1.25), MostLuma);

    /// <summary>What stands out on it: bars, badges, lines.</summary>
    public static Tone Accent(SceneStage stage) => stage.Palette.Lamp.Mix(stage.Palette.Glow, 0.35);

    /// <summary>A second colour beside the accent.</summary>
    public static Tone Second(SceneStage stage) => stage.Palette.Sky[2].Lighter(0.35).Saturate(1.2);

    public static void Fill(SceneStage stage)
    {
        var random = stage.Random.Fork("ground");
        var (deep, warm) = (Deep(stage), Warm(stage));
        ValueList<ValueStop> stops = [new(0, deep), new(0.55, deep.Mix(warm, 0.35)), new(1, deep.Mix(warm, 0.75))];
        var lights = new List<(double X, double Y, double Radius, Tone Tone, double DX, double DY)>();
        for (var i = 0; i < 3; i++)
        {
            var tone = Dimmed((i == 0 ? warm.Lighter(0.1) : stage.Palette.Sky[2]).Saturate(1.3), MostLuma);
            lights.Add((
                stage.Width * random.Between(0, 1), stage.Height * random.Between(0, 1), stage.Percent * random.Between(60, 100), tone,
                stage.Width * random.Between(-0.16, 0.16), stage.Height * random.Between(-0.16, 0.16)));
        }

        stage.Backdrop = new Backdrop(Light(0), Light(1));
        stage.CalmArea ??= new RectangleD(stage.Width * 0.08, stage.Height * 0.1, stage.Width * 0.84, stage.Height * 0.6);
        return;

        BackdropLight Light(double moved) => new(
            [new BackdropBand(0, stage.Height, stops)],
            lights.Select(light => new BackdropGlow(
                light.X + light.DX * moved, light.Y + light.DY * moved, light.Radius, light.Radius, light.Tone, 0.75)).ToValueList());
    }

    /// <summary>Room for icons: one large, on its third.</summary>
    public static void AddSlots(SceneStage stage) =>
        stage.AddSlot(1, new SubjectSlot(
            SlotKind.Air, stage.Width * 0.15, stage.Width * 0.85, stage.Height * (stage.IsPortrait ? 0.4 : 0.5), stage.Percent * 20)
        {
            Spread = stage.Height * 0.12,
            MaxHeight = stage.Percent * 46,
        });

    private static Tone Dimmed(Tone tone, double most) => tone.Luma <= most ? tone : tone.Mix(Tone.Black, 1 - most / tone.Luma);
}
