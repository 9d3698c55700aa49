using Kinora.Core.Scenes;
using Kinora.Media.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;
using Kinora.Media.Scenes.Environments;
using Kinora.Media.Scenes.Parts;
using Kinora.Media.Scenes.Styles;
using Xunit;

namespace Kinora.MediaTests.Scenes;

/// <summary>What the open country promises, whatever the seed, the hour and the shape of the canvas.</summary>
public sealed class LandPlaceTests
{
    private static readonly double[] Aspects = [16 / 9.0, 1, 9 / 16.0];

    public static TheoryData<ScenePlace> Places =>
    [
        ScenePlace.Mountains, ScenePlace.Snowfield, ScenePlace.Volcano, ScenePlace.Canyon, ScenePlace.Desert,
        ScenePlace.Forest, ScenePlace.Jungle, ScenePlace.Farmland, ScenePlace.Garden, ScenePlace.Meadow,
    ];

    [Theory]
    [MemberData(nameof(Places))]
    public void Every_slot_and_the_calm_area_lie_inside_the_canvas(ScenePlace place)
    {
        foreach (var aspect in Aspects)
        {
            for (var seed = 1; seed <= 8; seed++)
            {
                var stage = Staged(Scene(place, seed), aspect);
                var slots = stage.Parts.Select(part => part.Slot).OfType<SubjectSlot>().ToList();
                Assert.Contains(slots, slot => slot.Kind is SlotKind.Ground);
                Assert.Contains(slots, slot => slot.Kind is SlotKind.Air);
                Assert.All(slots, slot =>
                {
                    Assert.InRange(slot.Left, 0, slot.Right);
                    Assert.InRange(slot.Right, slot.Left, stage.Width);
                    Assert.InRange(slot.Baseline - slot.Spread, 0, stage.Height);
                    Assert.InRange(slot.Baseline + slot.Spread, 0, stage.Height);
                    Assert.True(slot.UnitsPerMetre > 0);
                });
                Assert.Contains(slots, slot => slot.Kind is SlotKind.Ground && slot.Left < stage.SubjectX && stage.SubjectX < slot.Right);
                var calm = stage.CalmArea!.Value;
                Assert.InRange(calm.X, 0, stage.Width - calm.Width);
                Assert.InRange(calm.Y, 0, stage.Horizon - calm.Height);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void The_same_seed_gives_the_same_art_and_another_seed_another(ScenePlace place)
    {
        var first = Text(SceneDrawer.Draw(Scene(place, 3), 16 / 9.0));
        Assert.Equal(first, Text(SceneDrawer.Draw(Scene(place, 3), 16 / 9.0)));
        Assert.Equal(10, Enumerable.Range(1, 10).Select(seed => Text(SceneDrawer.Draw(Scene(place, seed), 16 / 9.0))).Distinct().Count());
    }

    [Theory]
    [InlineData(ScenePlace.Mountains)]
    [InlineData(ScenePlace.Forest)]
    [InlineData(ScenePlace.Farmland)]
    [InlineData(ScenePlace.Garden)]
    [InlineData(ScenePlace.Meadow)]
    public void Each_season_looks_different_and_only_spring_and_autumn_let_something_fall(ScenePlace place)
    {
        var arts = Enum.GetValues<Season>().ToDictionary(season => season,
            season => SceneDrawer.Draw(Scene(place, 4) with { Season = season }, 16 / 9.0));
        Assert.Equal(4, arts.Values.Select(Text).Distinct().Count());
        Assert.All(arts, art => Assert.Equal(
            art.Key is Season.Spring or Season.Autumn,
                art.Value.Parts.Any(part => part.Name.StartsWith("falling", StringComparison.Ordinal))));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Snow_from_the_sky_lies_on_the_ground_too(ScenePlace place)
    {
        var scene = Scene(place, 5) with { Weather = Weather.Snow };
        Assert.True(Vegetation.Of(Staged(scene, 16 / 9.0)).IsSnowy);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Something_moves_at_every_hour_and_layers_stay_light(ScenePlace place)
    {
        foreach (var time in Enum.GetValues<DayTime>())
        {
            var art = SceneDrawer.Draw(Scene(place, 6) with { Time = time }, 16 / 9.0);
            Assert.True(art.Parts.Select(Layer).Distinct().Count() >= 5, $"{place} at {time} has too few depths.");
            Assert.True(Moving(art) >= 5, $"{place} at {time} stands still.");
            Assert.All(art.Parts, part => Assert.True(Content(part).Length < 100_000,
                $"{part.Name} of {place} is {Content(part).Length} characters."));
        }
    }

    [Fact]
    public void Fireflies_come_out_at_night_only()
    {
        Assert.Contains(Draw(DayTime.Night).Parts, part => part.Name == "fireflies");
        Assert.DoesNotContain(Draw(DayTime.Day).Parts, part => part.Name == "fireflies");

        static SceneArt Draw(DayTime time) => SceneDrawer.Draw(Scene(ScenePlace.Meadow, 2) with { Time = time }, 16 / 9.0);
    }

    [Fact]
    public void The_dominant_shape_makes_room_for_a_subject()
    {
        var alone = Staged(Scene(ScenePlace.Meadow, 1), 16 / 9.0);
        var peopled = Staged(Scene(ScenePlace.Meadow, 1) with { Subjects = [new SceneSubject("dog", 1)] }, 16 / 9.0);
        Assert.Equal(alone.SubjectX, Land.MainX(alone));
        Assert.True(Land.MainX(peopled) > peopled.SubjectX + peopled.Width * 0.15);
    }

    private static SceneDescription Scene(ScenePlace place, long seed) => new() { Place = place, Time = DayTime.Day, Seed = seed };

    private static SceneStage Staged(SceneDescription scene, double aspect)
    {
        var (width, height) = aspect >= 1 ? (1080 * aspect, 1080.0) : (1080, 1080 / aspect);
        var stage = new SceneStage(width, height, scene, Palettes.Of(scene.Time, scene.Seed), FlatStyle.Instance);
        AllEnvironments.Of(scene.Place).Draw(stage);
        return stage;
    }

    private static double Layer(ScenePart part) => Math.Round(part.Depth, 1);

    private static int Moving(SceneArt art) => art.Parts.Sum(part => part switch
    {
        DrawnPart drawn => drawn.Motion.IsStill ? 0 : 1,
        RepeatedPart repeated => repeated.Copies.Count(copy => !copy.Motion.IsStill),
        _ => 1,
    });

    private static string Content(ScenePart part) => part switch
    {
        DrawnPart drawn => drawn.Drawing.Content,
        RepeatedPart repeated => repeated.Drawing.Content,
        TiledPart tiled => tiled.Drawing.Content,
        _ => "",
    };

    private static string Text(SceneArt art) => string.Join('\n', art.Parts.Select(part =>
        $"{part.Name} {part.Depth} {Content(part)} {(part is RepeatedPart repeated ? string.Join(' ', repeated.Copies.Select(copy => $"{copy.X:0.##},{copy.Y:0.##}")) : "")}"));
}
