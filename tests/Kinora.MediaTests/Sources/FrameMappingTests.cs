using Kinora.Core;
using Kinora.Media.Analysis;
using Kinora.Media.Sources;

namespace Kinora.MediaTests.Sources;

/// <summary>Every output frame shows the source frame that is on screen at its time, for clips whose frames say their number.</summary>
public class FrameMappingTests(Corpus corpus) : IClassFixture<Corpus>
{
    private static readonly string[] X264 = ["-c:v", "libx264", "-preset", "ultrafast", "-crf", "18", "-g", "24", "-bf", "2"];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("30", "mp4", 30, 1, 0, 1)]
    [InlineData("25", "mp4", 30, 1, 0, 1)]
    [InlineData("60", "mp4", 30, 1, 0, 1)]
    [InlineData("30000/1001", "mp4", 30, 1, 0, 1)]
    [InlineData("24000/1001", "mkv", 30000, 1001, 0, 1)]
    [InlineData("60000/1001", "mp4", 30, 1, 0, 1)]
    [InlineData("30", "mkv", 30, 1, 1.9, 1)]
    [InlineData("30", "mp4", 30, 1, 0.033, 1)]
    [InlineData("30", "mp4", 30, 1, 2.5, 1)]
    [InlineData("25", "mp4", 30, 1, 1.77, 1)]
    [InlineData("25", "webm", 24, 1, 2.2, 1)]
    [InlineData("30", "mp4", 30, 1, 0.5, 0.1)]
    [InlineData("30", "mp4", 30, 1, 1.2, 0.75)]
    [InlineData("30", "mp4", 30, 1, 0, 16)]
    [InlineData("30", "mov", 60, 1, 1.4, 2.5)]
    [InlineData("30", "avi", 30, 1, 2.1, 1)]
    public async Task Forwards(string rate, string container, int outNumerator, int outDenominator, double start, double speed)
    {
        const int Frames = 120;
        var (source, sourceRate) = await NumberedAsync(rate, container, Frames);
        var output = new FrameRate(outNumerator, outDenominator);
        var count = (int)Math.Min(90, (Frames / sourceRate.FramesPerSecond - start - 0.05) / speed * output.FramesPerSecond);
        using var reader = await ClipReader.OpenAsync(source, ClipFrames.Request(output, start, speed, count), Cancelled);
        Assert.Equal(ClipFrames.Expected(sourceRate, output, start, speed, count, Frames), ClipFrames.Numbers(reader));
        Assert.Empty(reader.Warnings);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2.1, 1)]
    [InlineData(3.5, -1)]
    public async Task Reordered_pictures_in_an_AVI_which_has_no_times_for_them_are_found(double start, double speed)
    {
        const int Frames = 120;
        var media = await Corpus.ProbeAsync(await corpus.NumberedAsync("reordered.avi", "30", Frames, X264));
        Assert.True(media.Video!.IsReordered);
        var output = new FrameRate(30);
        var request = ClipFrames.Request(output, start, Math.Abs(speed), 40);
        using var reader = await ClipReader.OpenAsync(media, request with { SourceStep = request.SourceStep * Math.Sign(speed) }, Cancelled);
        Assert.Equal(ClipFrames.Expected(media.Facts.FrameRate!.Value, output, start, speed, 40, Frames), ClipFrames.Numbers(reader));
    }

    [Theory]
    [InlineData("30", "mp4", 3.9, 1)]
    [InlineData("25", "mkv", 4.1, 1)]
    [InlineData("30", "mp4", 3.5, 0.5)]
    [InlineData("60", "mp4", 1.9, 2)]
    public async Task Backwards(string rate, string container, double start, double speed)
    {
        const int Frames = 120;
        var (source, sourceRate) = await NumberedAsync(rate, container, Frames);
        var output = new FrameRate(30);
        var count = (int)(start / speed * 30);
        var request = ClipFrames.Request(output, start, speed, count);
        using var reader = await ClipReader.OpenAsync(source, request with { SourceStep = -request.SourceStep }, Cancelled);
        Assert.Equal(ClipFrames.Expected(sourceRate, output, start, -speed, count, Frames), ClipFrames.Numbers(reader));
    }

    // Starts at which source frames begin on the very instants asked for, to the millisecond of tolerance: nothing may tip over.
    [Theory]
    [InlineData("25", "mp4", 1, 39)]
    [InlineData("25", "mp4", 1, 139)]
    [InlineData("30000/1001", "avi", 1, 0)]
    [InlineData("24", "mkv", 1.37, 1)]
    [InlineData("25", "mp4", -1, 3999)]
    [InlineData("30000/1001", "mp4", -0.75, 3503)]
    public async Task Reading_that_begins_later_gives_the_frames_of_reading_all(string rate, string container, double speed, int start)
    {
        var (source, _) = await NumberedAsync(rate, container, 120);
        var request = ClipFrames.Request(new FrameRate(30), start / 1000.0, Math.Abs(speed), 84);
        request = request with { SourceStep = request.SourceStep * Math.Sign(speed) };
        using var all = await ClipReader.OpenAsync(source, request, Cancelled);
        var expected = ClipFrames.Numbers(all);
        foreach (var first in new[] { 1, 6, 45, 66, 75 })
        {
            using var later = await ClipReader.OpenAsync(source, request with { First = first, FrameCount = 84 - first }, Cancelled);
            Assert.Equal(expected[first..], ClipFrames.Numbers(later));
        }
    }

    [Fact]
    public async Task A_frame_stays_on_screen_until_the_next_one_however_long_that_is()
    {
        // Frames at 0, 0.1, 0.2, 1.7, 1.8 … : a screen recording.
        var path = await corpus.NumberedAsync("variable.mkv", "10", 40,
            [.. X264, "-vf", $"{Barcode.Filter},setpts='PTS+gte(N,3)*1.4/TB',format=yuv420p", "-fps_mode", "passthrough"]);
        var media = await Corpus.ProbeAsync(path);
        using var reader = await ClipReader.OpenAsync(media, ClipFrames.Request(new FrameRate(10), 1, 1, 12), Cancelled);
        Assert.Equal([2, 2, 2, 2, 2, 2, 2, 3, 4, 5, 6, 7], ClipFrames.Numbers(reader));
    }

    [Fact]
    public async Task A_freeze_is_the_frame_on_screen_at_that_time()
    {
        var (source, _) = await NumberedAsync("30", "mp4", 120);
        var request = ClipFrames.Request(new FrameRate(30), 2.35, 1, 4) with { SourceStep = TimeSpan.Zero };
        using var reader = await ClipReader.OpenAsync(source, request, Cancelled);
        Assert.Equal([70, 70, 70, 70], ClipFrames.Numbers(reader));
    }

    [Fact]
    public async Task Reading_ends_with_the_source()
    {
        var (source, _) = await NumberedAsync("30", "mp4", 120);
        using var reader = await ClipReader.OpenAsync(source, ClipFrames.Request(new FrameRate(30), 3.5, 1, 100), Cancelled);
        Assert.Equal(Enumerable.Range(105, 15), ClipFrames.Numbers(reader));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task Behind_the_end_the_last_frame_stays(int direction)
    {
        var (source, _) = await NumberedAsync("30", "mp4", 120);
        var request = ClipFrames.Request(new FrameRate(30), 9, 1, 3);
        using var reader = await ClipReader.OpenAsync(source, request with { SourceStep = direction * request.SourceStep }, Cancelled);
        var numbers = ClipFrames.Numbers(reader);
        Assert.All(numbers, number => Assert.Equal(119, number));
        Assert.NotEmpty(numbers);
    }

    private async Task<(MediaInfo Media, FrameRate Rate)> NumberedAsync(string rate, string container, int frames)
    {
        string[] encode = container switch
        {
            "webm" => ["-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8", "-b:v", "1M"],
            "avi" => ["-c:v", "mpeg4", "-q:v", "3", "-g", "24"],
            _ => X264,
        };
        var path = await corpus.NumberedAsync($"{rate.Replace('/', '-')}.{container}", rate, frames, encode);
        var parts = rate.Split('/');
        return (await Corpus.ProbeAsync(path), new FrameRate(int.Parse(parts[0]), parts.Length > 1 ? int.Parse(parts[1]) : 1));
    }
}
