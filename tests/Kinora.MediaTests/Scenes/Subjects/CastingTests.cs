using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;
using Kinora.Media.Scenes.Styles;
using Kinora.Media.Scenes.Subjects;

namespace Kinora.MediaTests.Scenes.Subjects;

public sealed partial class CastingTests
{
    private const double Width = 1920;
    private const double Height = 1080;
    private const double Baseline = 950;

    [Fact]
    public void Every_drawing_can_be_cast_and_shows_something()
    {
        foreach (var drawing in AssetFiles.OpenDrawings().All)
        {
            var parts = Cast(SceneLayout.Right, new SceneSubject(drawing.Name, 1));
            Assert.True(parts.Count > 2, drawing.Name);
        }
    }

    [Fact]
    public void Ids_are_unique_however_often_a_drawing_is_inserted()
    {
        var parts = Cast(SceneLayout.Right, new SceneSubject("teacher", 3), new SceneSubject("butter", 3), new SceneSubject("shamrock", 2));
        var ids = parts.OfType<DrawnPart>().Where(part => part.Name != "reflection")
            .SelectMany(part => Id().Matches(part.Drawing.Content).Select(match => match.Groups[1].Value)).ToList();
        var ours = ids.Where(id => id.Contains("SVG", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(ours);
        Assert.Equal(ours.Count, ours.Distinct().Count());
    }

    [Theory]
    [InlineData("dog", "hut")]
    [InlineData("mouse", "elephant")]
    [InlineData("child", "giraffe")]
    [InlineData("automobile", "castle")]
    public void What_is_smaller_in_truth_is_smaller_beside_it(string small, string large)
    {
        var parts = Cast(SceneLayout.Right, new SceneSubject(small, 1), new SceneSubject(large, 1));
        Assert.True(TallOf(parts, small) < TallOf(parts, large), $"{TallOf(parts, small)} {TallOf(parts, large)}");
        parts = Cast(SceneLayout.Right, new SceneSubject(large, 1), new SceneSubject(small, 1));
        Assert.True(TallOf(parts, small) < TallOf(parts, large));
    }

    [Theory]
    [InlineData("ant")]
    [InlineData("dog")]
    [InlineData("man-standing")]
    [InlineData("castle")]
    public void The_main_subject_takes_a_quarter_to_nearly_half_of_the_height(string name) =>
        Assert.InRange(TallOf(Cast(SceneLayout.Right, new SceneSubject(name, 1)), name) / Height, 0.19, 0.46);

    [Fact]
    public void What_stands_stands_on_the_ground_and_has_a_shadow()
    {
        var parts = Cast(SceneLayout.Right, new SceneSubject("dog", 1));
        Assert.Equal(Baseline, Part(parts, "dog").Box.CenterY, 1.0);
        Assert.Equal(Baseline, Part(parts, "shadow").Box.CenterY, 12.0);
    }

    [Fact]
    public void Nobody_is_cut_off_by_the_sides()
    {
        foreach (var name in (string[])["dog", "elephant", "automobile", "penguin", "castle"])
        {
            foreach (var layout in Enum.GetValues<SceneLayout>())
            {
                foreach (var part in Cast(layout, new SceneSubject(name, 4), new SceneSubject("fox", 2)).OfType<DrawnPart>()
                    .Where(part => part.Name == name || part.Name == "fox"))
                {
                    Assert.InRange(part.Box.CenterX, part.Box.Width * 0.4, Width - part.Box.Width * 0.4);
                }
            }
        }
    }

    [Fact]
    public void Subjects_look_into_the_picture()
    {
        // The drawing looks left.
        Assert.DoesNotContain("scale(-", Part(Cast(SceneLayout.Right, new SceneSubject("dog", 1)), "dog").Drawing.Content);
        Assert.Contains("scale(-", Part(Cast(SceneLayout.Left, new SceneSubject("dog", 1)), "dog").Drawing.Content);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(40)]
    public void A_crowd_is_as_many_as_were_asked_for_of_different_sizes(int count)
    {
        var crowd = Cast(SceneLayout.Center, new SceneSubject("penguin", count)).OfType<DrawnPart>().Where(part => part.Name == "penguin")
            .ToList();
        Assert.Equal(count, crowd.Count);
        Assert.True(crowd.Max(part => part.Box.Height) / crowd.Min(part => part.Box.Height) > 1.1);
    }

    [Fact]
    public void Subjects_stand_where_their_slot_was_among_the_parts()
    {
        var stage = Stage(SceneLayout.Right, new SceneSubject("dog", 1));
        stage.Add("before", 1, 0, 100, drawing => drawing.Rectangle(0, 0, 10, 10, Tone.White));
        var names = SubjectCaster.Cast(stage).Select(part => part.Name).ToList();
        Assert.Equal("before", names[^1]);
        Assert.Equal("ground", names[0]);
        Assert.InRange(names.IndexOf("dog"), 1, names.Count - 2);
    }

    [Fact]
    public void Night_darkens_a_subject()
    {
        var (day, night) = (Darkest(DayTime.Day), Darkest(DayTime.Night));
        Assert.True(night < day * 0.9, $"{night} {day}");

        static double Darkest(DayTime time) =>
            Fill().Matches(Part(Cast(SceneLayout.Right, time, new SceneSubject("polar-bear", 1)), "polar-bear").Drawing.Content)
            .Average(match => Tone.Of(Convert.ToInt32(match.Groups[1].Value, 16)).Luma);
    }

    [Fact]
    public void The_same_seed_casts_alike_and_a_drawing_that_does_not_exist_is_left_out()
    {
        var scene = new SceneDescription { Place = ScenePlace.City, Seed = 7,
            Subjects = [new SceneSubject("dog", 3), new SceneSubject("no such thing", 1)] };
        var (one, other) = (SceneDrawer.Draw(scene, 16.0 / 9), SceneDrawer.Draw(scene, 16.0 / 9));
        Assert.Equal(one.Parts.OfType<DrawnPart>().Select(part => (part.Name, part.Box, part.Drawing.Content)),
            other.Parts.OfType<DrawnPart>().Select(part => (part.Name, part.Box, part.Drawing.Content)));
        Assert.Equal(3, one.Parts.Count(part => part.Name == "dog"));
    }

    [Fact]
    public void A_card_shows_its_main_subject_alone_as_an_icon()
    {
        var scene = new SceneDescription
        {
            Place = ScenePlace.Gradient, Seed = 1, Card = new PhraseCard("Honey"),
                Subjects = [new SceneSubject("honey-pot", 5), new SceneSubject("honeybee", 3)],
        };
        var names = SceneDrawer.Draw(scene, 16.0 / 9).Parts.Select(part => part.Name).ToList();
        Assert.Single(names, name => name == "honey-pot");
        Assert.DoesNotContain("honeybee", names);
    }

    private static List<ScenePart> Cast(SceneLayout layout, params SceneSubject[] subjects) => SubjectCaster.Cast(Stage(layout, subjects));

    private static List<ScenePart> Cast(SceneLayout layout, DayTime time, params SceneSubject[] subjects) =>
        SubjectCaster.Cast(Stage(layout, time, subjects));

    private static SceneStage Stage(SceneLayout layout, params SceneSubject[] subjects) => Stage(layout, DayTime.Day, subjects);

    private static SceneStage Stage(SceneLayout layout, DayTime time, SceneSubject[] subjects)
    {
        var scene = new SceneDescription { Place = ScenePlace.Meadow, Time = time, Layout = layout, Seed = 3,
            Subjects = subjects.ToValueList() };
        var stage = new SceneStage(Width, Height, scene, Palettes.Of(time, 3), FlatStyle.Instance);
        stage.Add("ground", 1, 700, Height, drawing => drawing.Rectangle(0, 700, Width, 380, Tone.Of(0x66aa55)));
        stage.AddSlot(0.3, new SubjectSlot(SlotKind.Air, 100, Width - 100, 250, 40) { Spread = 80 });
        stage.AddSlot(1, new SubjectSlot(SlotKind.Ground, 100, Width - 100, Baseline, 110));
        stage.Add("grass", 1.2, 1000, Height, drawing => drawing.Rectangle(0, 1000, Width, 80, Tone.Of(0x447733)));
        return stage;
    }

    private static DrawnPart Part(List<ScenePart> parts, string name) => parts.OfType<DrawnPart>().First(part => part.Name == name);

    // A standing part reaches as far below the ground as above it, because it turns about where it stands.
    private static double TallOf(List<ScenePart> parts, string name) => Part(parts, name).Box.Height / 2 / 1.06;

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Id();

    [GeneratedRegex("fill=\"#([0-9a-f]{6})\"")]
    private static partial Regex Fill();
}
