using Kinora.Core;
using Kinora.Core.Scenes;
using Kinora.Director.Language;
using Kinora.Director.Storyboard;

namespace Kinora.Tests.Director;

/// <summary>What films show: cards on calm grounds, titles where there is something to read, facts said as people say them.</summary>
public class ShownTests
{
    [Fact]
    public async Task Points_that_name_no_place_stand_on_cards_and_the_others_over_pictures()
    {
        var story = await Desk.Write("Our new coffee shop opens in the city, it is warm and friendly, all of it by the sea, 20% off all drinks");
        var phrase = Assert.Single(Scenes(story), scene => scene.Card is PhraseCard);
        Assert.Equal("It is warm and friendly", ((PhraseCard)phrase.Card!).Phrase);
        Assert.Contains(Scenes(story), scene => scene is { Card: null, Place: ScenePlace.Sea });
    }

    [Theory]
    [InlineData("our sales grew from 12 million in 2021 to 18 in 2022 and 25 in 2023")]
    [InlineData("Our new coffee shop, opening on May 5th at 12 Main Street, 20% off all drinks")]
    [InlineData("cats vs dogs")]
    public async Task Cards_stand_on_calm_grounds(string words) =>
        Assert.All(Scenes(await Desk.Write(words)).Where(scene => scene.Card is not null),
            scene => Assert.True(scene.Place is ScenePlace.Gradient or ScenePlace.Data, $"{scene.Card}: {scene.Place}"));

    [Theory]
    [InlineData("happy birthday Anna", "Happy birthday Anna")]
    [InlineData("生日快乐，小美", "生日快乐，小美")]
    [InlineData("make a tiktok about morning yoga, 10 seconds", "Morning yoga")]
    [InlineData("a fox in an autumn forest", null)]
    [InlineData("make a video of a fox in an autumn forest", null)]
    public async Task Greetings_and_topics_are_titles_and_descriptions_are_none(string words, string? title) =>
        Assert.Equal(title, TextsOf(await Desk.Write(words)).FirstOrDefault());

    [Fact]
    public async Task A_quotation_loses_its_label_and_stands_in_open_country()
    {
        var story = await Desk.Write("quote: The best way to predict the future is to invent it. — Alan Kay");
        var quote = Assert.IsType<QuoteCard>(Assert.Single(Scenes(story), scene => scene.Card is not null).Card);
        Assert.Equal("The best way to predict the future is to invent it.", quote.Quote);
        var place = Scenes(story)[0].Place;
        Assert.True(place is ScenePlace.Mountains or ScenePlace.Sea or ScenePlace.Clouds or ScenePlace.Lake or ScenePlace.Meadow);
    }

    [Fact]
    public async Task A_topic_that_shows_nothing_borrows_the_place_of_its_first_point()
    {
        var story = await Desk.Write("Top 3 reasons to visit Norway: 1. The fjords are breathtaking 2. People smile 3. The sea is near");
        Assert.Equal(ScenePlace.Lake, Scenes(story)[0].Place);
    }

    [Fact]
    public async Task An_explainer_says_definitions_as_sentences_and_what_its_words_have_in_common()
    {
        var story = await Desk.Write("generate a 30-second explainer about how bees make honey", book: new BeeBook());
        var said = story.Timeline.Tracks.SelectMany(track => track.Segments).Select(segment => segment.Asset).OfType<SpeechAsset>()
            .Select(speech => speech.Text).ToList();
        Assert.Contains("A bee is any of numerous hairy-bodied insects.", said);
        Assert.Contains("Honey is a sweet yellow liquid produced by bees.", said);
        Assert.Contains("A honeycomb is a structure in which bees store honey.", said);
        Assert.Contains(story.Reply, line => line.Contains("“honeycomb”", StringComparison.Ordinal));
        Assert.Equal(TimeSpan.FromSeconds(30), story.Timeline.Duration);
    }

    [Fact]
    public async Task A_question_in_passing_that_nobody_can_explain_is_a_silent_film_and_the_reply_says_why()
    {
        var story = await Desk.Write("如何泡一杯好茶");
        Assert.DoesNotContain(story.Timeline.Tracks.SelectMany(track => track.Segments), segment => segment.Asset is SpeechAsset);
        Assert.Equal("如何泡一杯好茶", Assert.Single(TextsOf(story)));
        Assert.Contains(story.Reply, line => line.Contains("不会编造", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("make a video about bees with a female voice", "female")]
    [InlineData("做一个关于蜜蜂的科普视频，用女声旁白", "female")]
    [InlineData("explain how bees make honey, male voiceover", "male")]
    [InlineData("explain how bees make honey, with a voiceover", null)]
    public async Task A_voice_is_a_woman_s_or_a_man_s_when_that_is_wished(string words, string? voice) =>
        Assert.All((await Desk.Write(words)).Timeline.Tracks.SelectMany(track => track.Segments).Select(segment => segment.Asset)
            .OfType<SpeechAsset>().DefaultIfEmpty(new SpeechAsset("", "nobody speaks", null)), speech => Assert.Equal(voice, speech.Voice));

    [Fact]
    public async Task Points_of_a_card_come_when_they_are_spoken()
    {
        var story = await Desk.Write("explain the bee, with narration", book: new BeeBook());
        var scene = story.Timeline.Tracks.SelectMany(track => track.Segments)
            .Single(segment => segment.Asset is SceneAsset { Card: ListCard });
        var times = ((ListCard)((SceneAsset)scene.Asset!).Card!).Items.Select(item => item.At).ToList();
        Assert.Equal(2, times.Count);
        Assert.All(times, at => Assert.InRange(at!.Value, TimeSpan.Zero, scene.Duration));
        Assert.True(times[0] < times[1]);
    }

    [Fact]
    public async Task A_Chinese_title_in_a_narrow_picture_is_broken_between_phrases()
    {
        var story = await Desk.Write("把这段产品介绍做成15秒竖屏视频：我们的保温杯可以保温24小时，316不锈钢，现在下单立减20元");
        Assert.Equal("我们的保温杯\n可以保温24小时", TextsOf(story)[0]);
    }

    [Fact]
    public async Task Skies_are_grey_only_where_the_words_say_so()
    {
        for (var seed = 0; seed < 12; seed++)
        {
            var story = await Desk.Write("a fox in a forest", more: request => request with { Seed = seed });
            Assert.All(Scenes(story), scene => Assert.Equal(Weather.Clear, scene.Weather));
        }
    }

    private static List<SceneAsset> Scenes(Story story) =>
        [.. story.Timeline.Tracks.SelectMany(track => track.Segments).Select(segment => segment.Asset).OfType<SceneAsset>()];

    private static List<string> TextsOf(Story story) =>
        [.. story.Timeline.Tracks.SelectMany(track => track.Segments).Select(segment => segment.Text?.Text).OfType<string>()];

    private sealed class BeeBook : IWordBook
    {
        public IReadOnlyList<WordMeaning> Look(string word) => word switch
        {
            "bee" or "bees" => [new("any of numerous hairy-bodied insects", [], ["insect"], ["wing", "sting"]) { Word = "bee" }],
            "honey" => [new("a sweet yellow liquid produced by bees", [], ["sweetening"], []) { Word = "honey" }],
            _ => [],
        };

        public IReadOnlyList<WordMeaning> About(IReadOnlyList<string> words) => words.Contains("bee") && words.Contains("honey")
            ? [new("a structure in which bees store honey", [], [], []) { Word = "honeycomb" }] : [];
    }
}
