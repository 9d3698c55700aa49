using Kinora.Core;
using Kinora.Media.Export;
using static Kinora.MediaTests.Films.Studio;

namespace Kinora.MediaTests.Films;

/// <summary>Whole films, judged by what a stranger's ffmpeg says of them.</summary>
public sealed class FilmTests : IDisposable
{
    private readonly Studio studio = new();

    [Fact]
    public async Task Photos_titles_captions_and_music_become_a_tagged_film_of_the_exact_length()
    {
        await studio.Folder.MakeAsync("a.jpg", "-f", "lavfi", "-i", "mandelbrot=s=640x480", "-frames:v", "1");
        await studio.Folder.MakeAsync("b.png", "-f", "lavfi", "-i", "testsrc2=s=500x700", "-frames:v", "1");
        await studio.Folder.MakeAsync("music.mp3", "-f", "lavfi", "-i", "sine=330:d=5", "-ac", "2");
        var photos = Row("t1", TrackKind.Video,
            Shot("a", 0, 1500, "a.jpg") with { Transition = new Transition(TransitionKind.Fade, Ms(500)), Motion = new Motion(MotionKind.ZoomIn) },
            Shot("b", 1500, 1500, "b.png") with { Fit = Fit.Blur });
        var timeline = new Timeline
        {
            Canvas = Small(),
            Tracks =
            [
                photos,
                Row("t2", TrackKind.Text, Words("title", 200, 1500, "Spring Sale", TextStyle.Title), Words("c", 1700, 1000, "你好 👋 שלום")),
                Row("t3", TrackKind.Audio, Shot("m", 0, 3000, "music.mp3")) with { Role = TrackRole.Music },
            ],
        };
        var transcript = new Transcript();
        var film = await studio.MakeAsync(timeline, settings: new ExportSettings(), progress: transcript);
        var probed = await ProbeAsync(film);
        var video = Stream(probed, "video");
        Assert.Equal("90", video.GetProperty("nb_read_frames").GetString());
        Assert.Equal((320, 180), (video.GetProperty("width").GetInt32(), video.GetProperty("height").GetInt32()));
        Assert.Equal("yuv420p", video.GetProperty("pix_fmt").GetString());
        Assert.Equal("tv", video.GetProperty("color_range").GetString());
        Assert.All(["color_space", "color_transfer", "color_primaries"], tag => Assert.Equal("bt709", video.GetProperty(tag).GetString()));
        Assert.Equal(3.0, Number(Stream(probed, "audio"), "duration"), 0.03);
        var (loudness, peak) = await LoudnessAsync(film);
        Assert.InRange(loudness, -15, -13);
        Assert.InRange(peak, -60, -1);
        Assert.All(await LumaAsync(film), luma => Assert.InRange(luma, 20, 250));
        Assert.IsType<ExportStarted>(transcript.Events[0]);
        Assert.IsType<ExportFinished>(transcript.Events[^1]);
        Assert.Equal(["a.jpg", "b.png", "film.mp4", "music.mp3"], Directory.GetFileSystemEntries(studio.Folder.Root).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Picture_and_sound_are_in_step_at_the_end_of_ten_minutes()
    {
        // A white frame and a beep every 30 s, in a clip whose sound is at 44.1 kHz and whose rate differs from the film's.
        await studio.Folder.MakeAsync("flash.mp4",
            "-f", "lavfi", "-i", "color=black:s=64x36:r=25:d=600,format=yuv420p,geq=lum='if(lt(mod(T,30),0.08),235,16)':cb=128:cr=128",
            "-f", "lavfi", "-i", "aevalsrc='if(lt(mod(t,30),0.08),0.5*sin(2*PI*1000*t),0)':s=44100:d=600",
            "-c:v", "libx264", "-preset", "ultrafast", "-c:a", "aac", "-shortest");
        var timeline = new Timeline { Canvas = Small(64, 36), Tracks = [Row("t1", TrackKind.Video, Shot("s", 0, 600_000, "flash.mp4"))] };
        var film = await studio.MakeAsync(timeline);
        var luma = await LumaAsync(film);
        var sound = await SoundAsync(film);
        Assert.Equal(18_000, luma.Count);
        foreach (var second in new[] { 30, 300, 570 })
        {
            var flash = Enumerable.Range(second * 30 - 15, 45).First(frame => luma[frame] > 120) / 30.0;
            var beep = Enumerable.Range((int)((second - 0.5) * 48000), 72000).First(sample => Math.Abs(sound[sample]) > 0.05) / 48000.0;
            Assert.InRange(beep - flash, -0.02, 0.02);
        }
    }

    [Fact]
    public async Task A_clip_shorter_than_its_segment_holds_its_last_frame()
    {
        await studio.Folder.MakeAsync("clip.mp4", "-f", "lavfi", "-i", "color=white:s=64x36:r=30:d=1", "-c:v", "libx264");
        var timeline = new Timeline { Canvas = Small(64, 36), Tracks = [Row("t1", TrackKind.Video, Shot("s", 0, 2000, "clip.mp4"))] };
        var luma = await LumaAsync(await studio.MakeAsync(timeline));
        Assert.Equal(60, luma.Count);
        Assert.All(luma, value => Assert.InRange(value, 200, 255));
    }

    [Fact]
    public async Task A_user_s_volume_is_heard_as_set()
    {
        await studio.Folder.MakeAsync("music.wav", "-f", "lavfi", "-i", "sine=330:d=4", "-ac", "2");
        var whole = await LoudnessAsync(await studio.MakeAsync(Music(1), "loud.mp4"));
        var half = await LoudnessAsync(await studio.MakeAsync(Music(0.5), "soft.mp4"));
        Assert.Equal(-6.0, half.Loudness - whole.Loudness, 0.3);

        static Timeline Music(double volume) => new()
        {
            Canvas = Small(64, 36),
            Tracks =
            [
                Row("t0", TrackKind.Video, new Segment { Id = "c", Start = default, Duration = Ms(4000), Asset = new ColorAsset(new Rgba(40, 80, 120)) }),
                Row("t1", TrackKind.Audio, Shot("m", 0, 4000, "music.wav") with { Volume = volume }) with { Role = TrackRole.Music },
            ],
        };
    }

    [Theory]
    [InlineData("film.webm", ExportFormat.WebM, null, "vp9", "opus")]
    [InlineData("film.mov", ExportFormat.Mov, null, "prores", "pcm_s16le")]
    [InlineData("film.mp4", ExportFormat.Mp4, VideoCodec.Hevc, "hevc", "aac")]
    [InlineData("film.mp4", ExportFormat.Mp4, VideoCodec.Av1, "av1", "aac")]
    [InlineData("film.gif", ExportFormat.Gif, null, "gif", null)]
    [InlineData("film.mp3", ExportFormat.Mp3, null, null, "mp3")]
    [InlineData("film.wav", ExportFormat.Wav, null, null, "pcm_s16le")]
    public async Task Every_format_carries_what_it_should(string name, ExportFormat format, VideoCodec? codec, string? video, string? audio)
    {
        await studio.Folder.MakeAsync("music.wav", "-f", "lavfi", "-i", "sine=330:d=1", "-ac", "2");
        var timeline = new Timeline
        {
            Canvas = Small(160, 90),
            Tracks =
            [
                Row("t0", TrackKind.Video, new Segment { Id = "c", Start = default, Duration = Ms(1000), Asset = new ColorAsset(new Rgba(200, 80, 20)) }),
                Row("t1", TrackKind.Audio, Shot("m", 0, 1000, "music.wav")),
            ],
        };
        var film = await studio.MakeAsync(timeline, name, new ExportSettings { Format = format, Codec = codec, Quality = ExportQuality.Draft });
        var streams = (await ProbeAsync(film)).GetProperty("streams").EnumerateArray().ToDictionary(
            stream => stream.GetProperty("codec_type").GetString()!, stream => stream.GetProperty("codec_name").GetString());
        Assert.Equal(video, streams.GetValueOrDefault("video"));
        var heard = streams.GetValueOrDefault("audio");
        Assert.True(audio is null ? heard is null : heard is not null && heard.StartsWith(audio[..3], StringComparison.Ordinal), $"sound is {heard}");
    }

    [Fact]
    public async Task What_cannot_be_made_yet_is_told_and_the_rest_is_made()
    {
        var other = new Segment { Id = "s1", Start = default, Duration = Ms(500), Asset = new OpaqueAsset("hologram", """{"k":"hologram"}""") };
        var transcript = new Transcript();
        var film = await studio.MakeAsync(
            new Timeline { Canvas = Small(64, 36), Tracks = [Row("t1", TrackKind.Video, other)] }, progress: transcript);
        Assert.Equal(15, (await LumaAsync(film)).Count);
        var warned = Assert.Single(transcript.Events.OfType<ExportWarned>());
        Assert.Contains("s1", warned.Sentence);
    }

    [Fact]
    public async Task Cancelling_leaves_no_file_and_no_child()
    {
        var timeline = new Timeline
        {
            Canvas = Small(640, 360),
            Tracks = [Row("t0", TrackKind.Video, new Segment { Id = "c", Start = default, Duration = Ms(600_000), Asset = new ColorAsset(Rgba.White) })],
        };
        using var stop = new CancellationTokenSource();
        var progress = new CancelAtFirstFrame(stop);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => studio.MakeAsync(timeline, progress: progress, cancellation: stop.Token));
        Assert.Empty(Directory.GetFileSystemEntries(studio.Folder.Root));
    }

    public void Dispose() => studio.Dispose();

    private sealed class CancelAtFirstFrame(CancellationTokenSource stop) : IProgress<ExportEvent>
    {
        public void Report(ExportEvent value)
        {
            if (value is ExportProgressed { Frame: > 0 }) stop.Cancel();
        }
    }
}
