namespace Kinora.Media.Audio.Effects.Parts;

/// <summary>Equal power between two loudspeakers.</summary>
internal static class Pan
{
    /// <param name="place">−1 left, 1 right.</param>
    public static (double Left, double Right) Of(double place)
    {
        var angle = Math.PI / 4 * (1 + Math.Clamp(place, -1, 1));
        return (Math.Cos(angle), Math.Sin(angle));
    }
}
