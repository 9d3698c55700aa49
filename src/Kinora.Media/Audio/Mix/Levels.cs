using Kinora.Core;
using Kinora.Core.Effects;

namespace Kinora.Media.Audio.Mix;

/// <summary>
/// How loud each clip goes into the two mixes. The default volume of narration, original sound and effects is 1; that of music
/// is 1 where it is alone in the film, and 0.35 where narration or original sound is heard anywhere in it; that of an ambience is
/// 0.25 where anything else is heard.
/// </summary>
internal sealed class Levels
{
    public const double MusicUnderWords = 0.35;

    public const double AmbienceUnderOthers = 0.25;

    private readonly bool hasWords;
    private readonly bool hasOthers;

    public Levels(IReadOnlyList<ClipVoice> voices)
    {
        hasWords = voices.Any(voice => voice is { IsSilent: false, Clip.Role: TrackRole.Narration or TrackRole.Original });
        hasOthers = voices.Any(voice => !voice.IsSilent && voice.Clip.Asset is not SoundAsset);
        var ratios = voices.Where(voice => !voice.IsSilent).Select(voice => voice.Clip.Volume / Default(voice)).Distinct().Take(2).ToList();
        SharedRatio = ratios.Count switch { 0 => 1, 1 => ratios[0], _ => null };
    }

    /// <summary>The user's mix over the nominal one where that is one number for all clips.</summary>
    public double? SharedRatio { get; }

    public float Nominal(ClipVoice voice) => (float)(voice.ReferenceGain * Default(voice));

    public float User(ClipVoice voice) => (float)(voice.ReferenceGain * voice.Clip.Volume);

    private double Default(ClipVoice voice) => voice.Clip switch
    {
        { Role: TrackRole.Music } when hasWords => MusicUnderWords,
        { Asset: SoundAsset sound } when hasOthers && Catalogue.FindSound(sound.Name) is { IsAmbience: true } => AmbienceUnderOthers,
        _ => 1,
    };
}
