using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Sound;

/// <summary>How loud segments are.</summary>
internal sealed class SetVolumeTool : FilmTool
{
    /// <summary>What silence becomes when it is made louder.</summary>
    private const double FromSilence = 0.25;

    public override ToolSpec Spec { get; } = new(
        "set_volume",
        "Sets how loud segments are. 1 is the source at its reference loudness, 0 is silent.",
        [
            Take.Segments("Which: ids or roles, such as music, narration or original (the clips' own sound)."),
            Take.Number("volume", "Linear amplitude.", 0, TimelineLimits.MaxVolume),
            Take.Number("factor", "Or: times the present volume.", 0, 100),
            Take.Number("decibels", "Or: louder by so many decibels; quieter below zero.", -60, 40),
        ]);

    protected override void Edit(FilmDraft draft, ToolArguments arguments)
    {
        var heard = Heard.Find(draft, arguments);
        foreach (var segment in heard)
        {
            if (Wanted(segment, arguments) is not { } volume || volume < 0 || double.IsNaN(volume))
            {
                draft.Refuse("Say how loud it shall be, from 0 to 400%.", "请说明音量，范围是0到400%。");
                return;
            }

            if (volume > TimelineLimits.MaxVolume)
            {
                volume = TimelineLimits.MaxVolume;
                draft.Note("400% is the loudest there is.", "音量最高为400%。");
            }

            draft.Apply(new SetVolume(segment.Id, Math.Round(volume, 4)));
            if (volume > 0 && segment.Muted) draft.Apply(new SetSegmentMuted(segment.Id, false));
            if (volume > 0 && draft.TrackOf(segment) is { Muted: true } track) draft.Apply(new SetTrackMuted(track.Id, false));
        }
    }

    private static double? Wanted(Segment segment, ToolArguments arguments)
    {
        if (arguments.Number("volume") is { } volume) return volume;
        var factor = arguments.Number("factor") ?? (arguments.Number("decibels") is { } decibels ? Math.Pow(10, Math.Clamp(decibels, -200, 200) / 20) : null);
        var now = segment.Volume == 0 && factor > 1 ? FromSilence : segment.Volume;
        return now * factor;
    }
}
