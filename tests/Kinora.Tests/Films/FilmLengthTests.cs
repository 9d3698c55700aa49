using Kinora.Core;
using Kinora.Core.Films;

namespace Kinora.Tests.Films;

public class FilmLengthTests
{
    private static readonly TimeSpan ThirtySeconds = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData(5, 30_000)]
    [InlineData(7, 30_000)]
    [InlineData(59, 30_000)]
    [InlineData(3, 1_501)]
    public void Pictures_share_the_films_length_evenly_to_the_millisecond(int count, int milliseconds)
    {
        var total = TimeSpan.FromMilliseconds(milliseconds);
        var shots = Make.Film(new FilmRequest { Shots = Make.Photos(count), Duration = total }).Track("main");
        Assert.Equal(count, shots.Count);
        Assert.Equal(total, shots[^1].End);
        Assert.All(shots, shot => Assert.InRange((shot.Duration - total / count).TotalMilliseconds, -1, 1));
        Assert.All(shots.Zip(shots.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
    }

    [Fact]
    public void Clips_play_whole_where_they_fit_and_pictures_fill_the_rest()
    {
        var request = new FilmRequest { Shots = [Make.Clip(10), Make.Photo(), Make.Clip(6), Make.Photo()], Duration = ThirtySeconds };
        Assert.Equal([10, 7, 6, 7], Make.Film(request).Track("main").Select(shot => shot.Duration.TotalSeconds));
    }

    [Fact]
    public void Clips_too_long_for_the_film_are_trimmed_and_pictures_keep_four_seconds()
    {
        var request = new FilmRequest { Shots = [Make.Clip(60), Make.Photo(), Make.Clip(5), Make.Photo()], Duration = ThirtySeconds };
        Assert.Equal([17, 4, 5, 4], Make.Film(request).Track("main").Select(shot => shot.Duration.TotalSeconds));
    }

    [Fact]
    public void Where_little_time_is_given_everything_is_cut_to_the_same_level()
    {
        var request = new FilmRequest { Shots = [Make.Clip(60), Make.Photo(), Make.Clip(1), Make.Photo()], Duration = TimeSpan.FromSeconds(7) };
        Assert.Equal([2, 2, 1, 2], Make.Film(request).Track("main").Select(shot => shot.Duration.TotalSeconds));
    }

    [Fact]
    public void Clips_shorter_than_the_film_asked_for_end_it_and_a_note_says_so()
    {
        var film = Make.Film(new FilmRequest { Shots = [Make.Clip(4), Make.Clip(5)], Duration = ThirtySeconds });
        Assert.Equal(TimeSpan.FromSeconds(9), film.Timeline.Duration);
        Assert.Equal(["The clips last 9 s together, less than 30 s: the film is that long."], film.Notes);
    }

    [Fact]
    public void A_hundred_pictures_in_fifteen_seconds_are_thinned_out_evenly_and_a_note_says_so()
    {
        var photos = Enumerable.Range(0, 100).Select(i => Make.Photo() with { Title = $"{i}" }).ToValueList();
        var film = Make.Film(new FilmRequest { Shots = photos, Duration = TimeSpan.FromSeconds(15) });
        var shots = film.Track("main");
        Assert.Equal(30, shots.Count);
        Assert.Equal("0", shots[0].Title);
        Assert.Equal("99", shots[^1].Title);
        Assert.Equal(TimeSpan.FromSeconds(15), film.Timeline.Duration);
        Assert.Contains("30 of them", Assert.Single(film.Notes));
    }

    [Fact]
    public void Without_a_wish_clips_play_whole_and_pictures_stay_four_to_six_seconds()
    {
        Assert.Equal(6, Make.Film(new FilmRequest { Shots = Make.Photos(1) }).Timeline.Duration.TotalSeconds);
        Assert.Equal(25, Make.Film(new FilmRequest { Shots = Make.Photos(5) }).Timeline.Duration.TotalSeconds);
        Assert.Equal(40, Make.Film(new FilmRequest { Shots = Make.Photos(10) }).Timeline.Duration.TotalSeconds);
        Assert.Equal(17.25, Make.Film(new FilmRequest { Shots = [Make.Clip(12.25), Make.Photo()] }).Timeline.Duration.TotalSeconds);
    }

    [Fact]
    public void Narration_decides_the_length_where_nobody_else_does()
    {
        var film = Make.Film(new FilmRequest { Shots = Make.Photos(3), Narration = [Make.Sound(20)] });
        Assert.Equal(20.6, film.Timeline.Duration.TotalSeconds, 3);
        Assert.Empty(film.Notes);
    }

    [Fact]
    public void Narration_longer_than_the_film_is_cut_and_a_note_says_so()
    {
        var film = Make.Film(new FilmRequest { Shots = Make.Photos(3), Narration = [Make.Sound(40)], Duration = ThirtySeconds });
        Assert.Equal(ThirtySeconds, film.Track("narration")[^1].End);
        Assert.Contains("narration", Assert.Single(film.Notes));
    }

    [Fact]
    public void Sounds_and_a_title_make_a_film_as_long_as_the_sounds()
    {
        var film = Make.Film(new FilmRequest { Music = [Make.Sound(12), Make.Sound(8)], Title = "Night Drive" });
        Assert.Equal(20, film.Timeline.Duration.TotalSeconds);
        Assert.Equal(film.Timeline.Duration, film.Track("title")[0].Duration);
        Assert.IsType<ColorAsset>(film.Track("main")[0].Asset);
    }

    [Fact]
    public void Nothing_makes_no_film() =>
        Assert.Contains("nothing to make a film of", Assert.IsType<FilmRefused>(FilmAssembly.Assemble(new FilmRequest())).Sentence);
}
