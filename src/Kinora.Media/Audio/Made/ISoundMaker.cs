using Kinora.Core;

namespace Kinora.Media.Audio.Made;

/// <summary>Makes the sound of an asset that is no file: speech, music, effects.</summary>
internal interface ISoundMaker
{
    bool Makes(Asset asset);

    /// <summary>
    /// All that decides how an order sounds, as a text, versions of tools and voices included: the same key gives the same sound, so
    /// one made before is used again.
    /// </summary>
    string KeyOf(SoundOrder order);

    /// <summary>Writes a WAV (any rate, mono or stereo). The caller renames it when it is whole.</summary>
    Task<MadeSound> MakeAsync(SoundOrder order, string wavPath, CancellationToken cancellation);
}

/// <summary>A sound to be made for a film.</summary>
/// <param name="Length">The segment's length, the film's end taken into account.</param>
/// <param name="Cuts">Where scenes change while it is heard, from its start, in order: music may change there.</param>
internal sealed record SoundOrder(Asset Asset, TimeSpan Length, ValueList<TimeSpan> Cuts);

/// <param name="Notes">What a person should know of it, a sentence each.</param>
internal sealed record MadeSound(TimeSpan Duration, ValueList<string> Notes);
