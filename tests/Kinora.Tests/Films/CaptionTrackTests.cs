using Kinora.Core;
using Kinora.Core.Films;

namespace Kinora.Tests.Films;

public class CaptionTrackTests
{
    [Fact]
    public void As_many_captions_as_pictures_go_one_with_each()
    {
        var film = Make.Film(new FilmRequest { Shots = Make.Photos(3), Captions = Make.Captions("a", "b", "c") });
        Assert.Equal(film.Track("main").Select(shot => shot.Range), film.Track("captions").Select(caption => caption.Range));
    }

    [Fact]
    public void Fewer_captions_stay_for_several_pictures()
    {
        var film = Make.Film(new FilmRequest { Shots = Make.Photos(5), Captions = Make.Captions("a", "b"), Duration = TimeSpan.FromSeconds(20) });
        Assert.Equal([0.0, 8, 20], film.Track("captions").Select(caption => caption.Start.TotalSeconds).Append(20));
        Assert.Equal(20, film.Track("captions")[^1].End.TotalSeconds);
    }

    [Fact]
    public void More_captions_share_the_film_by_the_time_they_take_to_read()
    {
        var film = Make.Film(new FilmRequest
        {
            Shots = [Make.Clip(30)],
            Captions = Make.Captions("short", "a line that is a good deal longer than the others", "short"),
        });
        var captions = film.Track("captions");
        Assert.True(captions[1].Duration > captions[0].Duration * 2);
        Assert.Equal(30, captions[^1].End.TotalSeconds);
    }

    [Fact]
    public void Timed_captions_keep_their_times_never_overlap_and_end_with_the_film()
    {
        FilmCaption At(double start, double end) => new("x", TimeRange.FromTo(TimeSpan.FromSeconds(start), TimeSpan.FromSeconds(end)));
        var film = Make.Film(new FilmRequest { Shots = [Make.Clip(10)], Captions = [At(1, 3), At(2, 4), At(9, 12), At(11, 12)], Duration = TimeSpan.FromSeconds(10) });
        Assert.Equal([(1.0, 3.0), (3, 4), (9, 10)], film.Track("captions").Select(caption => (caption.Start.TotalSeconds, caption.End.TotalSeconds)));
        Assert.Contains("1 of 4 captions", Assert.Single(film.Notes));
    }

    [Fact]
    public void Pictures_with_long_captions_stay_long_enough_to_read_them()
    {
        var text = string.Concat(Enumerable.Repeat("word ", 20));
        var film = Make.Film(new FilmRequest { Shots = Make.Photos(2), Captions = Make.Captions("short", text) });
        Assert.Equal(ReadingTime.Of(text), Milliseconds.Round(film.Track("main")[1].Duration));
    }

    [Fact]
    public void Ideographs_take_longer_to_read_than_letters() =>
        Assert.True(ReadingTime.Of("春天大促销，全场五折") > ReadingTime.Of("springtime"));
}
