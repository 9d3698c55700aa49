using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Clips;

/// <summary>How fast clips play.</summary>
internal sealed class SetSpeedTool : FilmTool
{
    public override ToolSpec Spec { get; } = new(
        "set_speed",
        "Plays clips faster or slower; their length follows, what is written over them keeps in step. Photos and scenes get shorter or longer instead; narration is spoken faster or slower.",
        [
            Take.Segments(),
            Take.Number("speed", "Source seconds a second: 2 is twice as fast, 0.5 half.", TimelineLimits.MinSpeed, TimelineLimits.MaxSpeed),
            Take.Number("factor", "Or: times the present speed.", TimelineLimits.MinSpeed, TimelineLimits.MaxSpeed),
        ]);

    protected override async Task EditAsync(FilmDraft draft, ToolArguments arguments, CancellationToken cancellation)
    {
        var segments = draft.Find(arguments);
        if (draft.IsRefused) return;
        if ((arguments.Number("speed") ?? arguments.Number("factor")) is not { } asked)
        {
            draft.Refuse("Say how fast: half, twice …", "请说明要多快：一半、两倍……");
            return;
        }

        draft.Touch(segments);
        foreach (var segment in segments.OrderByDescending(segment => segment.Start))
        {
            var speed = arguments.Number("speed") ?? segment.Speed * asked;
            if (speed is not (>= TimelineLimits.MinSpeed and <= TimelineLimits.MaxSpeed))
            {
                draft.Refuse("Clips can play from a tenth of their speed to sixteen times.", "播放速度可以在0.1倍到16倍之间。");
                return;
            }

            await ChangeAsync(draft, segment, speed, cancellation);
        }
    }

    private static async Task ChangeAsync(FilmDraft draft, Segment segment, double speed, CancellationToken cancellation)
    {
        var isStill = segment.Asset is ColorAsset or SceneAsset || segment.Freeze is not null || draft.FactsOf(segment) is { Duration: null };
        switch (segment.Asset)
        {
            case null:
                draft.Refuse("A text has no speed: make it shorter or longer, or change how it moves.", "文字没有播放速度：可以调整它的时长或动画。");
                break;
            case MusicAsset or SoundAsset:
                draft.Refuse($"{Said.Capital(draft.Name(segment))} is composed, not played back: choose another mood for another tempo.", "这段声音是合成的，没有播放速度：可以换一种风格。");
                break;
            case SpeechAsset speech:
                await Speaking.SayAsync(draft, segment, speech with { Rate = Math.Clamp(speech.Rate * (speed / segment.Speed), TimelineLimits.MinSpeechRate, TimelineLimits.MaxSpeechRate) }, cancellation);
                break;
            default:
                if (isStill && !(segment.Asset is MediaAsset && !draft.IsMain(segment) && draft.TrackOf(segment).Kind == TrackKind.Audio)) await StretchAsync(draft, segment, speed, cancellation);
                else if (draft.IsMain(segment)) draft.Apply(new RetimeMain([new MainTime(segment.Id, LengthAt(segment, speed), speed)]));
                else draft.Apply(new SetSpeed(segment.Id, speed, Ripple.None));
                break;
        }
    }

    private static TimeSpan LengthAt(Segment segment, double speed) =>
        Milliseconds.Round(segment.Duration * (segment.Speed / speed)) is var length && length > TimeSpan.Zero ? length : TimeSpan.FromMilliseconds(1);

    private static async Task StretchAsync(FilmDraft draft, Segment segment, double speed, CancellationToken cancellation)
    {
        await Lengths.ChangeAsync(draft, segment.Id, LengthAt(segment, speed), atStart: false, cancellation);
        if (draft.Now(segment.Id) is not { } now) return;
        var isLonger = now.Duration > segment.Duration;
        var (what, whatChinese) = now.Asset switch
        {
            SceneAsset => ("A drawn scene", "画出来的画面"),
            MediaAsset when now.Freeze is null => ("A photo", "照片"),
            _ => ("A still picture", "静态画面"),
        };
        draft.Note(
            $"{what} has no speed, so it is shown {(isLonger ? "longer" : "shorter")} instead.",
            $"{whatChinese}没有快慢之分，所以{(isLonger ? "多停留了一会儿" : "缩短了停留时间")}。");
    }
}
