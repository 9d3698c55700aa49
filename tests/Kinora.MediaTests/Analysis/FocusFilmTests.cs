using Kinora.Core;
using Kinora.Core.Media;
using Kinora.Media.Analysis;
using Kinora.MediaTests.Films;
using static Kinora.MediaTests.Films.Studio;

namespace Kinora.MediaTests.Analysis;

/// <summary>From a wide clip to the pixels of a portrait film: what is understood, framed and drawn.</summary>
public sealed class FocusFilmTests : IDisposable
{
    private const int Width = 90;
    private const int Height = 160;

    private readonly Studio studio = new();

    [Fact]
    public async Task A_walker_stays_in_the_picture_of_a_portrait_film()
    {
        var film = await FilmAsync("walker");
        Assert.True(film.Tracks[0].Segments[0].Focus.Count > 10);
        var frames = await studio.RenderAsync(film, Enumerable.Range(0, 90).Select(frame => (long)frame));
        var places = frames.Select(Shirt).ToList();
        Assert.All(places, place => Assert.InRange(place, 0.15, 0.85));
        var jumps = places.Zip(places.Skip(1), (a, b) => Math.Abs(b - a));
        Assert.True(jumps.Max() < 0.05, $"{jumps.Max()}");
    }

    [Fact]
    public async Task Frames_asked_for_in_any_order_are_those_of_the_whole_film()
    {
        var film = await FilmAsync("two-cuts");
        var whole = await studio.RenderAsync(film, Enumerable.Range(0, 90).Select(frame => (long)frame));
        long[] picked = [70, 3, 31, 30, 29, 60, 89];
        var again = await studio.RenderAsync(film, picked);
        Assert.All(picked.Index(), item => Assert.True(whole[(int)item.Item].AsSpan().SequenceEqual(again[item.Index]), $"frame {item.Item} differs"));
    }

    [Fact]
    public async Task The_view_jumps_with_the_cut_and_not_a_frame_beside_it()
    {
        var film = await FilmAsync("two-cuts");
        var frames = await studio.RenderAsync(film, 28, 29, 30, 31, 59, 60);
        Assert.True(Distance(frames[0], frames[1]) < 12 && Distance(frames[2], frames[3]) < 12, "a shot stands still up to its edges");
        Assert.True(Distance(frames[1], frames[2]) > 20);
        // The person of the second shot is in the middle from its first frame on: the light shirt is left and right of it alike.
        Assert.All(new[] { frames[2], frames[5] }, frame => Assert.InRange(Bright(frame), 0.4, 0.6));
    }

    [Fact]
    public async Task Half_of_a_split_clip_is_drawn_as_it_was_in_the_whole()
    {
        var film = await FilmAsync("walker");
        var cut = film with { Tracks = [Split(film.Tracks[0])] };
        var (whole, halves) = (await studio.RenderAsync(film, 20, 44, 45, 80), await studio.RenderAsync(cut, 20, 44, 45, 80));
        // The second half's times are rounded to milliseconds: the view is off by less than a hundredth of a pixel.
        Assert.All(whole.Index(), item => Assert.InRange(item.Item.Zip(halves[item.Index], (a, b) => Math.Abs(a - b)).Max(), 0, 2));
    }

    public void Dispose() => studio.Dispose();

    private static Track Split(Track track)
    {
        var clip = track.Segments[0];
        var media = (MediaAsset)clip.Asset!;
        return track with
        {
            Segments = [clip with { Duration = Ms(3000) }, clip with { Id = "b", Start = Ms(3000), Duration = Ms(3000), Asset = media with { In = Ms(3000) } }],
        };
    }

    private async Task<Timeline> FilmAsync(string name)
    {
        var clip = SubjectClips.All.Single(clip => clip.Name == name);
        var path = await clip.WriteAsync(studio.Folder.Root);
        var outcome = await MediaAnalyst.Open(new AnalysisSettings()).AnalyseAsync(path, Understanding.Picture, TestContext.Current.CancellationToken);
        var insight = Assert.IsType<MediaUnderstood>(outcome).Insight;
        var framed = Reframer.Plan(insight.Interest!, insight.SceneChanges, 16.0 / 9, (double)Width / Height);
        return new Timeline
        {
            Canvas = Small(Width, Height, SubjectClip.Rate),
            Tracks = [Row("t", TrackKind.Video, Shot("a", 0, (long)(clip.Seconds * 1000), Path.GetFileName(path)) with { Focus = framed.Path })],
        };
    }

    /// <summary>Where the blue shirt is, 0–1.</summary>
    private static double Shirt(byte[] frame) => Centre(Width / 2, Height / 2, (x, y) => frame[Width * Height + y * (Width / 2) + x] > 145);

    private static double Bright(byte[] frame) => Centre(Width, Height, (x, y) => y > Height / 2 && frame[y * Width + x] > 145);

    private static double Centre(int width, int height, Func<int, int, bool> isPart)
    {
        var (sum, count) = (0.0, 0);
        for (var i = 0; i < width * height; i++)
        {
            if (!isPart(i % width, i / width)) continue;
            sum += (i % width + 0.5) / width;
            count++;
        }

        return sum / count;
    }

    private static double Distance(byte[] one, byte[] other) => one.Take(Width * Height).Zip(other, (a, b) => Math.Abs(a - b)).Average();
}
