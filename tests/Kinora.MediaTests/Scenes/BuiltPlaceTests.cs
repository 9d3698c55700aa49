using Kinora.Core.Scenes;
using Kinora.Media.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;
using Kinora.Media.Scenes.Environments;
using Kinora.Media.Scenes.Styles;

namespace Kinora.MediaTests.Scenes;

public sealed class BuiltPlaceTests
{
    private const double Wide = 16.0 / 9;

    public static TheoryData<ScenePlace> Places =>
    [
        ScenePlace.City, ScenePlace.Street, ScenePlace.Road, ScenePlace.Village, ScenePlace.Office, ScenePlace.Kitchen,
            ScenePlace.LivingRoom,
        ScenePlace.Classroom, ScenePlace.Shop, ScenePlace.Stage, ScenePlace.Space, ScenePlace.Planet,
    ];

    [Theory]
    [MemberData(nameof(Places))]
    public void The_same_seed_gives_the_same_art(ScenePlace place) => Assert.Equal(Written(place, 3), Written(place, 3));

    [Theory]
    [MemberData(nameof(Places))]
    public void Another_seed_gives_other_art(ScenePlace place) => Assert.NotEqual(Written(place, 3), Written(place, 4));

    [Theory]
    [MemberData(nameof(Places))]
    public void Something_lives_at_every_hour(ScenePlace place)
    {
        foreach (var time in Enum.GetValues<DayTime>())
        {
            var art = SceneDrawer.Draw(Scene(place, 5, time), Wide);
            Assert.Contains(art.Parts, part => part switch
            {
                DrawnPart drawn => !drawn.Motion.IsStill,
                RepeatedPart repeated => repeated.Copies.Any(copy => !copy.Motion.IsStill),
                _ => false,
            });
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Places_for_subjects_lie_on_the_canvas_and_hold_the_main_subject(ScenePlace place)
    {
        ForEachStage(place, stage =>
        {
            var slots = stage.Parts.Select(part => part.Slot).OfType<SubjectSlot>().ToList();
            Assert.NotEmpty(slots);
            Assert.Contains(slots, slot => slot.Kind is SlotKind.Ground or SlotKind.Water or SlotKind.Space && slot.Left < stage.SubjectX
                && slot.Right > stage.SubjectX);
            Assert.All(slots, slot =>
            {
                Assert.InRange(slot.Left, 0, slot.Right);
                Assert.InRange(slot.Right, slot.Left, stage.Width);
                Assert.InRange(slot.Baseline - slot.Spread, 0, stage.Height);
                Assert.InRange(slot.Baseline + slot.Spread, 0, stage.Height);
                Assert.True(slot.UnitsPerMetre > 0, $"{place} {slot.Kind}");
            });
        });
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Words_have_a_calm_area_on_the_canvas_above_the_ground(ScenePlace place)
    {
        ForEachStage(place, stage =>
        {
            var calm = stage.CalmArea ?? throw new InvalidOperationException($"{place} names no calm area.");
            Assert.True(calm.X >= 0 && calm.Right <= stage.Width && calm.Y >= 0 && calm.Bottom <= stage.Height, $"{place}: {calm}");
            Assert.True(calm.Width > stage.Width * 0.3 && calm.Height > stage.Height * 0.06, $"{place}: {calm}");
            foreach (var slot in stage.Parts.Select(part => part.Slot).OfType<SubjectSlot>()
                .Where(slot => slot.Kind is SlotKind.Ground or SlotKind.Road or SlotKind.Water))
                Assert.True(slot.Baseline > calm.Bottom, $"{place}: feet at {slot.Baseline} stand in {calm}");
        });
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Every_drawing_is_light(ScenePlace place)
    {
        foreach (var part in SceneDrawer.Draw(Scene(place, 2, DayTime.Night), Wide).Parts)
            Assert.True((Content(part)?.Length ?? 0) < 100_000, $"{place}: {part.Name}");
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Portrait_is_composed_anew(ScenePlace place)
    {
        var (tall, wide) = (SceneDrawer.Draw(Scene(place, 6), 9.0 / 16), SceneDrawer.Draw(Scene(place, 6), Wide));
        Assert.Equal(1080, tall.Width, 3);
        Assert.Equal(1920, tall.Height, 3);
        Assert.NotEqual(wide.Parts.Select(Content), tall.Parts.Select(Content));
    }

    private static void ForEachStage(ScenePlace place, Action<SceneStage> check)
    {
        foreach (var (width, height) in new[] { (1920.0, 1080.0), (1080, 1920), (1080, 1080) })
        {
            foreach (var layout in Enum.GetValues<SceneLayout>())
            {
                for (var seed = 1; seed <= 4; seed++)
                {
                    var scene = Scene(place, seed) with { Layout = layout };
                    var palette = Palettes.Of(scene.Time, scene.Seed);
                    var stage = new SceneStage(width, height, scene, palette, FlatStyle.Instance);
                    AllEnvironments.Of(place).Draw(stage);
                    check(stage);
                }
            }
        }
    }

    private static SceneDescription Scene(ScenePlace place, long seed, DayTime time = DayTime.Sunset) =>
        new() { Place = place, Time = time, Seed = seed };

    private static string? Content(ScenePart part) => part switch
    {
        DrawnPart drawn => drawn.Drawing.Content,
        RepeatedPart repeated => repeated.Drawing.Content,
        TiledPart tiled => tiled.Drawing.Content,
        _ => null,
    };

    private static string Written(ScenePlace place, long seed) => string.Join('\n',
        SceneDrawer.Draw(Scene(place, seed), Wide).Parts.Select(part => part switch
    {
        RepeatedPart repeated => $"{part.Name} {part.Depth} {string.Join(' ', repeated.Copies)} {Content(part)}",
        DrawnPart drawn => $"{part.Name} {part.Depth} {drawn.Box} {drawn.Motion} {Content(part)}",
        _ => $"{part.Name} {part.Depth} {Content(part)}",
    }));
}
