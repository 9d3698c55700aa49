using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Core.Effects;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Picture;

/// <summary>A logo, or a watermark in words, over the whole film.</summary>
internal sealed class AddLogoTool : FilmTool
{
    // A square logo covers a square of 8 % of the width of a 16:9 film; other shapes, and other films, the same share of the area.
    private const double SideOfArea = 0.107;
    private const double WidestShare = 0.22;
    private const double TallestShare = 0.14;
    private const double LettersOfWatermark = 0.035;
    private const double OpacityOfWatermark = 0.7;

    public override ToolSpec Spec { get; } = new(
        "add_logo",
        "Puts a logo (a picture that was sent) or a watermark in words over the whole film; a logo that is there already is replaced.",
        [
            Take.Medium("medium", "The picture; the brand's logo, or a file called logo, when left out."),
            Take.Words("text", "Or: a watermark in words."),
            Take.OneOf<TextPosition>("position", "Where; the upper right corner when left out."),
            Take.Number("size", "Its width as a fraction of the canvas's.", 0.01, 1),
            Take.Number("opacity", "0 to 1.", 0, 1),
        ]);

    protected override void Edit(FilmDraft draft, ToolArguments arguments)
    {
        if (draft.FilmEnd == TimeSpan.Zero)
        {
            draft.Refuse("The film is empty so far: there is nothing to put it on.", "影片目前还是空的，没有画面可以放标志。");
            return;
        }

        if (arguments.Number("opacity") is not (null or (>= 0 and <= 1)) || arguments.Number("size") is not (null or (>= 0.01 and <= 1)))
        {
            draft.Refuse("Size and opacity go from 0 to 100%.", "大小和不透明度的范围是0到100%。");
            return;
        }

        if (arguments.Text("text") is { } text && !string.IsNullOrWhiteSpace(text)) Write(draft, text.Trim(), arguments);
        else if (Medium(draft, arguments) is { } medium) Add(draft, medium, arguments);
    }

    private static ProjectMedia? Medium(FilmDraft draft, ToolArguments arguments)
    {
        var media = draft.Project.Media.Where(medium => medium.Facts.HasPicture).ToList();
        ProjectMedia? found;
        if (arguments.Text("medium") is { } name) found = SentFiles.Find(draft, name);
        else
        {
            found = media.FirstOrDefault(medium => medium.Reference == draft.Project.Brand?.Logo)
                ?? media.LastOrDefault(medium => draft.Scope.Attached.Contains(medium.Reference))
                ?? media.LastOrDefault(medium => medium.Name.Contains("logo", StringComparison.OrdinalIgnoreCase) || medium.Name.Contains("标志", StringComparison.Ordinal));
            if (found is null) draft.Refuse("Send me the logo as a picture first, or say the words of a watermark.", "请先把标志图片发给我，或说明水印文字。");
        }

        if (found is null || found.Facts.HasPicture) return found;
        draft.Refuse($"{found.Name} is no picture.", $"{found.Name}不是图片。");
        return null;
    }

    private static void Add(FilmDraft draft, ProjectMedia medium, ToolArguments arguments)
    {
        var canvas = draft.Timeline.Canvas;
        var (width, height) = PictureSize.Fitted(medium.Facts, Fit.Contain, canvas);
        var shape = (double)medium.Facts.Width / Math.Max(1, medium.Facts.Height);
        var usual = Math.Min(SideOfArea * Math.Sqrt((double)canvas.Height / canvas.Width * shape), Math.Min(WidestShare, TallestShare * canvas.Height / canvas.Width * shape));
        var scale = Math.Clamp((arguments.Number("size") ?? usual) / width, 0.001, 1);
        var where = arguments.Text("position") is { } name ? WireName.Parse<TextPosition>(name)!.Value : TextPosition.TopRight;
        var (x, y) = PictureSize.CentreAt(where, width * scale, height * scale, canvas);
        var old = draft.Timeline.Tracks.FirstOrDefault(track => track is { Role: TrackRole.Logo, Kind: TrackKind.Video, Segments.Count: > 0 });
        var id = old?.Segments[0].Id ?? FreeIds.NextSegment(draft.Timeline);
        if (old is not null)
        {
            draft.Apply(new ReplaceSegment(id, new MediaAsset(medium.Reference, TimeSpan.Zero), SentFiles.Stem(medium.Name), null, Ripple.None));
            draft.Apply(new SetFit(id, Fit.Contain));
            draft.Apply(arguments.Has("position") || arguments.Has("size") ? new SetTransform(id, x, y, Math.Round(scale, 4)) : new SetTransform(id));
            if (arguments.Number("opacity") is { } seen) draft.Apply(new SetOpacity(id, seen));
        }
        else if (Rows.Of(draft, TrackKind.Video, TrackRole.Logo) is { } track)
        {
            draft.Apply(new AddSegment(track, new Segment
            {
                Id = id, Start = TimeSpan.Zero, Duration = Shorter(draft.FilmEnd, medium.Facts.Duration), Asset = new MediaAsset(medium.Reference, TimeSpan.Zero),
                Title = SentFiles.Stem(medium.Name), Fit = Fit.Contain, Opacity = arguments.Number("opacity") ?? 1,
                Transform = new Transform(x, y, Math.Round(scale, 4), 0),
            }));
        }

        draft.Touch(id);
    }

    private static void Write(FilmDraft draft, string text, ToolArguments arguments)
    {
        var film = new TimeRange(TimeSpan.Zero, draft.FilmEnd);
        if (Rows.WithRoom(draft, TrackKind.Text, TrackRole.Text, film, "Watermark") is not { } track) return;
        var id = FreeIds.NextSegment(draft.Timeline);
        draft.Apply(new AddSegment(track, new Segment
        {
            Id = id, Start = film.Start, Duration = film.Duration, Opacity = arguments.Number("opacity") ?? OpacityOfWatermark, Title = "Watermark",
            Text = new TextBlock(text)
            {
                Position = arguments.Text("position") is { } name ? WireName.Parse<TextPosition>(name) : TextPosition.TopRight,
                Size = LettersOfWatermark, Animation = TextAnimation.None, Font = draft.Project.Brand?.Font,
            },
        }));
        draft.Touch(id);
    }

    private static TimeSpan Shorter(TimeSpan a, TimeSpan? b) => b is { } other && other < a ? Milliseconds.Round(other) : a;
}
