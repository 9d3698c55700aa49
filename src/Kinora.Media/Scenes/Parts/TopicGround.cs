using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>What the grounds without a place have in common: dark enough for white words (4.5 : 1) whatever the palette.</summary>
public static class TopicGround
{
    /// <summary>The ground's deepest colour.</summary>
    public static Tone Deep(SceneStage stage) => Colors(stage).Deep;

    /// <summary>Its main colour.</summary>
    public static Tone Warm(SceneStage stage) => Colors(stage).Main;

    /// <summary>What stands out on it: bars, badges, lines.</summary>
    public static Tone Accent(SceneStage stage) => Colors(stage).Accent;

    /// <summary>A second colour beside the accent, lighter than the ground.</summary>
    public static Tone Second(SceneStage stage) => Colors(stage).Main.Mix(Tone.White, 0.6).Saturate(1.15);

    public static void Fill(SceneStage stage)
    {
        var random = stage.Random.Fork("ground");
        var colors = Colors(stage);
        var (deep, warm) = (colors.Deep, colors.Main);
        ValueList<ValueStop> stops = [new(0, deep), new(0.55, deep.Mix(warm, 0.35)), new(1, deep.Mix(warm, 0.75))];
        var lights = new List<(double X, double Y, double Radius, Tone Tone, double DX, double DY)>();
        for (var i = 0; i < 3; i++)
        {
            var tone = i == 0 ? colors.Main : i == 1 ? colors.Third : colors.Deep;
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
                light.X + light.DX * moved, light.Y + light.DY * moved, light.Radius, light.Radius, light.Tone, 0.85)).ToValueList());
    }

    /// <summary>Room for icons: one large, on its third.</summary>
    public static void AddSlots(SceneStage stage) =>
        stage.AddSlot(1, new SubjectSlot(
            SlotKind.Air, stage.Width * 0.15, stage.Width * 0.85, stage.Height * (stage.IsPortrait ? 0.4 : 0.5), stage.Percent * 20)
        {
            Spread = stage.Height * 0.12,
            MaxHeight = stage.Percent * 46,
        });

    /// <summary>White words need 4.5 : 1 on all but the accent: each of these gives at least 5.</summary>
    private static Set Colors(SceneStage stage) => (stage.Palette.Time, (stage.Scene.Seed & 1) == 0) switch
    {
        (DayTime.Dawn, true) => new(0x3a2f6b, 0x8a3f6e, 0xa8554f, 0xffd29b),
        (DayTime.Dawn, false) => new(0x123f5a, 0x1f6e73, 0x476f3f, 0xffe29a),
        (DayTime.Day, true) => new(0x0f2d7a, 0x1f5bb5, 0x6a3fb0, 0xffd166),
        (DayTime.Day, false) => new(0x073f4a, 0x0d716c, 0x2c6a3a, 0xffc857),
        (DayTime.GoldenHour, true) => new(0x4a2238, 0x9a4326, 0x8a2f4a, 0xffd477),
        (DayTime.GoldenHour, false) => new(0x1f3a4c, 0x96572a, 0x8a3b3f, 0xffe08a),
        (DayTime.Sunset, true) => new(0x351a52, 0x93295a, 0xb0432f, 0xffc16b),
        (DayTime.Sunset, false) => new(0x1a2455, 0x6b2f77, 0xa83b57, 0xffb26b),
        (DayTime.Dusk, true) => new(0x1b1c4d, 0x4a3488, 0x84397a, 0xf3b6d9),
        (DayTime.Dusk, false) => new(0x0c2742, 0x1f5a70, 0x3b4d80, 0xf3c7a0),
        (_, true) => new(0x080d2b, 0x1c3473, 0x3a2a7c, 0x9fd0ff),
        _ => new(0x140a30, 0x43237f, 0x7a2a78, 0xd9b8ff),
    };

    private readonly record struct Set(Tone Deep, Tone Main, Tone Third, Tone Accent)
    {
        public Set(int deep, int main, int third, int accent)
            : this(Tone.Of(deep), Tone.Of(main), Tone.Of(third), Tone.Of(accent))
        {
        }
    }
}
