using Kinora.Core;
using Kinora.Core.Films;
using Kinora.Core.Files;

namespace Kinora.Tests.Films;

public class FilmAssemblyTests
{
    private static readonly TimeSpan ThirtySeconds = TimeSpan.FromSeconds(30);

    [Fact]
    public void The_same_request_gives_the_same_film_and_another_seed_other_motions()
    {
        var request = new FilmRequest { Shots = Make.Photos(12), Seed = 1 };
        Assert.Equal(Make.Film(request).Timeline, Make.Film(request).Timeline);
        Assert.NotEqual(Make.Film(request).Timeline, Make.Film(request with { Seed = 2 }).Timeline);
    }

    [Fact]
    public void No_motion_follows_itself()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var shots = Make.Film(new FilmRequest { Shots = Make.Photos(20), Seed = seed }).Track("main");
            Assert.All(shots.Zip(shots.Skip(1)), pair => Assert.NotEqual(pair.First.Motion!.Kind, pair.Second.Motion!.Kind));
        }
    }

    [Theory]
    [InlineData(4000, 3000, 1920, 1080, Fit.Cover)]
    [InlineData(1080, 1920, 1920, 1080, Fit.Blur)]
    [InlineData(1000, 1000, 1920, 1080, Fit.Blur)]
    [InlineData(3000, 4000, 1080, 1920, Fit.Cover)]
    [InlineData(1920, 1080, 1080, 1920, Fit.Blur)]
    public void What_is_of_quite_another_shape_is_shown_whole_before_its_blurred_self(int width, int height, int canvasWidth, int canvasHeight, Fit fit)
    {
        var canvas = Canvas.Default with { Width = canvasWidth, Height = canvasHeight };
        Assert.Equal(fit, Make.Film(new FilmRequest { Shots = [Make.Photo(width, height)], Canvas = canvas }).Track("main")[0].Fit);
    }

    [Fact]
    public void Transitions_stand_between_shots_and_shorten_with_them()
    {
        var shots = Make.Film(new FilmRequest { Shots = Make.Photos(3), Duration = TimeSpan.FromSeconds(3) }).Track("main");
        Assert.Equal(new Transition(TransitionKind.Fade, TimeSpan.FromMilliseconds(333)), shots[0].Transition);
        Assert.Null(shots[^1].Transition);
        Assert.All(Make.Film(new FilmRequest { Shots = Make.Photos(3), Transition = TransitionKind.Cut }).Track("main"), shot => Assert.Null(shot.Transition));
    }

    [Fact]
    public void A_trimmed_clip_starts_late_enough_to_move_while_it_fades_in()
    {
        var shots = Make.Film(new FilmRequest { Shots = [Make.Photo(), Make.Clip(20)], Duration = TimeSpan.FromSeconds(10) }).Track("main");
        Assert.Equal(TimeSpan.FromMilliseconds(250), Assert.IsType<MediaAsset>(shots[1].Asset).In);
    }

    [Fact]
    public void The_logo_stands_in_the_upper_right_corner_about_eight_percent_wide()
    {
        var logo = Make.Film(new FilmRequest { Shots = Make.Photos(1), Logo = Make.Photo(500, 500) }).Track("logo")[0];
        var width = 1080 * logo.Transform.Scale;
        Assert.Equal(0.08, width / 1920, 2);
        Assert.Equal(1920 * 0.972, 1920 * logo.Transform.X + width / 2, 0.5);
        Assert.InRange(1080 * logo.Transform.Y - width / 2, 50, 60);
    }

    [Theory]
    [InlineData(2000, 200)]
    [InlineData(100, 2000)]
    [InlineData(800, 600)]
    public void A_logo_of_any_shape_stays_inside_the_safe_area(int width, int height)
    {
        foreach (var canvas in new[] { Canvas.Default, Canvas.Default with { Width = 1080, Height = 1920 }, Canvas.Default with { Width = 1080 } })
        {
            var transform = Make.Film(new FilmRequest { Shots = Make.Photos(1), Logo = Make.Photo(width, height), Canvas = canvas }).Track("logo")[0].Transform;
            var fitted = Math.Min(canvas.Width, canvas.Height * (double)width / height);
            var (w, h) = (fitted * transform.Scale, fitted * transform.Scale * height / width);
            Assert.InRange(transform.X * canvas.Width + w / 2, 0, canvas.Width * 0.98);
            Assert.InRange(transform.Y * canvas.Height - h / 2, canvas.Height * 0.025, canvas.Height);
            Assert.InRange(h, 1, canvas.Height * 0.15);
        }
    }

    [Fact]
    public void Short_music_is_repeated_with_crossfades_and_ends_with_the_film()
    {
        var film = Make.Film(new FilmRequest { Shots = Make.Photos(5), Music = [Make.Sound(12)], Duration = ThirtySeconds });
        var music = film.Track("music");
        Assert.Equal([11.5, 11.0, 7.5], music.Select(turn => turn.Duration.TotalSeconds));
        Assert.Equal([0, 0.5, 0.5], music.Select(turn => ((MediaAsset)turn.Asset!).In.TotalSeconds));
        Assert.All(music.Take(2), turn => Assert.Equal(TransitionKind.Fade, turn.Transition?.Kind));
        Assert.Equal(ThirtySeconds, music[^1].End);
        Assert.True(music[0].FadeIn > TimeSpan.Zero && music[^1].FadeOut > TimeSpan.Zero);
    }

    [Fact]
    public void Music_is_lowered_under_the_sound_of_clips_and_only_there()
    {
        double Volume(FilmSource shot) => Make.Film(new FilmRequest { Shots = [shot], Music = [Make.Sound(60)] }).Track("music")[0].Volume;
        Assert.Equal(0.35, Volume(Make.Clip(10)));
        Assert.Equal(1, Volume(Make.Clip(10, sound: false)));
        Assert.Equal(1, Volume(Make.Photo()));
    }

    [Fact]
    public void Music_under_narration_ducks() =>
        Assert.True(Make.Film(new FilmRequest { Music = [Make.Sound(60)], Narration = [Make.Sound(5)] }).Timeline.FindTrack("music")!.Duck);

    [Fact]
    public void Every_film_is_a_draft_that_reads_back_the_same()
    {
        var film = Make.Film(new FilmRequest
        {
            Shots = [Make.Photo(), Make.Clip(7.777), Make.Photo(1080, 1920), Make.Photo(alpha: true)],
            Music = [Make.Sound(3.3)],
            Narration = [Make.Sound(2.22)],
            Logo = Make.Photo(300, 100),
            Title = "Spring Sale",
            Subtitle = "up to 50 %",
            Captions = Make.Captions("one", "two"),
            Look = "warm",
        });
        Assert.Equal(film.Timeline, Assert.IsType<DraftRead>(DraftJson.Read(DraftJson.Write(film.Timeline))).Timeline);
    }

    [Fact]
    public void Any_mix_gives_a_sound_timeline_as_long_as_it_says()
    {
        var random = new Random(7);
        for (var turn = 0; turn < 500; turn++)
        {
            var request = new FilmRequest
            {
                Shots = Some(random, 40, () => random.Next(2) == 0 ? Make.Photo() : Make.Clip(0.04 + random.NextDouble() * random.Next(1, 200))),
                Music = Some(random, 3, () => Make.Sound(0.05 + random.NextDouble() * 100)),
                Narration = Some(random, 2, () => Make.Sound(0.05 + random.NextDouble() * 20)),
                Captions = Enumerable.Range(0, random.Next(60)).Select(i => new FilmCaption($"line {i}", RandomRange(random))).ToValueList(),
                Title = "title",
                Subtitle = random.Next(2) == 0 ? null : "subtitle",
                Duration = random.Next(2) == 0 ? null : TimeSpan.FromMilliseconds(random.Next(500, 90_000)),
            };
            var film = Make.Film(request);
            Assert.True(film.Timeline.Duration > TimeSpan.Zero);
            if (request.Duration is { } asked) Assert.True(film.Timeline.Duration == asked || (film.Notes.Count > 0 && film.Timeline.Duration < asked));
        }
    }

    private static TimeRange? RandomRange(Random random) => random.Next(2) == 0
        ? null
        : new TimeRange(TimeSpan.FromMilliseconds(random.Next(60_000)), TimeSpan.FromMilliseconds(random.Next(1, 5_000)));

    private static ValueList<FilmSource> Some(Random random, int most, Func<FilmSource> make) =>
        Enumerable.Range(0, random.Next(most)).Select(_ => make()).ToValueList();
}
