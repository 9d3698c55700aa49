using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Playing;

/// <summary>A colour in the frame's own space, BT.709 limited range, not rounded: mixing it is mixing the tones.</summary>
internal readonly record struct YuvTone(float Y, float U, float V)
{
    public static YuvTone Of(Tone tone)
    {
        var luma = tone.Luma;
        return new YuvTone((float)(16 + 219 * luma), (float)(128 + 224 * (tone.B - luma) / 1.8556), (float)(128 + 224 * (tone.R - luma) / 1.5748));
    }

    public YuvTone Mix(YuvTone other, float amount) => new(Y + (other.Y - Y) * amount, U + (other.U - U) * amount, V + (other.V - V) * amount);
}
