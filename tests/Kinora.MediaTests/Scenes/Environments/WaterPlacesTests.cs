using Kinora.Core.Scenes;
using Kinora.Media.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;
using Kinora.Media.Scenes.Environments;
using Kinora.Media.Scenes.Styles;

namespace Kinora.MediaTests.Scenes.Environments;

public class WaterPlacesTests
{
    private static readonly ScenePlace[] Places = [ScenePlace.Sea, ScenePlace.Beach, ScenePlace.Lake, ScenePlace.Island, ScenePlace.River,
        ScenePlace.Underwater, ScenePlace.Clouds];

    public static TheoryData<ScenePlace, double> Shapes()
    {
        var data = new TheoryData<ScenePlace, double>();
        foreach (var place in Places)
        {
            foreach (var aspect in (ReadOnlySpan<double>)[16 / 9.0, 9 / 16.0, 1]) data.Add(place, aspect);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Places_for_subjects_lie_inside_the_canvas_and_on_the_side_of_the_subject(ScenePlace place, double aspect)
    {
        foreach (var layout in Enum.GetValues<SceneLayout>())
        {
            for (var seed = 1; seed <= 6; seed++)
            {
                var stage = Stage(Scene(place, seed) with { Layout = layout }, aspect);
                var slots = stage.Parts.Select(part => part.Slot).OfType<SubjectSlot>().ToList();
                Assert.NotEmpty(slots);
                Assert.All(slots, slot =>
                {
                    Assert.InRange(slot.Baseline, 0, stage.Height);
                    Assert.True(slot.Right > slot.Left && slot.Right > 0 && slot.Left < stage.Width, $"{place} {layout} {seed}: {slot}");
                });
                Assert.Contains(slots, slot => slot.Left <= stage.SubjectX && stage.SubjectX <= slot.Right);
                var calm = Assert.NotNull(stage.CalmArea);
                Assert.True(calm.X >= 0 && calm.Y >= 0 && calm.Right <= stage.Width && calm.Bottom <= stage.Height);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void The_same_seed_gives_the_same_art_and_another_seed_another(ScenePlace place, double aspect)
    {
        var drawn = Enumerable.Range(1, 6).Select(seed => Written(SceneDrawer.Draw(Scene(place, seed), aspect))).ToList();
        Assert.Equal(drawn[2], Written(SceneDrawer.Draw(Scene(place, 3), aspect)));
        Assert.Equal(drawn.Count, drawn.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Something_always_moves_and_every_part_stays_light(ScenePlace place, double aspect)
    {
        var art = SceneDrawer.Draw(Scene(place, 4), aspect);
        Assert.Contains(art.Parts, part => part switch
        {
            DrawnPart drawn => !drawn.Motion.IsStill,
            RepeatedPart repeated => repeated.Copies.Any(copy => !copy.Motion.IsStill),
            _ => false,
        });
        Assert.True(art.Parts.Select(part => part.Depth).Distinct().Count() >= 5);
        Assert.All(art.Parts, part => Assert.True(Drawing(part).Content.Length < 100_000, $"{part.Name}: {Drawing(part).Content.Length}"));
    }

    private static SceneDescription Scene(ScenePlace place, long seed) => new() { Place = place, Time = DayTime.Sunset, Seed = seed };

    private static SceneStage Stage(SceneDescription scene, double aspect)
    {
        var (width, height) = aspect >= 1 ? (1080 * aspect, 1080.0) : (1080.0, 1080 / aspect);
        var stage = new SceneStage(width, height, scene, Palettes.Of(scene.Time, scene.Seed), FlatStyle.Instance);
        AllEnvironments.Of(scene.Place).Draw(stage);
        return stage;
    }

    private static string Written(SceneArt art) => string.Join('\n', art.Parts.Select(part => part switch
    {
        RepeatedPart repeated => $"{part.Name} {part.Depth} {repeated.Box} {Drawing(part).Content} {string.Join(',', repeated.Copies)}",
        DrawnPart drawn => $"{part.Name} {part.Depth} {drawn.Box} {drawn.Motion} {Drawing(part).Content}",
        _ => $"{part.Name} {part.Depth} {Drawing(part).Content}",
    }));

    private static SvgDrawing Drawing(ScenePart part) => part switch
    {
        DrawnPart drawn => drawn.Drawing,
        RepeatedPart repeated => repeated.Drawing,
        TiledPart tiled => tiled.Drawing,
        _ => throw new ArgumentOutOfRangeException(nameof(part), part.Name, "A kind of part that is not expected here."),
    };
}
