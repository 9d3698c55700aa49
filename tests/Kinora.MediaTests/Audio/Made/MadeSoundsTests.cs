using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Media.Audio.Made;
using Kinora.Media.Compose;
using Kinora.Media.Export;
using Kinora.MediaTests.Films;

namespace Kinora.MediaTests.Audio.Made;

public sealed class MadeSoundsTests : IDisposable
{
    private readonly Studio studio = new();
    private readonly Transcript told = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private IEnumerable<string> Warnings => told.Events.OfType<ExportWarned>().Select(warned => warned.Sentence);

    [Fact]
    public async Task Speech_music_and_sounds_are_heard_in_the_film()
    {
        var film = Film(Sound("words", 0, 1000, new SpeechAsset("Hello.", null, null)), Sound("pop", 1500, 500, new SoundAsset("pop", null)));
        var samples = await Studio.SoundAsync(await ExportAsync(film, new ToneMaker()));
        Assert.True(Level(samples, 0.1, 0.9) > 0.05);
        Assert.True(Level(samples, 1.1, 1.4) < 0.001);
        Assert.True(Level(samples, 1.6, 1.9) > 0.05);
        Assert.Empty(Warnings);
    }

    [Fact]
    public async Task An_order_says_how_long_and_where_scenes_change()
    {
        var maker = new ToneMaker();
        var film = Film(Sound("music", 500, 2500, new MusicAsset("jazz", 1)), Sound("fast", 3000, 1000, new MusicAsset("epic", 1)) with { Speed = 2 });
        await ExportAsync(film, maker);
        Assert.Equal(
            [new SoundOrder(new MusicAsset("jazz", 1), Studio.Ms(2500), [Studio.Ms(500), Studio.Ms(1500)]),
                new SoundOrder(new MusicAsset("epic", 1), Studio.Ms(2000), [])],
            maker.Orders.OrderBy(order => order.Asset.ToString() == film.Tracks[1].Segments[1].Asset!.ToString()));
    }

    [Fact]
    public async Task A_maker_that_fails_costs_its_sound_and_no_more()
    {
        var film = Film(Sound("words", 0, 1000, new SpeechAsset("Hello.", null, null)), Sound("pop", 1500, 500, new SoundAsset("pop", null)));
        var path = await ExportAsync(
            film, new ToneMaker(typeof(SpeechAsset)) { Failure = new SoundFailedException("no voice is installed") }, new ToneMaker(typeof(SoundAsset)));
        Assert.Equal(["Segment words stays without its spoken words: no voice is installed."], Warnings);
        var samples = await Studio.SoundAsync(path);
        Assert.True(Level(samples, 0.1, 0.9) < 0.001);
        Assert.True(Level(samples, 1.6, 1.9) > 0.05);
    }

    [Fact]
    public async Task What_no_one_makes_is_told_as_a_gap_and_notes_reach_the_person_once()
    {
        var film = Film(Sound("a", 0, 500, new SpeechAsset("Hi.", null, null)), Sound("b", 500, 500, new SpeechAsset("Hi.", null, null)),
            Sound("c", 1000, 500, new MusicAsset("jazz", 1)));
        var maker = new ToneMaker(typeof(SpeechAsset)) { Notes = ["The voice is rough."] };
        await ExportAsync(film, maker);
        Assert.Single(maker.Orders);
        Assert.Equal(["Segment c is composed music, which this version can't make: it stays empty.", "The voice is rough."], Warnings);
    }

    [Fact]
    public async Task Two_are_made_at_once_and_the_muted_ones_never()
    {
        var sounds = Enumerable.Range(0, 6).Select(i => Sound("s" + i, i * 200, 200, new SoundAsset("pop", i)) with { Muted = i == 5 });
        var maker = new ToneMaker();
        await ExportAsync(Film([.. sounds]), maker);
        Assert.Equal(5, maker.Orders.Count);
        Assert.InRange(maker.MostAtOnce, 1, 2);
    }

    [Fact]
    public async Task The_picture_is_drawn_while_sounds_are_still_made()
    {
        var drawn = new TaskCompletionSource();
        var progress = new Watch(told, happened =>
        {
            if (happened is ExportProgressed { Frame: > 1 }) drawn.TrySetResult();
        });
        await ExportAsync(Film(Sound("music", 0, 1000, new MusicAsset("jazz", 1))), progress, new ToneMaker { Halfway = drawn.Task });
        Assert.Empty(Warnings);
    }

    [Fact]
    public async Task Speech_longer_than_its_segment_ends_with_it_faded()
    {
        var film = Film(Sound("words", 0, 1000, new SpeechAsset("Hello.", null, null)));
        var plan = AudioPlanner.Plan(film, await OpenAsync(film, new ToneMaker()));
        Assert.Equal(Studio.Ms(1000), plan.Clips.Single().Range.End);
        Assert.Equal(Studio.Ms(40), plan.Clips.Single().FadeOut);
    }

    public void Dispose() => studio.Dispose();

    private static Timeline Film(params Segment[] sounds) => new()
    {
        Canvas = Studio.Small(),
        Tracks =
        [
            Studio.Row("v", TrackKind.Video, Color("s1", 0, 1000), Color("s2", 1000, 1000), Color("s3", 2000, 2000)),
            Studio.Row("a", TrackKind.Audio, sounds),
        ],
    };

    private static Segment Color(string id, long start, long duration) => Sound(id, start, duration, new ColorAsset(Rgba.White));

    private static Segment Sound(string id, long start, long duration, Asset asset) =>
        new() { Id = id, Start = Studio.Ms(start), Duration = Studio.Ms(duration), Asset = asset };

    private static double Level(float[] samples, double from, double to) =>
        Math.Sqrt(samples[(int)(from * 48000)..(int)(to * 48000)].Average(sample => (double)sample * sample));

    private Task<FilmSources> OpenAsync(Timeline film, params ISoundMaker[] makers) => FilmSources.OpenAsync(
        film, studio.Folder.Root, Cancelled, sounds: new MadeSounds(makers, new SoundCache(studio.Folder["cache"], 1 << 30, TimeProvider.System)));

    private Task<string> ExportAsync(Timeline film, params ISoundMaker[] makers) => ExportAsync(film, told, makers);

    private async Task<string> ExportAsync(Timeline film, IProgress<ExportEvent> progress, params ISoundMaker[] makers)
    {
        var canvas = film.Canvas;
        var settings = new ExportSettings { Quality = ExportQuality.Draft, Width = canvas.Width, Height = canvas.Height, FrameRate = canvas.FrameRate };
        var request = new ExportRequest(film, await OpenAsync(film, makers), settings, studio.Folder["film.mp4"]);
        await new Exporter(TimeProvider.System).ExportAsync(request, progress, Cancelled);
        return request.OutputPath;
    }

    private sealed class Watch(IProgress<ExportEvent> inner, Action<ExportEvent> see) : IProgress<ExportEvent>
    {
        public void Report(ExportEvent value)
        {
            inner.Report(value);
            see(value);
        }
    }
}
