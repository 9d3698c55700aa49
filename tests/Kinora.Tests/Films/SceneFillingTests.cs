using Kinora.Core;
using Kinora.Core.Films;
using Kinora.Core.Plan;
using Kinora.Core.Scenes;

namespace Kinora.Tests.Films;

public class SceneFillingTests
{
    [Fact]
    public void A_picture_goes_where_its_name_shares_words_with_the_scene()
    {
        var filled = Fill(["a dog on the beach", "a red kitchen"], "kitchen", "dog_42");
        Assert.Equal(["dog_42", "kitchen"], filled.Select(segment => segment.Title));
    }

    [Fact]
    public void All_pictures_are_used_by_cutting_scenes_in_two()
    {
        var filled = Fill(["one", "two"], "a", "b", "c", "d", "e");
        Assert.Equal(["a", "b", "c", "d", "e"], filled.Select(segment => segment.Title).Order());
        Assert.Equal(5, filled.Select(segment => segment.Id).Distinct().Count());
        Assert.Equal(TimeSpan.FromSeconds(8), filled.Aggregate(TimeSpan.Zero, (sum, segment) => sum + segment.Duration));
        Assert.All(filled.Zip(filled.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
    }

    [Fact]
    public void Where_there_are_more_scenes_pictures_come_again()
    {
        var filled = Fill(["one", "two", "three"], "a", "b");
        Assert.Equal(["a", "b", "a"], filled.Select(segment => segment.Title));
    }

    [Fact]
    public void Cards_and_films_without_pictures_stay_as_they_are()
    {
        var story = Story(["one"], new QuestionCard("Why?"));
        Assert.Equal(story, SceneFilling.Fill(story, [Shot("a")]));
        Assert.Equal(Story(["one"]), SceneFilling.Fill(Story(["one"]), []));
    }

    [Fact]
    public void A_clip_does_not_get_a_camera_move()
    {
        var story = SceneFilling.Fill(Story(["one"]), [Shot("a", TimeSpan.FromSeconds(9))]);
        Assert.Null(story.Tracks[0].Segments[0].Motion);
        Assert.NotNull(SceneFilling.Fill(Story(["one"]), [Shot("a")]).Tracks[0].Segments[0].Motion);
    }

    private static ValueList<Segment> Fill(string[] prompts, params string[] titles) =>
        SceneFilling.Fill(Story(prompts), titles.Select(title => Shot(title)).ToValueList()).Tracks[0].Segments;

    private static FilmSource Shot(string title, TimeSpan? duration = null) => new(
        MediaReference.OfFile(title + ".jpg"),
        new MediaFacts { Kind = duration is null ? MediaKind.Image : MediaKind.Video, Width = 1600, Height = 900, Duration = duration }) { Title = title };

    private static Timeline Story(string[] prompts, SceneCard? card = null) => new()
    {
        Canvas = Canvas.Default,
        Tracks =
        [
            new Track
            {
                Id = "t1",
                Kind = TrackKind.Video,
                Role = TrackRole.Main,
                Segments = prompts.Select((prompt, i) => new Segment
                {
                    Id = $"s{i}",
                    Start = TimeSpan.FromSeconds(4 * i),
                    Duration = TimeSpan.FromSeconds(4),
                    Asset = new SceneAsset(prompt, null, 1) { Card = card },
                    Motion = new Motion(MotionKind.ZoomIn, 0.1),
                }).ToValueList(),
            },
        ],
    };
}
