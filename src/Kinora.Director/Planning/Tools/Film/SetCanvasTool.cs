using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Core.Films;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Film;

/// <summary>The film's shape, size and frame rate.</summary>
internal sealed class SetCanvasTool : FilmTool
{
    private static readonly Dictionary<string, (int Width, int Height)> Platforms = new(StringComparer.Ordinal)
    {
        ["youtube"] = (1920, 1080), ["bilibili"] = (1920, 1080), ["facebook"] = (1920, 1080), ["x"] = (1920, 1080), ["linkedin"] = (1920, 1080),
        ["tiktok"] = (1080, 1920), ["reels"] = (1080, 1920), ["shorts"] = (1080, 1920), ["instagram-story"] = (1080, 1920),
        ["douyin"] = (1080, 1920), ["kuaishou"] = (1080, 1920), ["wechat-channels"] = (1080, 1920),
        ["instagram-post"] = (1080, 1350), ["xiaohongshu"] = (1080, 1440), ["pinterest"] = (1000, 1500), ["square"] = (1080, 1080),
    };

    private static readonly Dictionary<string, int> Resolutions = new(StringComparer.Ordinal)
    {
        ["480p"] = 480, ["720p"] = 720, ["1080p"] = 1080, ["1440p"] = 1440, ["2160p"] = 2160, ["4k"] = 2160,
    };

    public override ToolSpec Spec { get; } = new(
        "set_canvas",
        "Sets the film's shape (vertical, square …), size or frame rate; pictures of another shape get a fitting look, logos stay inside.",
        [
            Take.Words("ratio", "The shape, such as 9:16, 16:9, 1:1, 4:5."),
            Take.Whole("width", "Or: in pixels …", TimelineLimits.MinCanvasSide, TimelineLimits.MaxCanvasSide),
            Take.Whole("height", "… and pixels high.", TimelineLimits.MinCanvasSide, TimelineLimits.MaxCanvasSide),
            Take.OneOf("platform", "Or: as this platform wants it.", Platforms.Keys),
            Take.OneOf("resolution", "Lines of the shorter side.", Resolutions.Keys),
            Take.Number("fps", "Frames a second.", TimelineLimits.MinFrameRate, TimelineLimits.MaxFrameRate),
        ]);

    protected override void Edit(FilmDraft draft, ToolArguments arguments)
    {
        var canvas = draft.Timeline.Canvas;
        if (SizeOf(draft, canvas, arguments) is not { } size) return;
        var rate = canvas.FrameRate;
        if (arguments.Number("fps") is { } fps)
        {
            if (FrameRate.FromDecimal(fps) is not { } known)
            {
                draft.Refuse("A film can have 1 to 240 frames a second.", "帧率可以是每秒1到240帧。");
                return;
            }

            rate = known;
        }

        if (size == (canvas.Width, canvas.Height) && rate == canvas.FrameRate)
        {
            draft.Note($"The film is {canvas.Width}x{canvas.Height} already.", $"影片已经是{canvas.Width}x{canvas.Height}了。");
            return;
        }

        draft.Apply(new SetCanvas(size.Width, size.Height, rate));
        if (Shape(draft.Timeline.Canvas) != Shape(canvas)) Refit(draft, canvas);
    }

    /// <summary>Gives the film that shape; its shorter side stays.</summary>
    public static void Reshape(FilmDraft draft, string ratio)
    {
        var canvas = draft.Timeline.Canvas;
        var arguments = new ToolArguments(new System.Text.Json.Nodes.JsonObject { ["ratio"] = ratio });
        if (SizeOf(draft, canvas, arguments) is not { } size || size == (canvas.Width, canvas.Height)) return;
        draft.Apply(new SetCanvas(size.Width, size.Height));
        Refit(draft, canvas);
    }

    /// <summary>A canvas of that shape, as large as the usual one.</summary>
    public static Canvas? Of(FilmDraft draft, string ratio)
    {
        var arguments = new ToolArguments(new System.Text.Json.Nodes.JsonObject { ["ratio"] = ratio });
        return SizeOf(draft, Canvas.Default, arguments) is { } size ? Canvas.Default with { Width = size.Width, Height = size.Height } : null;
    }

    private static double Shape(Canvas canvas) => Math.Round((double)canvas.Width / canvas.Height, 3);

    private static (int Width, int Height)? SizeOf(FilmDraft draft, Canvas canvas, ToolArguments arguments)
    {
        var (width, height) = (canvas.Width, canvas.Height);
        var shorter = (double)Math.Min(width, height);
        if (arguments.Text("platform") is { } platform) (width, height) = Platforms[platform];
        if (arguments.Text("ratio") is { } text)
        {
            if (Ratio.Parse(text) is not { } ratio)
            {
                draft.Refuse("Say the shape as two numbers, such as 9:16 or 1:1.", "请用两个数字表示比例，例如9:16或1:1。");
                return null;
            }

            (width, height) = Sized(ratio, shorter);
        }

        if (arguments.Integer("width") is { } wide || arguments.Has("height"))
        {
            var shape = (double)width / height;
            var high = arguments.Integer("height") ?? 0;
            wide = arguments.Integer("width") ?? 0;
            (width, height) = (arguments.Has("width") ? Even(wide) : Even(high * shape), arguments.Has("height") ? Even(high) : Even(wide / shape));
        }

        if (arguments.Text("resolution") is { } resolution) (width, height) = Sized((double)width / height, Resolutions[resolution]);
        var isPossible = width is >= TimelineLimits.MinCanvasSide and <= TimelineLimits.MaxCanvasSide
            && height is >= TimelineLimits.MinCanvasSide and <= TimelineLimits.MaxCanvasSide && (long)width * height <= TimelineLimits.MaxCanvasPixels;
        if (isPossible) return (width, height);
        draft.Refuse(
            $"A film can't be {width}x{height}: each side has {TimelineLimits.MinCanvasSide} to {TimelineLimits.MaxCanvasSide} pixels, twice 4K in all.",
            $"影片不能是{width}x{height}：每边{TimelineLimits.MinCanvasSide}到{TimelineLimits.MaxCanvasSide}像素，总共不超过两倍4K。");
        return null;
    }

    private static (int Width, int Height) Sized(double ratio, double shorter) =>
        ratio >= 1 ? (Even(shorter * ratio), Even(shorter)) : (Even(shorter), Even(shorter / ratio));

    private static int Even(double side) => (int)Math.Clamp(Math.Round(side / 2) * 2, 0, 1_000_000);

    private static void Refit(FilmDraft draft, Canvas before)
    {
        var canvas = draft.Timeline.Canvas;
        foreach (var track in draft.Timeline.Tracks.Where(track => track.Kind == TrackKind.Video))
        {
            foreach (var segment in track.Segments)
            {
                var facts = draft.FactsOf(segment);
                if (track.Id == draft.Main?.Id)
                {
                    // A fit that somebody chose is kept; the one that suited the old shape gives way to the one that suits the new.
                    if (facts is not null && segment.Fit == PictureFit.Of(facts, before)) draft.Apply(new SetFit(segment.Id, PictureFit.Of(facts, canvas)));
                }
                else if (facts is not null) KeepInside(draft, segment, PictureSize.Fitted(facts, segment.Fit, canvas));
            }
        }
    }

    private static void KeepInside(FilmDraft draft, Segment segment, (double Width, double Height) fitted)
    {
        var at = segment.Transform;
        var scale = Math.Min(at.Scale, 1);
        if (at.Scale >= 1) return;
        var (width, height) = (fitted.Width * scale, fitted.Height * scale);
        var (x, y) = (Math.Clamp(at.X, width / 2, 1 - width / 2), Math.Clamp(at.Y, height / 2, 1 - height / 2));
        if (Math.Abs(x - at.X) > 1e-6 || Math.Abs(y - at.Y) > 1e-6) draft.Apply(new SetTransform(segment.Id, Math.Round(x, 4), Math.Round(y, 4)));
    }
}
