using Kinora.Core;
using Kinora.Core.Summary;

namespace Kinora.Tests.Summary;

public class TimelineDiffTests
{
    private static readonly Timeline Film = Films.Of(
        Films.Video(Films.Clip("A", 0, 4), Films.Clip("B", 4, 8), Films.Clip("C", 8, 10)),
        Films.On(TrackKind.Audio, "BGM", Films.Clip("song", 0, 10)),
        Films.On(TrackKind.Text, "Title", Films.Words("Hello", 0, 3)));

    [Fact]
    public void Nothing_is_told_of_no_change() => Assert.Empty(TimelineDiff.Describe(Film, Film with { Tracks = [.. Film.Tracks] }));

    [Fact]
    public void The_first_film_is_told_track_by_track() => Tells(
        Timeline.Empty,
        Films.Of(Films.Video(Films.Clip("A", 0, 4))),
        ["Added the track Video.", "The film is 4s long."],
        ["添加了轨道“Video”。", "影片长4秒。"]);

    [Fact]
    public void Volume_and_fades_are_told_together() => Tells(
        Film,
        Film.With("song", s => s with { Volume = 0.35, FadeOut = TimeSpan.FromSeconds(1.5) }),
        ["song: volume 35% (was 100%), fade-out 1.5s."],
        ["song：音量35%（原来100%），淡出1.5秒。"]);

    [Fact]
    public void A_focus_is_told_as_what_it_does() => Tells(
        Film,
        Film.With("A", s => s with { Focus = [new FocusPoint(TimeSpan.Zero, 0.3, 0.5)] }),
        ["A: framed on its subject."],
        ["A：取景跟随主体。"]);

    [Fact]
    public void Text_is_told_by_its_old_and_new_words() => Tells(
        Film,
        Film.With("Hello", s => s with { Text = new TextBlock("Goodbye") { Style = TextStyle.LowerThird, Animation = TextAnimation.Pop } }),
        ["\"Hello\": now says \"Goodbye\", styled as lower third, text animation: pop."],
        ["“Hello”：文字改成“Goodbye”，样式改成人名条，文字动画：弹出。"]);

    [Fact]
    public void A_removed_segment_and_the_ripple_behind_it_are_told() => Tells(
        Film,
        Film with
        {
            Tracks = Film.Tracks.SetItem(0, Films.Video(
                Films.Clip("B", 0, 4), Films.Clip("C", 4, 6))),
        },
        ["Removed A (0-4s).", "What comes after moved 4s earlier."],
        ["删除了A（0-4秒）。", "后面的内容提前了4秒。"]);

    [Fact]
    public void A_split_is_told_as_one() => Tells(
        Film,
        Film with
        {
            Tracks = Film.Tracks.SetItem(0, Films.Video(
                Films.Clip("A", 0, 1),
                Films.Clip("A", 1, 4) with { Id = "new", Asset = new MediaAsset(MediaReference.OfId("med_A"), TimeSpan.FromSeconds(1)) },
                Films.Clip("B", 4, 8),
                Films.Clip("C", 8, 10))),
        },
        ["Split A at 1s."],
        ["A在第1秒处分成了两段。"]);

    [Fact]
    public void A_reordering_is_told_as_one() => Tells(
        Film,
        Film with { Tracks = Film.Tracks.SetItem(0, Films.Video(Films.Clip("C", 0, 2), Films.Clip("A", 2, 6), Films.Clip("B", 6, 10))) },
        ["Video is now in the order C, A, B."],
        ["“Video”的顺序改成了：C，A，B。"]);

    [Fact]
    public void Segments_that_changed_alike_share_a_sentence()
    {
        static Segment Fade(Segment s) => s with { Transition = new Transition(TransitionKind.FadeBlack, TimeSpan.FromMilliseconds(800)) };
        Tells(
            Film,
            Film.With("A", Fade).With("B", Fade).With("C", Fade),
            ["3 segments of Video: transition: fade through black (0.8s)."],
            ["“Video”的3段：转场：黑场过渡（0.8秒）。"]);
    }

    [Fact]
    public void Trims_slips_speed_and_looks_are_told() => Tells(
        Film,
        Film.With("C", s => s with
        {
            Duration = TimeSpan.FromSeconds(1),
            Speed = 1.5,
            Asset = new MediaAsset(MediaReference.OfId("med_C"), TimeSpan.FromSeconds(2)),
            Effects = [new Effect("look") { Name = "warm" }, new Effect("vignette")],
            Motion = new Motion(MotionKind.ZoomIn),
            Muted = true,
        }),
        ["C: 1s long (was 2s), speed 1.5x (was 1x), starts at 2s of the source, camera: zoom in, effects: warm, vignette, muted."],
        ["C：时长1秒（原来2秒），1.5倍速（原来1倍），从素材的第2秒开始，运镜：推近，效果：暖色，暗角，静音。"]);

    [Fact]
    public void The_canvas_and_the_tracks_are_told() => Tells(
        Film,
        Film with
        {
            Canvas = Film.Canvas with { Width = 1080, Height = 1920, Background = Rgba.White },
            Tracks = [Film.Tracks[2], Film.Tracks[0] with { Hidden = true }],
        },
        [
            "The picture is now 1080x1920 (was 1920x1080).", "The background is now white.", "Removed the track BGM.", "Video: hidden.",
            "The tracks are now in the order Title, Video.",
        ],
        ["画面改成了1080x1920（原来1920x1080）。", "背景改成了白色。", "删除了轨道“BGM”。", "Video：隐藏。", "轨道顺序改成了：Title，Video。"]);

    [Fact]
    public void A_segment_on_another_track_is_told_as_moved()
    {
        var film = Films.Of(Films.Video(Films.Clip("A", 0, 4), Films.Clip("B", 4, 8)), Films.On(TrackKind.Video, "Overlay"));
        var moved = Films.Of(Films.Video(Films.Clip("A", 0, 4)), Films.On(TrackKind.Video, "Overlay", Films.Clip("B", 1, 5)));

        Tells(
            film,
            moved,
            ["B: moved to Overlay, 3s earlier.", "The film is now 5s long (was 8s)."],
            ["B：移到“Overlay”，提前3秒。", "影片现在长5秒（原来8秒）。"]);
    }

    [Fact]
    public void What_follows_from_a_change_is_told_once_and_what_spans_the_film_not_at_all()
    {
        var film = Films.Of(
            Films.Video(Films.Clip("A", 0, 4), Films.Clip("B", 4, 8), Films.Clip("C", 8, 10)) with { Role = TrackRole.Main },
            Films.On(TrackKind.Audio, "BGM", Films.Clip("song", 0, 10)) with { Role = TrackRole.Music },
            Films.On(TrackKind.Text, "Captions", Films.Words("Hello", 9, 10)) with { Role = TrackRole.Caption });
        var cut = film.With("B", s => s with { Duration = TimeSpan.FromSeconds(2) })
            .With("C", s => s with { Start = TimeSpan.FromSeconds(6) })
            .With("Hello", s => s with { Start = TimeSpan.FromSeconds(7) })
            .With("song", s => s with { Duration = TimeSpan.FromSeconds(8) });

        Tells(
            film,
            cut,
            ["Clip 2 (B): 2s long (was 4s).", "What comes after moved 2s earlier.", "The film is now 8s long (was 10s)."],
            ["第2段（B）：时长2秒（原来4秒）。", "后面的内容提前了2秒。", "影片现在长8秒（原来10秒）。"]);
    }

    [Fact]
    public void What_came_and_went_is_told_by_what_it_is_for()
    {
        var titled = Films.On(TrackKind.Text, "Title", Films.Words("Hello", 0, 3)) with { Role = TrackRole.Title };
        var film = Films.Of(Films.Video(Films.Clip("A", 0, 4)));

        Tells(film, film with { Tracks = film.Tracks.Add(titled) }, ["Added the title \"Hello\" (0-3s)."], ["添加了标题“Hello”（0-3秒）。"]);
        Tells(film with { Tracks = film.Tracks.Add(titled) }, film, ["Removed the title \"Hello\" (0-3s)."], ["删除了标题“Hello”（0-3秒）。"]);
    }

    [Fact]
    public void Any_difference_is_told_by_at_least_one_sentence_and_a_bounded_number()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var before = new Files.RandomTimelines(seed).Next();
            var after = new Files.RandomTimelines(seed + 1).Next();
            foreach (var language in Enum.GetValues<SummaryLanguage>())
            {
                var told = TimelineDiff.Describe(before, after, language);
                Assert.InRange(told.Count, before == after ? 0 : 1, before == after ? 0 : TimelineDiff.MaxSentences + 1);
                Assert.All(told, sentence => Assert.DoesNotContain('\n', sentence));
            }
        }
    }

    private static void Tells(Timeline before, Timeline after, string[] english, string[] chinese)
    {
        Assert.Equal(english, TimelineDiff.Describe(before, after));
        Assert.Equal(chinese, TimelineDiff.Describe(before, after, SummaryLanguage.Chinese));
    }
}
