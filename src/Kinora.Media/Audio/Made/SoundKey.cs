namespace Kinora.Media.Audio.Made;

/// <summary>The name under which a maker's sound is kept.</summary>
internal static class SoundKey
{
    public static string Of(ISoundMaker maker, SoundOrder order) => maker.GetType().Name + "\n" + maker.KeyOf(order);
}
