using System.Text.Json.Nodes;
using Kinora.Core;
using Kinora.Core.Effects;
using Kinora.Core.Films;
using Kinora.Core.Plan;
using Kinora.Director.Planning.Tools.Film;
using Kinora.Director.Planning.Tools.Sound;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Whole;

/// <summary>A new film from files.</summary>
internal sealed class AssembleVideoTool : FilmTool
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(500);

    public override ToolSpec Spec { get; } = new(
        "assemble_video",
        "Makes a new film from files that were sent, in that order: pictures and clips are shown, sounds are its music, a picture called logo is its logo.",
        [
            new("media", ToolType.Media, "The files' names, in order.") { Required = true },
            Take.Time("duration", "The film's length; as long as they want when left out."),
            Take.Time("picture_duration", "Or: how long each picture stays; clips play whole."),
            Take.Words("ratio", "The shape, such as 9:16; that of most of the files when left out."),
            Take.Words("title", "Written over its beginning."),
            Take.Words("subtitle", "Under the title."),
            new("captions", ToolType.List, "Lines under the pictures, in order.") { Items = [Take.Words("caption", "")] },
            Take.From("mood", "Of composed music, where no sound file is given.", Catalogue.Moods),
            Take.Medium("music_medium", "The sound file that is its music."),
            Take.Medium("logo", "The picture that is its logo."),
            Take.From("transition", "From one to the next; fade when left out.", Catalogue.Transitions),
            Take.From("motion", "Of photos; a different one for each when left out.", Catalogue.Motions),
            Take.OneOf("look", "For all of them.", Catalogue.Looks.Select(look => look.Name)),
            Take.Flag("cut_on_beat", "Cuts fall on the beats of the music."),
        ]);

    protected override async Task EditAsync(FilmDraft draft, ToolArguments arguments, CancellationToken cancellation)
    {
        var names = arguments.Texts("media");
        if (names.Count == 0) draft.Refuse("Send me the photos and clips first, and I make a film of them.", "请先把照片和视频发给我，我来做成影片。");
        if (arguments.Time("duration") is { } length && (length < Shortest || length > TimelineLimits.MaxTime))
        {
            draft.Refuse("Say how long the film shall be: from half a second to a day.", "请说明影片要多长：从半秒到一天。");
        }

        if (draft.IsRefused || Sources.Of(draft, names, arguments.Text("logo"), arguments.Text("music_medium")) is not { } sources) return;
        var canvas = arguments.Text("ratio") is { } ratio ? SetCanvasTool.Of(draft, ratio) : ShapeOf(sources);
        if (canvas is null) return;
        var request = new FilmRequest
        {
            Canvas = canvas, Shots = sources.Shots, Music = sources.Sounds, Logo = sources.Logo, Duration = arguments.Time("duration"),
            Title = Written(arguments, "title"), Subtitle = Written(arguments, "subtitle"),
            Captions = arguments.Texts("captions").Where(caption => !string.IsNullOrWhiteSpace(caption)).Select(caption => new FilmCaption(caption.Trim())).ToValueList(),
            Transition = arguments.Text("transition") is { } kind ? WireName.Parse<TransitionKind>(kind)!.Value : TransitionKind.Fade,
            Motion = arguments.Text("motion") is { } motion ? WireName.Parse<MotionKind>(motion) : null, Look = arguments.Text("look"),
        };
        if (FilmAssembly.Assemble(request) is not FilmAssembled film)
        {
            draft.Refuse("There is nothing among these files that a film could show.", "这些文件里没有可以放进影片的内容。");
            return;
        }

        draft.IsNewFilm = true;
        draft.Become(film.Timeline with { Language = draft.Timeline.Language });
        if (TimelineRules.Check(film.Timeline).Count > 0) draft.Refuse("That is more than one film can hold: leave some out.", "内容超出了一部影片的上限，请减少一些。");
        foreach (var note in film.Notes) Explain(draft, note, film.Timeline);
        await FollowAsync(draft, arguments, sources, cancellation);
        draft.Touch(draft.Main?.Segments ?? []);
    }

    private static async Task FollowAsync(FilmDraft draft, ToolArguments arguments, Sources sources, CancellationToken cancellation)
    {
        var calls = new List<ToolCall>();
        if (arguments.Time("picture_duration") is { } each && Pictures(draft, sources) is { Count: > 0 } pictures) calls.Add(CallRun.Call("set_length", new() { ["segments"] = pictures, ["duration"] = Milliseconds.FromTime(each) }));
        if (arguments.Text("mood") is { } mood && sources.Sounds.Count == 0) calls.Add(CallRun.Call("set_music", new() { ["mood"] = mood }));
        if (arguments.Flag("cut_on_beat") == true && (calls.Exists(call => call.Name == "set_music") || sources.Sounds.Count > 0)) calls.Add(CallRun.Call("cut_on_beat", []));
        if (calls.Count == 0 || draft.IsRefused) return;
        var scope = new ToolScope(draft.Project, draft.Timeline, draft.Scope.Ports, draft.Scope.Language, draft.Scope.Attached);
        if (await CallRun.RunAsync(scope, calls, cancellation, skipsRefused: true) is not Edited edited) return;
        draft.Become(edited.Timeline);
        foreach (var note in edited.Notes) draft.Tell(note);
    }

    /// <summary>What stays as long as one likes.</summary>
    private static JsonArray Pictures(FilmDraft draft, Sources sources) => [.. (draft.Main?.Segments ?? [])
        .Where(segment => segment.Asset is MediaAsset media && sources.Shots.Any(shot => shot.Media == media.Media && shot.Facts.Duration is null)).Select(segment => (JsonNode)segment.Id)];

    /// <summary>The assembly tells its notes in English.</summary>
    private static void Explain(FilmDraft draft, string note, Timeline film)
    {
        if (!draft.Scope.IsChinese) draft.Tell(note);
        else draft.Tell($"素材与要求不完全相符，影片长{Said.Seconds(film.Duration, true)}。");
    }

    private static string? Written(ToolArguments arguments, string name) => arguments.Text(name)?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>Upright where most of what is shown is upright.</summary>
    private static Canvas ShapeOf(Sources sources)
    {
        var upright = sources.Shots.Count(shot => shot.Facts.Height > shot.Facts.Width * 1.2);
        return upright * 2 > sources.Shots.Count ? Canvas.Default with { Width = 1080, Height = 1920 } : Canvas.Default;
    }
}
