using Kinora.Core;
using Kinora.Core.Plan;
using static Kinora.MediaTests.Films.Studio;

namespace Kinora.MediaTests.Films;

/// <summary>
/// Slow camera moves, measured in the pixels that are really drawn: patches of a photo with detail down to the single
/// pixel are followed from frame to frame with a precision of some thousandths of a pixel.
/// </summary>
public sealed class MotionTests(ITestOutputHelper output) : IDisposable
{
    private const int Width = 640;
    private const int Height = 360;
    private const int Frames = 60;

    /// <summary>
    /// Measured on all twelve moves: shifts are off by 0.043 px at worst, second differences by 0.039 px, the tracker's own
    /// errors included; this is 2.3 times that. A view rounded to whole pixels of the photo, 0.4 px of the canvas, is off by 0.43 px.
    /// </summary>
    private const double Bound = 0.1;

    /// <summary>
    /// The eased pan's own at the ends of these two seconds: 0.6 · 6 / 60² of its way, 0.15 · 640 px, is 0.096 px a frame.
    /// </summary>
    private const double PlannedBound = 0.12;
    private const double PhotoWidth = 1600;

    private static readonly (int X, int Y)[] Patches = [(60, 60), (200, 250), (320, 180), (430, 100), (580, 300)];

    private readonly Studio studio = new();

    public static TheoryData<MotionKind, MotionEase> Moves => new(
        from kind in Enum.GetValues<MotionKind>() where kind != MotionKind.None
        from ease in Enum.GetValues<MotionEase>() select (kind, ease));

    [Theory]
    [MemberData(nameof(Moves))]
    public async Task A_move_is_drawn_where_it_was_planned_and_never_jumps(MotionKind kind, MotionEase ease)
    {
        var timeline = Film(await PhotoAsync() with { Motion = new Motion(kind, 0.15) { Ease = ease } });
        var frames = await studio.RenderAsync(timeline, Enumerable.Range(0, Frames).Select(frame => (long)frame));
        var shifts = Shifts(frames);
        var views = await ViewsAsync(timeline);
        var planned = PlannedShifts(views);
        var (jump, miss) = (Jump(shifts, planned), Miss(shifts, planned));
        output.WriteLine($"{kind} {ease}: second difference off by {jump:F4} px ({Bend(planned):F4} px planned), shift off by {miss:F4} px");
        Assert.InRange(Bend(planned), 0, PlannedBound);
        Assert.InRange(jump, 0, Bound);
        Assert.InRange(miss, 0, Bound);
    }

    [Fact]
    public async Task A_view_rounded_to_whole_pixels_of_the_source_would_be_noticed()
    {
        var photo = await PhotoAsync();
        var smooth = await ViewsAsync(Film(photo with { Motion = new Motion(MotionKind.PanRight, 0.15) { Ease = MotionEase.Linear } }));
        var rounded = smooth.Take(12).Select((view, frame) => photo with
        {
            Id = $"s{frame}",
            Start = Ms(40 * frame),
            Duration = Ms(40),
            Crop = new CropRectangle(
                Math.Round(view.X * PhotoWidth) / PhotoWidth, view.Y, Math.Round(view.Width * PhotoWidth) / PhotoWidth, view.Height),
        });
        var film = Film([.. rounded]);
        film = film with { Canvas = Small(Width, Height, fps: 25) };
        var bend = Bend(Shifts(await studio.RenderAsync(film, Enumerable.Range(0, 12).Select(frame => (long)frame))));
        output.WriteLine($"rounded: second difference {bend:F4} px");
        Assert.True(bend > 2 * Bound, $"a rounded move bends by {bend:F4} px only");
    }

    public void Dispose() => studio.Dispose();

    private static Timeline Film(params Segment[] segments) =>
        new() { Canvas = Small(Width, Height), Tracks = [Row("t1", TrackKind.Video, segments)] };

    /// <summary>Noise of all sizes, the finest of about a pixel of the canvas: photographs are softer.</summary>
    private async Task<Segment> PhotoAsync()
    {
        await studio.Folder.MakeAsync("photo.png",
            "-f", "lavfi", "-i", "nullsrc=s=1600x900,geq=lum='random(1)*255':cb=128:cr=128,gblur=sigma=1.6,eq=contrast=2.5", "-frames:v", "1");
        return Shot("a", 0, 2000, "photo.png");
    }

    private async Task<List<RectangleD>> ViewsAsync(Timeline timeline)
    {
        var planner = new FramePlanner(timeline, (await studio.OpenAsync(timeline)).Media);
        return [.. Enumerable.Range(0, Frames).Select(frame => ((PictureLayer)planner.Plan(frame).Layers[0]).Placement.View)];
    }

    /// <returns>For every patch, how far it moved from each frame into the next.</returns>
    private static List<List<(double X, double Y)>> Shifts(List<byte[]> frames) =>
    [
        .. Patches.AsParallel().AsOrdered().Select(patch => Enumerable.Range(0, frames.Count - 1)
            .Select(frame => Tracker.Shift(frames[frame], frames[frame + 1], Width, patch.X, patch.Y)).ToList()),
    ];

    private static List<List<(double X, double Y)>> PlannedShifts(List<RectangleD> views) =>
        [.. Patches.Select(patch => views.Zip(views.Skip(1)).Select(pair => Planned(pair.First, pair.Second, patch)).ToList())];

    /// <summary>The worst second difference of a patch's place.</summary>
    private static double Bend(List<List<(double X, double Y)>> shifts) => shifts.SelectMany(Bends).Max(Larger);

    /// <summary>The worst second difference that was not planned.</summary>
    private static double Jump(List<List<(double X, double Y)>> shifts, List<List<(double X, double Y)>> planned) =>
        Miss([.. shifts.Select(Bends)], [.. planned.Select(Bends)]);

    private static double Miss(List<List<(double X, double Y)>> shifts, List<List<(double X, double Y)>> planned) =>
        shifts.SelectMany(patch => patch).Zip(planned.SelectMany(patch => patch)).Max(
            pair => Larger((pair.First.X - pair.Second.X, pair.First.Y - pair.Second.Y)));

    private static List<(double X, double Y)> Bends(List<(double X, double Y)> shifts) =>
        [.. shifts.Zip(shifts.Skip(1)).Select(pair => (pair.Second.X - pair.First.X, pair.Second.Y - pair.First.Y))];

    private static double Larger((double X, double Y) move) => Math.Max(Math.Abs(move.X), Math.Abs(move.Y));

    /// <summary>Where the source's point under a patch's middle goes.</summary>
    private static (double X, double Y) Planned(RectangleD view, RectangleD next, (int X, int Y) patch)
    {
        var (x, y) = ((patch.X + 0.5) / Width, (patch.Y + 0.5) / Height);
        return ((((view.X + x * view.Width) - next.X) / next.Width - x) * Width, (((view.Y + y * view.Height) - next.Y) / next.Height - y) * Height);
    }
}
