using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Core.Effects;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Sound;

/// <summary>A sound effect, the ambience of a place, or a sound file at a moment.</summary>
internal sealed class AddSoundTool : FilmTool
{
    private const double Ambience = 0.25;
    private const double Effect = 0.5;

    public override ToolSpec Spec { get; } = new(
        "add_sound",
        "Adds a sound effect or the ambience of a place (which plays under the film from then on), or a sound file, at a time.",
        [
            Take.From("name", "Which sound.", Catalogue.Sounds),
            Take.Medium("medium", "Or: a sound file that was sent."),
            Take.Time("at", "When; the film's start when left out."),
            Take.Time("duration", "How long; as long as it is, an ambience to the film's end, when left out."),
            Take.Number("volume", "Linear amplitude.", 0, TimelineLimits.MaxVolume),
        ]);

    protected override void Edit(FilmDraft draft, ToolArguments arguments)
    {
        if (Source(draft, arguments) is not { } sound) return;
        var film = draft.FilmEnd > TimeSpan.Zero ? draft.FilmEnd : draft.Timeline.Duration;
        var at = arguments.Time("at") ?? TimeSpan.Zero;
        if (at < TimeSpan.Zero || at >= film)
        {
            draft.Refuse($"The film is {draft.Seconds(film)} long: choose a time within it.", $"影片长{draft.Seconds(film)}，请选择其中的时间。");
            return;
        }

        var length = arguments.Time("duration") ?? sound.Length ?? film - at;
        if (length <= TimeSpan.Zero || arguments.Number("volume") is < 0 or > TimelineLimits.MaxVolume)
        {
            draft.Refuse("Say for how many seconds it shall sound, and how loud, from 0 to 400%.", "请说明要响几秒，音量范围是0到400%。");
            return;
        }

        if (sound.Asset is MediaAsset && sound.Length is { } whole && length > whole) length = whole;
        if (at + length > film) length = film - at;
        if (Rows.WithRoom(draft, TrackKind.Audio, TrackRole.Sfx, new TimeRange(at, length)) is not { } track) return;
        var id = FreeIds.NextSegment(draft.Timeline);
        var fade = sound.IsAmbience ? Milliseconds.Round(length / 6 < TimeSpan.FromSeconds(1) ? length / 6 : TimeSpan.FromSeconds(1)) : TimeSpan.Zero;
        draft.Apply(new AddSegment(track, new Segment
        {
            Id = id, Start = at, Duration = length, Asset = sound.Asset, Title = sound.Title,
            Volume = arguments.Number("volume") ?? (sound.IsAmbience ? Ambience : sound.Asset is MediaAsset ? 1 : Effect), FadeIn = fade, FadeOut = fade,
        }));
        draft.Touch(id);
    }

    private static Sound? Source(FilmDraft draft, ToolArguments arguments)
    {
        if (arguments.Text("name") is { } name)
        {
            var spec = Catalogue.FindSound(name)!;
            return new Sound(new SoundAsset(name, 1), spec.Display.English, spec.IsAmbience ? null : LengthOf(name), spec.IsAmbience);
        }

        if (arguments.Text("medium") is not { } medium)
        {
            var names = Catalogue.Sounds.Take(8).Select(spec => draft.Scope.Say(spec.Display.English.ToLowerInvariant(), spec.Display.Chinese)).ToList();
            draft.Refuse($"Say which sound: {string.Join(", ", names)} …", $"请说明要什么声音：{string.Join("、", names)}……");
            return null;
        }

        if (SentFiles.Find(draft, medium) is not { } sent) return null;
        if (sent.Facts.HasSound) return new Sound(new MediaAsset(sent.Reference, TimeSpan.Zero), SentFiles.Stem(sent.Name), sent.Facts.Duration is { } length ? Milliseconds.Round(length) : null, false);
        draft.Refuse($"{sent.Name} has no sound.", $"{sent.Name}没有声音。");
        return null;
    }

    private static TimeSpan LengthOf(string name) => TimeSpan.FromMilliseconds(name switch { "thunder" => 5000, "ding" => 1500, "whoosh" => 800, _ => 400 });

    private sealed record Sound(Asset Asset, string Title, TimeSpan? Length, bool IsAmbience);
}
