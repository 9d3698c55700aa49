using Kinora.Core;
using Kinora.Core.Summary;
using Kinora.Tests.Files;

namespace Kinora.Tests.Summary;

public class TimelineSummaryTests
{
    [Fact]
    public void The_documented_draft_is_told_to_the_letter() => Assert.Equal(
        "Timeline (3 tracks): 1. Video: city timelapse (0-10s) 2. BGM: Lo-fi (0-10s, 35%) 3. Title: \"Urban Dreams\" (0-3s)",
        TimelineSummary.Describe(Drafts.Read(Drafts.UrbanDreams)));

    [Fact]
    public void The_documented_draft_is_told_in_Chinese() => Assert.Equal(
        "时间线（3条轨道）：1. 画面：city timelapse（0-10秒） 2. BGM：Lo-fi（0-10秒，音量35%） 3. 标题：“Urban Dreams”（0-3秒）",
        TimelineSummary.Describe(Drafts.Read(Drafts.UrbanDreams), SummaryLanguage.Chinese));

    [Fact]
    public void Fractions_minutes_and_hours_are_told_as_people_write_them() => Assert.Equal(
        "Timeline (1 track): 1. Video: a (0-2.5s), b (2.5-59.99s), c (0:59.99-1:05.5), d (1:05.5-1:02:03)",
        TimelineSummary.Describe(Films.Of(Films.Video(
            Films.Clip("a", 0, 2.5), Films.Clip("b", 2.5, 59.99), Films.Clip("c", 59.99, 65.5), Films.Clip("d", 65.5, 3723)))));

    [Fact]
    public void Speed_volume_and_state_are_told_where_unusual() => Assert.Equal(
        "Timeline (2 tracks): 1. Video (muted, hidden): a (0-1s, 50%, 2x, reversed), b (1-2s, frozen, muted, hidden) 2. Audio: empty",
        TimelineSummary.Describe(Films.Of(
            Films.Video(
                Films.Clip("a", 0, 1) with { Volume = 0.5, Speed = 2, Reversed = true },
                Films.Clip("b", 1, 2) with { Freeze = TimeSpan.Zero, Muted = true, Hidden = true }) with { Muted = true, Hidden = true },
            Films.On(TrackKind.Audio, null))));

    [Fact]
    public void Untitled_segments_are_told_by_what_they_hold()
    {
        var clip = Films.Clip("x", 0, 1) with { Title = null };
        Asset[] assets =
        [
            new MediaAsset(MediaReference.OfFile("clips/city at night.mp4"), TimeSpan.Zero),
            new MediaAsset(MediaReference.OfId("med_7"), TimeSpan.Zero),
            new SceneAsset("a lighthouse\nin fog", null, null), new ColorAsset(Rgba.Black), new OpaqueAsset("hologram", "{}"),
        ];
        var pictures = assets.Select((asset, i) => clip with { Asset = asset, Start = TimeSpan.FromSeconds(i) }).ToArray();
        var song = clip with { Asset = new MusicAsset("hip-hop", 1) };
        var voice = clip with { Asset = new SpeechAsset("Good morning", null, null) };

        Assert.Equal(
            "Timeline (3 tracks): 1. Video: city at night.mp4 (0-1s), phone.mov (1-2s), a lighthouse in fog (2-3s), black (3-4s), "
            + "hologram (4-5s) 2. BGM: Hip-hop (0-1s), \"Good morning\" (0-1s) 3. Other: kept as it is",
            TimelineSummary.Describe(
                Films.Of(
                    Films.Video(pictures),
                    Films.On(TrackKind.Audio, "BGM", song, voice),
                    new Track { Id = "o", Kind = TrackKind.Opaque, OpaqueJson = "{}" }),
                nameOf: media => media.IsFile ? null : "phone.mov"));
    }

    [Fact]
    public void A_long_film_is_told_in_bounded_length()
    {
        var clips = Enumerable.Range(0, 500).Select(i => Films.Clip($"clip{i} {new string('x', 500)}", i, i + 1)).ToArray();
        var tracks = Enumerable.Range(0, 40).Select(i => Films.On(TrackKind.Video, $"T{i}", clips)).ToArray();

        var told = TimelineSummary.Describe(Films.Of(tracks));

        Assert.InRange(told.Length, 1000, 5000);
        Assert.Contains("… 496 more …, clip499", told);
        Assert.EndsWith("… and 28 more", told);
    }

    [Fact]
    public void An_empty_film_is_told_as_empty() => Assert.Equal("Timeline (0 tracks): empty", TimelineSummary.Describe(Timeline.Empty));

    [Theory]
    [InlineData("zh", SummaryLanguage.Chinese)]
    [InlineData("zh-Hant-TW", SummaryLanguage.Chinese)]
    [InlineData("ZH-cn", SummaryLanguage.Chinese)]
    [InlineData("zha", SummaryLanguage.English)]
    [InlineData("de", SummaryLanguage.English)]
    [InlineData(null, SummaryLanguage.English)]
    public void Languages_are_chosen_by_tag(string? tag, SummaryLanguage language) => Assert.Equal(language, SummaryLanguages.FromTag(tag));
}
