using Kinora.Core;
using Kinora.Core.Scenes;
using Kinora.Director.Language;
using Kinora.Director.Storyboard;

namespace Kinora.Tests.Director;

/// <summary>Nothing is shown twice, and a film ends before it is over.</summary>
public class EndingTests
{
    [Fact]
    public async Task A_title_that_is_said_while_it_stands_on_screen_has_no_caption()
    {
        var story = await Desk.Write("generate a 30-second explainer about how bees make honey, with captions", book: new OneWord());
        Assert.Equal("How bees make honey", StoryTests.Track(story, TrackRole.Title)!.Segments.Single().Text!.Text);
        Assert.StartsWith("Honey is", StoryTests.Track(story, TrackRole.Caption)!.Segments[0].Text!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Top 5 reasons to visit Norway: fjords, northern lights, hiking, Vikings, food")]
    [InlineData("3 habits of happy people: sleep well, move every day and call an old friend whenever you happen to think of them")]
    [InlineData("Two good habits:\n1. Drink a glass of water as soon as you get up in the morning\n2. Read before you sleep")]
    [InlineData("三个好习惯：早睡、运动、读书")]
    public async Task A_list_ends_on_a_card_not_on_its_last_point(string words)
    {
        var last = Scenes(await Desk.Write(words))[^1];
        Assert.True(last.Card is ListCard or EndCard, $"{last.Card}");
    }

    [Fact]
    public async Task A_list_has_as_many_points_as_it_says()
    {
        var words = "3 habits of happy people: sleep well, move every day and call an old friend whenever you happen to think of them";
        var texts = Texts(await Desk.Write(words, more: request => request with { Duration = TimeSpan.FromSeconds(30) }));
        Assert.Contains("3. Call an old friend whenever you happen to think of them", texts);
    }

    [Fact]
    public async Task A_comparison_names_its_sides_and_sets_their_points_on_its_card()
    {
        var story = await Desk.Write("Electric cars vs petrol cars: electric cars are quiet, petrol cars have a longer range");
        Assert.Equal(new SortedSet<string>(["Electric cars vs petrol cars", "Electric cars", "Petrol cars"]), new SortedSet<string>(Texts(story)));
        var card = Assert.IsType<ComparisonCard>(Scenes(story)[^1].Card);
        Assert.Equal("Electric cars are quiet", Assert.Single(card.Left.Points).Text);
    }

    [Theory]
    [InlineData("sales grew from 12 million in 2021 to 18 in 2022 and 25 in 2023", "Sales, 2023")]
    [InlineData("2021年销售额1200万，2022年1800万，2023年2500万", "2023 · 销售额")]
    public async Task The_last_number_says_what_it_counts(string words, string caption) =>
        Assert.Equal(caption, Scenes(await Desk.Write(words)).Select(scene => scene.Card).OfType<NumberCard>().Single().Caption);

    [Fact]
    public async Task A_place_s_sound_is_quiet_under_music_and_as_loud_as_a_film_alone()
    {
        var under = await Desk.Write("a storm at sea, rain");
        var alone = await Desk.Write("a storm at sea, rain, no music");
        Assert.Equal(0.25, Assert.Single(under.Timeline.FindTrack("ambience")!.Segments).Volume);
        Assert.Equal(1, Assert.Single(alone.Timeline.FindTrack("ambience")!.Segments).Volume);
    }

    private static List<SceneAsset> Scenes(Story story) =>
        [.. StoryTests.Track(story, TrackRole.Main)!.Segments.Select(segment => (SceneAsset)segment.Asset!)];

    private static List<string> Texts(Story story) =>
        [.. story.Timeline.Tracks.SelectMany(track => track.Segments).Select(segment => segment.Text?.Text).OfType<string>()];

    private sealed class OneWord : IWordBook
    {
        public IReadOnlyList<WordMeaning> Look(string word) => word == "honey"
            ? [new("a sweet yellow liquid produced by bees", [], ["sweetening"], []) { Word = "honey" }] : [];

        public IReadOnlyList<WordMeaning> About(IReadOnlyList<string> words) => [];
    }
}
