using Kinora.Core;
using static Kinora.MediaTests.Films.Studio;

namespace Kinora.MediaTests.Films;

/// <summary>Frames of films, compared to the byte.</summary>
public sealed class RenderTests : IDisposable
{
    private readonly Studio studio = new();

    [Fact]
    public async Task Frames_asked_for_in_any_order_are_those_of_the_whole_film()
    {
        var timeline = await MixedAsync();
        var whole = await studio.RenderAsync(timeline, Enumerable.Range(0, 90).Select(frame => (long)frame));
        long[] jumps = [75, 10, 11, 60, 44, 45, 46, 0, 89, 30];
        var picked = await studio.RenderAsync(timeline, jumps);
        Assert.All(jumps.Index(), jump => Assert.True(whole[(int)jump.Item].AsSpan().SequenceEqual(picked[jump.Index]), $"frame {jump.Item} differs"));
    }

    [Fact]
    public async Task Two_runs_give_the_same_bytes()
    {
        var timeline = await MixedAsync();
        long[] frames = [0, 7, 20, 29, 31, 50, 59, 80];
        var first = await studio.RenderAsync(timeline, frames);
        var second = await studio.RenderAsync(timeline, frames);
        Assert.All(frames.Index(), item => Assert.True(first[item.Index].AsSpan().SequenceEqual(second[item.Index]), $"frame {item.Item} differs"));
    }

    [Theory]
    [InlineData(TransitionKind.Fade)]
    [InlineData(TransitionKind.PushLeft)]
    [InlineData(TransitionKind.Circle)]
    public async Task No_frame_of_a_transition_between_clips_is_black(TransitionKind kind)
    {
        await studio.Folder.MakeAsync("a.mp4", "-f", "lavfi", "-i", "color=white:s=64x36:r=30:d=1", "-c:v", "libx264");
        await studio.Folder.MakeAsync("b.mp4", "-f", "lavfi", "-i", "color=gray:s=64x36:r=25:d=1", "-c:v", "libx264");
        var timeline = new Timeline
        {
            Canvas = Small(64, 36),
            Tracks =
            [
                Row("t1", TrackKind.Video,
                    Shot("a", 0, 1000, "a.mp4") with { Transition = new Transition(kind, Ms(400)) }, Shot("b", 1000, 1000, "b.mp4")),
            ],
        };
        var frames = await studio.RenderAsync(timeline, Enumerable.Range(0, 60).Select(frame => (long)frame));
        Assert.All(frames, frame => Assert.True(frame.Take(64 * 36).Average(value => value) > 100));
    }

    [Fact]
    public async Task A_flipped_picture_is_mirrored_whether_it_stands_or_moves()
    {
        await studio.Folder.MakeAsync("half.png", "-f", "lavfi", "-i", "color=black:s=128x72,drawbox=x=0:y=0:w=64:h=72:color=white:t=fill", "-frames:v", "1");
        foreach (var motion in new Motion?[] { null, new(MotionKind.ZoomIn, 0.1) })
        {
            var shot = Shot("a", 0, 1000, "half.png") with { Motion = motion };
            var upright = await FirstRowAsync(shot);
            var flipped = await FirstRowAsync(shot with { Flip = Flip.Horizontal });
            Assert.True(upright[2] > 200 && upright[61] < 40, $"{upright[2]} {upright[61]}");
            Assert.True(flipped[2] < 40 && flipped[61] > 200, $"{flipped[2]} {flipped[61]}");
        }

        async Task<byte[]> FirstRowAsync(Segment shot) =>
            (await studio.RenderAsync(new Timeline { Canvas = Small(64, 36), Tracks = [Row("t1", TrackKind.Video, shot)] }, 3))[0];
    }

    [Fact]
    public async Task Grain_lives_and_vignette_stays_put_over_a_moving_photo()
    {
        await studio.Folder.MakeAsync("grey.png", "-f", "lavfi", "-i", "color=gray:s=256x144", "-frames:v", "1");
        var shot = Shot("a", 0, 1000, "grey.png") with { Motion = new Motion(MotionKind.ZoomIn, 0.2) };
        var vignette = await TwoAsync(shot with { Effects = [new Effect("vignette") { Amount = 0.8 }] });
        Assert.True(vignette[0].AsSpan().SequenceEqual(vignette[1]));
        Assert.True(vignette[0][0] < vignette[0][18 * 64 + 32]);
        var grain = await TwoAsync(shot with { Effects = [new Effect("grain") { Amount = 0.5 }] });
        Assert.False(grain[0].AsSpan().SequenceEqual(grain[1]));

        Task<List<byte[]>> TwoAsync(Segment segment) =>
            studio.RenderAsync(new Timeline { Canvas = Small(64, 36), Tracks = [Row("t1", TrackKind.Video, segment)] }, 2, 20);
    }

    public void Dispose() => studio.Dispose();

    /// <summary>A photo in motion, a clip at another rate, a backwards clip, an overlay, words and transitions.</summary>
    private async Task<Timeline> MixedAsync()
    {
        await studio.Folder.MakeAsync("photo.jpg", "-f", "lavfi", "-i", "mandelbrot=s=640x480", "-frames:v", "1");
        await studio.Folder.MakeAsync("clip.mp4", "-f", "lavfi", "-i", "testsrc2=s=320x240:r=25:d=3", "-c:v", "libx264", "-g", "30");
        await studio.Folder.MakeAsync("logo.png", "-f", "lavfi", "-i", "color=red@0.5:s=40x40,format=rgba", "-frames:v", "1");
        var fade = new Transition(TransitionKind.Fade, Ms(300));
        return new Timeline
        {
            Canvas = Small(160, 90),
            Tracks =
            [
                Row("t1", TrackKind.Video,
                    Shot("a", 0, 1000, "photo.jpg") with { Motion = new Motion(MotionKind.PanLeft, 0.2), Transition = fade },
                    Shot("b", 1000, 1000, "clip.mp4", 500) with { Transition = fade with { Kind = TransitionKind.WipeUp }, Fit = Fit.Blur },
                    Shot("c", 2000, 1000, "clip.mp4", 1000) with { Reversed = true, Effects = [new Effect("look") { Name = "warm" }] }),
                Row("t2", TrackKind.Video, Shot("l", 0, 3000, "logo.png") with { Fit = Fit.Contain, Transform = new Transform(0.9, 0.1, 0.2, 15) }),
                Row("t3", TrackKind.Text, Words("w", 500, 2000, "Hello there", TextStyle.Title)),
            ],
        };
    }
}
