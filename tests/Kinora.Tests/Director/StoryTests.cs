using FsCheck;
using FsCheck.Fluent;
using Kinora.Core;
using Kinora.Core.Scenes;
using Kinora.Director.Language;
using Kinora.Director.Storyboard;
using Kinora.Director.Storyboard.Tracks;

namespace Kinora.Tests.Director;

/// <summary>Films from words: sound timelines of the asked length that lose no word of a script, whatever they are given.</summary>
public class StoryTests
{
    private static readonly string LongText = string.Join(' ', Enumerable.Range(0, 5_000)
        .Select(i => i % 17 == 16 ? $"word{i}." : $"word{i}"));

    public static TheoryData<string> Odd =>
    [
        "", "   ", "\n\n", "?!…", "🎉🎉🎉", "🐶", "\0\u0001\u0002", "\ud800 broken", "a", "。", "1", "\"", "\"\"", "(((", "vs", " vs ",
            "Top 5 reasons", "1. \n2. \n3. ", "- - -",
        "https://example.com/a/very/long/path?with=query&and=more#fragment", "if (x > 3) { return \"a\"; } // done",
            "SELECT * FROM films; DROP TABLE films;--",
        "السلام عليكم. كيف تصنع النحل العسل؟ هذا سؤال جيد.", "गाय दूध देती है। दूध सफेद होता है।", "พระอาทิตย์ตกที่ทะเล",
            "ηλιοβασίλεμα στη θάλασσα", "שקיעה בים", "Закат над морем. Лодка плывёт домой.",
        new string('a', 10_000), new string('字', 10_000), string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 500)),
            string.Concat(Enumerable.Repeat("word\n", 400)), string.Concat(Enumerable.Repeat("一句话。", 300)),
        "make a 0 second video about cats", "make a 1 second video about cats", "make a 9 hour video about cats",
            "a 100000 hour film of the sea", "script: ", "title: \"\" video",
        "Top 40 things: " + string.Join(", ", Enumerable.Range(1, 40).Select(i => $"thing {i}")), string.Join(", ", Enumerable.Range(1, 60)
            .Select(i => $"item {i} costs {i}%")),
        "In " + string.Join(", in ", Enumerable.Range(1900, 60).Select(year => $"{year} something happened")), "A vs B vs C vs D", "=1+1",
            "<b>hi</b> there", "a\tb\tc", "Mr. Smith went to Washington. He met Dr. Jones at 5 p.m. It cost $3.50.",
    ];

    [Theory]
    [MemberData(nameof(Odd))]
    public async Task Anything_becomes_a_sound_film(string words)
    {
        Check(await Desk.Write(words));
        Check(await Desk.Write("", words));
        Check(await Desk.Write(words, more: request => request with { HasNarration = true, HasCaptions = true, Duration =
            TimeSpan.FromSeconds(7) }));
    }

    [Theory]
    [MemberData(nameof(BriefTests.Prompts), MemberType = typeof(BriefTests))]
    public async Task Every_prompt_of_the_table_becomes_a_sound_film(string words, string text, string facts)
    {
        _ = (text, facts);
        var story = await Desk.Write(words.Replace("\\n", "\n", StringComparison.Ordinal));
        Check(story);
        Assert.Equal(story, await Desk.Write(words.Replace("\\n", "\n", StringComparison.Ordinal)), (a, b) => a!.Timeline == b!.Timeline
            && a.Reply.Equals(b.Reply));
    }

    [Fact]
    public async Task Five_thousand_words_lose_none()
    {
        var story = await Desk.Write(LongText);
        Check(story);
        Assert.Equal(WordsOf(LongText), WordsOf(Narration(story)));
        Assert.InRange(story.Timeline.Duration.TotalMinutes, 30, 60);
    }

    [Fact]
    public void A_script_never_loses_a_word() =>
        Prop.ForAll(Scripts().ToArbitrary(), script =>
        {
            var story = Desk.Write("", script).GetAwaiter().GetResult();
            Check(story);
            Assert.Equal(WordsOf(script), WordsOf(Narration(story)));
            Assert.Equal(WordsOf(script), WordsOf(Captions(story)));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(5)]
    [InlineData(12)]
    [InlineData(30)]
    [InlineData(45)]
    [InlineData(90)]
    public async Task A_script_never_loses_a_word_whatever_length_is_asked(int seconds)
    {
        const string Script =
            "Every city wakes up twice. First come the bakers, at four in the morning. Then come the rest of us, with coffee in our hands! Do you walk? Try it tomorrow.";
        var story = await Desk.Write($"{seconds} seconds", Script);
        Check(story);
        Assert.Equal(WordsOf(Script), WordsOf(Narration(story)));
        var rate = Track(story, TrackRole.Narration)!.Segments.Select(segment => ((SpeechAsset)segment.Asset!).Rate).Distinct().Single();
        Assert.InRange(rate, 0.85, 1.15);
        if (seconds < 12) Assert.Contains(story.Reply, sentence => sentence.Contains("do not fit", StringComparison.Ordinal));
        else Assert.Equal(TimeSpan.FromSeconds(seconds), story.Timeline.Duration);
    }

    [Theory]
    [InlineData("a sunset over a city skyline", 15)]
    [InlineData("generate a 30-second explainer about how bees make honey, with captions and upbeat music", 30)]
    [InlineData("cats vs dogs, 7 seconds", 7)]
    [InlineData("a 20 second video about our new shop: great shoes, 20% off, order now", 20)]
    [InlineData("把这段产品介绍做成15秒竖屏视频：我们的保温杯可以保温24小时，316不锈钢，轻便防漏，现在下单立减20元", 15)]
    [InlineData("sales grew from 12 million in 2021 to 18 in 2022 and 25 in 2023", 15)]
    [InlineData("make a 12.5 second video about the sea", 12.5)]
    [InlineData("a 3 minute video of the sea", 180)]
    public async Task The_whole_is_as_long_as_asked(string words, double seconds)
    {
        var story = await Desk.Write(words);
        Check(story);
        Assert.Equal(TimeSpan.FromSeconds(seconds), story.Timeline.Duration);
        Assert.Equal(story.Timeline.Duration, Track(story, TrackRole.Main)!.End);
        Assert.Equal(story.Timeline.Duration, Track(story, TrackRole.Music)!.End);
    }

    [Fact]
    public async Task A_description_is_a_wordless_film_of_one_palette_and_time()
    {
        var story = await Desk.Write("a sunset over a city skyline");
        Assert.Null(Track(story, TrackRole.Narration));
        Assert.Null(Track(story, TrackRole.Title));
        var scenes = Track(story, TrackRole.Main)!.Segments.Select(segment => (SceneAsset)segment.Asset!).ToList();
        Assert.InRange(scenes.Count, 3, 4);
        Assert.Single(scenes.Select(scene => scene.Seed & 1).Distinct());
        Assert.Equal(scenes.Count, scenes.Select(scene => scene.Seed).Distinct().Count());
        Assert.Equal([DayTime.Sunset], scenes.Select(scene => scene.Time!.Value).Distinct());
        Assert.Equal("city", ((SoundAsset)Assert.Single(story.Timeline.FindTrack("ambience")!.Segments).Asset!).Name);
    }

    [Fact]
    public async Task Another_seed_gives_another_film()
    {
        var one = await Desk.Write("a sunset over a city skyline");
        var other = await Desk.Write("a sunset over a city skyline", more: request => request with { Seed = 1 });
        Assert.NotEqual(one.Timeline, other.Timeline);
    }

    [Fact]
    public async Task Cuts_fall_on_bars_when_asked()
    {
        var story = await Desk.Write("a rocket launch, cut on the beat");
        Assert.All(Track(story, TrackRole.Main)!.Segments, segment => Assert.Equal(0, segment.Start.TotalSeconds % 2));
    }

    [Fact]
    public async Task A_part_of_the_world_that_a_sentence_names_changes_the_scene_and_the_time_stays()
    {
        var story = await Desk.Write("",
            "The dog wakes up early in the forest behind the house. It runs all the way down to the sea and swims. Then it is hungry again and again.");
        var scenes = Track(story, TrackRole.Main)!.Segments.Select(segment => (SceneAsset)segment.Asset!).ToList();
        Assert.Contains(scenes, scene => scene.Place == ScenePlace.Forest);
        Assert.Contains(scenes, scene => scene.Place == ScenePlace.Sea);
        Assert.Single(scenes.Select(scene => scene.Time).Distinct());
    }

    [Theory]
    [InlineData("make a video", "did not say")]
    [InlineData("top 5 reasons to visit Norway", "make none up")]
    [InlineData("explain photosynthesis", "your own words")]
    [InlineData("什么是黑洞", "不会编造")]
    [InlineData("video about the moon in Spanish", "cannot translate")]
    [InlineData("a boat with captions", "nothing is said")]
    public async Task What_could_not_be_as_asked_is_told(string words, string told)
    {
        var story = await Desk.Write(words);
        Assert.InRange(story.Reply.Count, 2, 4);
        Assert.Contains(story.Reply, sentence => sentence.Contains(told, StringComparison.Ordinal));
    }

    internal static void Check(Story story)
    {
        var film = story.Timeline;
        Assert.Empty(TimelineRules.Check(film));
        var rate = film.Canvas.FrameRate;
        var main = Track(story, TrackRole.Main)!;
        Assert.Equal(Milliseconds.Round(rate.TimeOf(rate.FrameAt(film.Duration))), film.Duration);
        Assert.Equal(film.Duration, main.End);
        Assert.Equal(TimeSpan.Zero, main.Segments[0].Start);
        Assert.All(film.Tracks, track => Assert.True(track.End <= film.Duration, $"{track.Name} ends after the film"));
        foreach (var (segment, next) in main.Segments.Zip(main.Segments.Skip(1)))
        {
            Assert.Equal(segment.End, next.Start);
            Assert.NotEqual(segment.Motion?.Kind, next.Motion?.Kind);
            Assert.NotEqual(((SceneAsset)segment.Asset!).Layout, ((SceneAsset)next.Asset!).Layout);
        }

        Assert.Single(main.Segments.Select(segment => ((SceneAsset)segment.Asset!).Seed & 1).Distinct());
        Assert.True(main.Segments.Select(segment => segment.Transition?.Kind).Where(kind => kind is not null).Distinct().Count() <= 2);
        Assert.InRange(story.Reply.Count, 1, 5);
        Assert.All(story.Reply, sentence => Assert.False(string.IsNullOrWhiteSpace(sentence)));
        if (Track(story, TrackRole.Caption) is { } captions) CaptionTests.Check(captions, film);
    }

    internal static Track? Track(Story story, TrackRole role) => story.Timeline.Tracks.FirstOrDefault(track => track.Role == role);

    internal static string Narration(Story story) =>
        string.Join(' ', Track(story, TrackRole.Narration)?.Segments.Select(segment => ((SpeechAsset)segment.Asset!).Text) ?? []);

    internal static string Captions(Story story) =>
        string.Join(' ', Track(story, TrackRole.Caption)?.Segments.Select(segment => segment.Text!.Text) ?? []);

    /// <summary>Words without spaces and marks, ideographs one by one.</summary>
    internal static string WordsOf(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static Gen<string> Scripts()
    {
        string[] words = ["Hello", "the", "city", "3.14", "Dr.", "U.S.", "e.g.", "example.com", "don't", "well-known", "海", "我们的", "café",
            "naïve", "20%", "$5", "May", "5th", "a", "I", "said:", "“quote”", "(aside)", "[1]", "über", "Привет", "ответ", "नमस्ते", "A.",
            "no.", "10:30"];
        string[] joints = [" ", " ", " ", " ", ", ", ". ", "! ", "? ", "… ", "...", " — ", ". \n", "\n\n", "; ", ": ", "。", "，", "！"];
        var piece = from word in Gen.Elements(words) from joint in Gen.Elements(joints) select word + joint;
        return from pieces in Gen.ListOf(piece, 40) select string.Concat(pieces.Append("End."));
    }
}
