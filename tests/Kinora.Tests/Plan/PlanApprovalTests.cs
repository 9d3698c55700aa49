using Kinora.Core;
using Kinora.Core.Plan;

namespace Kinora.Tests.Plan;

/// <summary>Whole plans, compared with those that were read and found right.</summary>
public class PlanApprovalTests
{
    [Fact]
    public void Photos_in_motion_with_transitions_and_words() => Check("photos", 20,
        Row("t1", TrackKind.Video,
            Shot("a", 0, 2000, "photo") with { Motion = new Motion(MotionKind.ZoomIn, 0.2), Transition = Into(TransitionKind.Fade, 500) },
            Shot("b", 2000, 1500, "photo") with { Motion = new Motion(MotionKind.PanLeft, 0.1), Transition = Into(TransitionKind.PushUp, 300) },
            Shot("c", 3500, 1000, "upright") with { Fit = Fit.Blur }),
        Row("t2", TrackKind.Video, Shot("logo", 0, 4500, "photo") with
        {
            Fit = Fit.Contain, Transform = new Transform(0.9, 0.1, 0.12, 8), Opacity = 0.8, Flip = Flip.Horizontal,
        }),
        Row("t3", TrackKind.Text, new Segment { Id = "w", Start = Ms(300), Duration = Ms(1700), Text = new TextBlock("Spring Sale") }),
        Row("t4", TrackKind.Video, Shot("unseen", 0, 4500, "photo")) with { Hidden = true });

    [Fact]
    public void Clips_fast_slow_backwards_and_frozen() => Check("clips", 15,
        Row("t1", TrackKind.Video,
            Shot("fast", 0, 1000, "clip", 500) with { Speed = 2.5, Transition = Into(TransitionKind.Dissolve, 400) },
            Shot("slow", 1000, 1000, "clip", 4000) with { Speed = 0.4 },
            Shot("back", 2000, 1000, "clip", 6000) with { Reversed = true, Transition = Into(TransitionKind.WipeLeft, 400) },
            Shot("held", 3000, 1000, "clip") with { Freeze = Ms(1234), Crop = new CropRectangle(0.25, 0.25, 0.5, 0.5) },
            Shot("short", 4000, 2000, "clip", 9500)));

    [Fact]
    public void Odd_rates_gaps_hidden_segments_and_transitions_too_long_for_their_clips() => Check("gaps", 25,
        new Canvas(1080, 1920, new FrameRate(30000, 1001), Rgba.White),
        Row("t1", TrackKind.Video,
            Shot("a", 100, 901, "clip", 333) with { Transition = Into(TransitionKind.Circle, 5000) },
            Shot("b", 1001, 200, "photo") with { Transition = Into(TransitionKind.Zoom, 5000), Transform = new Transform(0.5, 0.5, 1, 90) },
            Shot("c", 1201, 800, "clip", 0) with { Fit = Fit.Contain, Transition = Into(TransitionKind.Fade, 500) },
            Shot("unseen", 2001, 500, "photo") with { Hidden = true },
            Shot("d", 2700, 400, "missing"),
            Shot("e", 3200, 333, "photo") with { Fit = Fit.Stretch }));

    private static void Check(string name, int every, params ValueList<Track> tracks) =>
        Check(name, every, new Canvas(1920, 1080, new FrameRate(30), Rgba.Black), tracks);

    private static void Check(string name, int every, Canvas canvas, params ValueList<Track> tracks)
    {
        var actual = PlanText.Of(new FramePlanner(new Timeline { Canvas = canvas, Tracks = tracks }, new Catalogue()), every);
        var folder = Path.Combine(AppContext.BaseDirectory, "Plan", "Approved");
        var approved = Path.Combine(folder, name + ".txt");
        var received = Path.Combine(AppContext.BaseDirectory, name + ".received.txt");
        File.WriteAllText(received, actual);
        Assert.True(File.Exists(approved), $"Nothing approved; read {received} and, if it is right, add it as Plan/Approved/{name}.txt.");
        Assert.Equal(File.ReadAllText(approved).Split('\n'), actual.Split('\n'));
        File.Delete(received);
    }

    private static Track Row(string id, TrackKind kind, params ValueList<Segment> segments) => new() { Id = id, Kind = kind, Segments = segments };

    private static Segment Shot(string id, double start, double length, string media, double sourceIn = 0) => new()
    {
        Id = id, Start = Ms(start), Duration = Ms(length), Asset = new MediaAsset(MediaReference.OfId(media), Ms(sourceIn)),
    };

    private static Transition Into(TransitionKind kind, double length) => new(kind, Ms(length));

    private static TimeSpan Ms(double milliseconds) => TimeSpan.FromMilliseconds(milliseconds);

    /// <summary>A wide and an upright photo and a ten-second clip.</summary>
    private sealed class Catalogue : IMediaCatalogue
    {
        public MediaFacts? Find(Asset asset) => ((MediaAsset)asset).Media.Name switch
        {
            "photo" => new MediaFacts { Kind = MediaKind.Image, Width = 4000, Height = 3000 },
            "upright" => new MediaFacts { Kind = MediaKind.Image, Width = 3000, Height = 4000 },
            "clip" => new MediaFacts { Kind = MediaKind.Video, Width = 1280, Height = 720, Duration = TimeSpan.FromSeconds(10), FrameRate = new FrameRate(25) },
            _ => null,
        };
    }
}
