using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Clips;

/// <summary>Puts a file, a drawn scene or a colour into the film.</summary>
internal sealed class AddClipTool : FilmTool
{
    private static readonly TimeSpan Picture = TimeSpan.FromSeconds(4);
    private const double InPicture = 0.35;

    public override ToolSpec Spec { get; } = new(
        "add_clip",
        "Inserts a clip, photo, drawn scene or colour into the main track (what follows moves along), or as a picture in picture over it.",
        [
            .. NewPicture.Params,
            Take.Whole("place", "Which it shall be on the main track: 1 is the first, -1 the last. Last when left out.", -1000, 1000),
            Take.Segment("Or: the segment in front of which it goes.", required: false) with { Name = "before" },
            Take.Segment("Or: the segment behind which it goes.", required: false) with { Name = "after" },
            Take.Time("at", "Or: when it starts in the film."),
            Take.Time("duration", "How long it lasts; a clip's own length when left out."),
            Take.Time("in", "From where in the clip."),
            Take.OneOf("track", "main (usual) or overlay, for a picture in picture.", ["main", "overlay"]),
            Take.OneOf<TextPosition>("position", "For overlays: where."),
            Take.Number("size", "For overlays: width as a fraction of the canvas.", 0.02, 1),
        ]);

    protected override void Edit(FilmDraft draft, ToolArguments arguments)
    {
        if (NewPicture.Of(draft, arguments) is not { } picture) return;
        if (arguments.Time("duration") is { } asked && asked <= TimeSpan.Zero)
        {
            draft.Refuse("It has to last some time: say for how many seconds.", "时长必须大于零，请说明要几秒。");
            return;
        }

        if (arguments.Text("track") == "overlay") AddOver(draft, picture, arguments);
        else Insert(draft, picture, arguments);
    }

    private static void Insert(FilmDraft draft, NewPicture picture, ToolArguments arguments)
    {
        var track = draft.Main?.Id ?? Rows.Of(draft, TrackKind.Video, TrackRole.Main);
        if (track is null || At(draft, arguments) is not { } at) return;
        var row = draft.Timeline.FindTrack(track)!;
        var neighbour = row.Segments.LastOrDefault(segment => segment.Start < at) ?? row.Segments.FirstOrDefault();
        var id = FreeIds.NextSegment(draft.Timeline);
        var segment = new Segment
        {
            Id = id,
            Start = at,
            Duration = LengthOf(draft, picture, row, arguments),
            Asset = picture.Asset,
            Title = picture.Title,
            Fit = picture.Fit(draft.Timeline.Canvas),
            Motion = picture.Length is null && picture.Asset is not ColorAsset ? Cameras.Beside(neighbour) : null,
            Effects = CommonLook(row),
        };
        if (!draft.Apply(new InsertSegment(track, at, segment, Ripple.AllTracks))) return;
        Cuts.Keep(draft, id);
        draft.Touch(id);
    }

    /// <summary>A look that every clip has is the film's look.</summary>
    private static ValueList<Effect> CommonLook(Track row)
    {
        if (row.Segments.Count < 2) return [];
        var common = row.Segments[0].Effects.Where(effect => effect.Kind == "look" && row.Segments.All(segment => segment.Effects.Contains(effect)));
        return common.ToValueList();
    }

    private static TimeSpan LengthOf(FilmDraft draft, NewPicture picture, Track row, ToolArguments arguments)
    {
        var asked = arguments.Time("duration");
        if (picture.Length is { } there)
        {
            if (asked is null || asked <= there) return asked ?? there;
            draft.Note($"The clip only has {draft.Seconds(there)}.", $"这个片段只有{draft.Seconds(there)}。");
            return there;
        }

        if (asked is { } wish) return wish;
        var stills = row.Segments.Where(segment => segment.Asset is SceneAsset or ColorAsset || draft.FactsOf(segment)?.Duration is null)
            .Select(segment => segment.Duration).Order().ToList();
        return stills.Count > 0 ? stills[stills.Count / 2] : Picture;
    }

    private static TimeSpan? At(FilmDraft draft, ToolArguments arguments)
    {
        var row = draft.Main?.Segments ?? [];
        if (arguments.Text("before") is { } before) return draft.FindOne(before) is { } front ? front.Start : null;
        if (arguments.Text("after") is { } after) return draft.FindOne(after) is { } back ? back.End : null;
        if (arguments.Integer("place") is { } place)
        {
            if (place == 0) draft.Refuse("Places are counted from 1.", "位置从1开始数。");
            var index = place < 0 ? row.Count + 1 + place : place - 1;
            return draft.IsRefused ? null : index >= row.Count || row.Count == 0 ? draft.Main?.End ?? TimeSpan.Zero : row[Math.Max(0, index)].Start;
        }

        var end = draft.Main?.End ?? TimeSpan.Zero;
        if (arguments.Time("at") is not { } at) return end;
        if (at >= TimeSpan.Zero && at <= end) return at;
        draft.Refuse($"The film is {draft.Seconds(end)} long: choose a time within it.", $"影片长{draft.Seconds(end)}，请选择其中的时间。");
        return null;
    }

    private static void AddOver(FilmDraft draft, NewPicture picture, ToolArguments arguments)
    {
        var film = draft.FilmEnd;
        var at = arguments.Time("at") ?? (arguments.Text("before") ?? arguments.Text("after")) switch
        {
            { } over => draft.FindOne(over)?.Start ?? TimeSpan.Zero,
            _ => TimeSpan.Zero,
        };
        if (at < TimeSpan.Zero || at >= film)
        {
            draft.Refuse(
                film == TimeSpan.Zero ? "There is no picture yet that it could lie over." : $"The film is {draft.Seconds(film)} long: choose a time within it.",
                film == TimeSpan.Zero ? "影片里还没有画面可以叠加。" : $"影片长{draft.Seconds(film)}，请选择其中的时间。");
            return;
        }

        var wish = arguments.Time("duration") ?? picture.Length ?? Picture;
        var duration = Shortest(wish, picture.Length ?? wish, film - at);
        var (width, height) = PictureSize.Fitted(picture.Facts, Fit.Contain, draft.Timeline.Canvas);
        var share = Math.Clamp(arguments.Number("size") ?? InPicture, 0.02, 1);
        var scale = Math.Min(share / width, 1);
        var where = arguments.Text("position") is { } name ? Kinora.Core.Effects.WireName.Parse<TextPosition>(name)!.Value : TextPosition.BottomRight;
        var (x, y) = PictureSize.CentreAt(where, width * scale, height * scale, draft.Timeline.Canvas);
        if (Rows.WithRoom(draft, TrackKind.Video, TrackRole.Overlay, new TimeRange(at, duration)) is not { } track) return;
        var id = FreeIds.NextSegment(draft.Timeline);
        draft.Apply(new AddSegment(track, new Segment
        {
            Id = id, Start = at, Duration = duration, Asset = picture.Asset, Title = picture.Title,
            Fit = picture.Facts is null ? Fit.Cover : Fit.Contain, Transform = new Transform(x, y, Math.Round(scale, 4), 0),
        }));
        draft.Touch(id);
    }

    private static TimeSpan Shortest(TimeSpan a, TimeSpan b, TimeSpan c) => new(Math.Min(a.Ticks, Math.Min(b.Ticks, c.Ticks)));
}
