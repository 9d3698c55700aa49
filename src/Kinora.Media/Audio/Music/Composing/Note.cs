namespace Kinora.Media.Audio.Music.Composing;

/// <summary>One tone. Times are in quarter notes from the piece's start.</summary>
/// <param name="Key">MIDI key, 60 is middle C; on the drum channel the drum.</param>
/// <param name="Velocity">1–127.</param>
internal readonly record struct Note(double Start, double Length, int Key, int Velocity)
{
    public double End => Start + Length;
}

/// <summary>A MIDI controller set to a value (0–127) at an instant, in quarter notes from the start.</summary>
internal readonly record struct Control(double At, int Controller, int Value)
{
    public const int Expression = 11;
}
