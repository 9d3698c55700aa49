using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Clips;

/// <summary>Shows or plays something else in a segment's place.</summary>
internal sealed class ReplaceClipTool : FilmTool
{
    public override ToolSpec Spec { get; } = new(
        "replace_clip",
        "Shows another file, drawn scene or colour in a clip's place (or plays another sound file in a sound's place): same time, same length, same looks.",
        [Take.Segment(), .. NewPicture.Params, Take.Time("in", "From where in the new clip.")]);

    protected override void Edit(FilmDraft draft, ToolArguments arguments)
    {
        if (draft.FindOne(arguments.Text("segment")) is not { } old) return;
        var track = draft.TrackOf(old);
        switch (track.Kind)
        {
            case TrackKind.Text:
                draft.Refuse("That is a text: say what it shall say instead.", "那是文字，请说明要改成什么内容。");
                return;
            case TrackKind.Audio:
                ReplaceSound(draft, old, arguments);
                return;
        }

        if (NewPicture.Of(draft, arguments) is not { } picture) return;
        var asset = picture.Asset is SceneAsset scene && old.Asset is SceneAsset before && arguments.Text("style") is null
            ? scene with { Style = before.Style, Seed = before.Seed, Layout = before.Layout }
            : picture.Asset;
        if (picture.Length is { } length && length < old.Duration)
        {
            draft.Note($"The new clip only has {draft.Seconds(length)}, so the place became shorter.", $"新片段只有{draft.Seconds(length)}，所以这一段变短了。");
        }

        if (!draft.Apply(new ReplaceSegment(old.Id, asset, picture.Title, null, draft.IsMain(old) ? Ripple.AllTracks : Ripple.Track))) return;
        var isStill = picture.Length is null;
        if (isStill && !draft.IsMain(old)) draft.Apply(new SetFit(old.Id, picture.Facts is null ? old.Fit : Fit.Contain));
        else if (draft.IsMain(old)) draft.Apply(new SetFit(old.Id, picture.Fit(draft.Timeline.Canvas)));
        if (!isStill && old.Motion is not null) draft.Apply(new SetMotion(old.Id, null));
        draft.Touch(old.Id);
    }

    private static void ReplaceSound(FilmDraft draft, Segment old, ToolArguments arguments)
    {
        if (arguments.Text("medium") is not { } name)
        {
            draft.Refuse("Say which sound file shall play there.", "请说明要换成哪个声音文件。");
            return;
        }

        if (SentFiles.Find(draft, name) is not { } medium) return;
        if (!medium.Facts.HasSound)
        {
            draft.Refuse($"{medium.Name} has no sound.", $"{medium.Name}没有声音。");
            return;
        }

        var asset = new MediaAsset(medium.Reference, arguments.Time("in") is { } from && from > TimeSpan.Zero ? from : TimeSpan.Zero);
        draft.Apply(new ReplaceSegment(old.Id, asset, SentFiles.Stem(medium.Name), null, Ripple.Track));
        draft.Touch(old.Id);
    }
}
