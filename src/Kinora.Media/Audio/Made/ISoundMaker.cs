using Kinora.Core;

namespace Kinora.Media.Audio.Made;

/// <summary>Makes the sound of an asset that is no file: speech, music, effects. Called from several threads at once.</summary>
internal interface ISoundMaker
{
    bool Makes(Asset asset);

    /// <summary>
    /// All that decides how an order sounds, as a text, versions of tools and voices included: the same key gives the same sound, so
    /// one made before is used again. What does not matter stays out (the length of a film for a click), so that one sound serves many orders.
    /// </summary>
    string KeyOf(SoundOrder order);

    /// <summary>
    /// Writes a WAV (any rate, mono or stereo). Its folder belongs to this sound alone: whatever else is written there is kept with
    /// it, and all of it is given its place in one step when it is whole.
    /// </summary>
    /// <exception cref="SoundFailedException">It can't be made; as can any failure of a tool or a file be thrown.</exception>
    Task<MadeSound> MakeAsync(SoundOrder order, string wavPath, CancellationToken cancellation);
}

/// <summary>A sound to be made for a film.</summary>
/// <param name="Length">How much of it is heard: the segment's length, at the sound's own speed.</param>
/// <param name="Cuts">Music only: where scenes change while it is heard, from its start, in order: it may change there.</param>
internal sealed record SoundOrder(Asset Asset, TimeSpan Length, ValueList<TimeSpan> Cuts);

/// <param name="Notes">What a person should know of it, a sentence each; told with every film that uses it.</param>
internal sealed record MadeSound(TimeSpan Duration, ValueList<string> Notes)
{
    /// <summary>For how long it may be used again; null for ever. A stand-in for what could not be had just now is soon asked for anew.</summary>
    public TimeSpan? KeepFor { get; init; }
}
