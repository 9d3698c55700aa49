namespace Kinora.Media.Audio.Made;

/// <summary>A sound that could not be made; the message is a clause that says why and what to do, without a full stop.</summary>
public sealed class SoundFailedException(string reason, Exception? inner = null) : Exception(reason, inner);
