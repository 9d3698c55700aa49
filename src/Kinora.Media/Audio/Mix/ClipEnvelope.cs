using Kinora.Core.Plan;

namespace Kinora.Media.Audio.Mix;

/// <summary>
/// The gain of a clip's ends: fades along straight lines of amplitude, crossfades along a quarter sine (the powers of both sides
/// add up to one) or straight where a sound goes on in itself, and else a fade of 5 ms, so that no cut clicks. A clip
/// that starts where its source does is spared all but 1 ms of it: what starts a sound is not to be blunted.
/// </summary>
internal sealed class ClipEnvelope
{
    private const int CutFade = Sound.SampleRate / 200;
    private const int StartFade = Sound.SampleRate / 1000;

    private readonly long length;
    private readonly Ramp[] start;
    private readonly Ramp[] end;

    public ClipEnvelope(AudioClip clip, long length)
    {
        this.length = length;
        var startsWithSource = !clip.Reversed && clip.SourceStart == TimeSpan.Zero;
        start = Ramps(clip.FadeIn, clip.CrossfadeIn, clip.ContinuesBefore, startsWithSource ? StartFade : CutFade);
        end = Ramps(clip.FadeOut, clip.CrossfadeOut, clip.ContinuesAfter, CutFade);
    }

    private enum Shape
    {
        Linear,
        Sine,
    }

    /// <summary>Applies it to a piece of the clip that starts at its sample <paramref name="offset"/>.</summary>
    public void Apply(long offset, Span<float> left, Span<float> right)
    {
        foreach (var ramp in start)
        {
            var to = Math.Clamp(ramp.Length - offset, 0, left.Length);
            for (var i = 0; i < to; i++) Scale(left, right, i, ramp.At(offset + i));
        }

        foreach (var ramp in end)
        {
            var from = (int)Math.Clamp(length - ramp.Length - offset, 0, left.Length);
            for (var i = from; i < left.Length; i++) Scale(left, right, i, ramp.At(length - 1 - offset - i));
        }
    }

    private Ramp[] Ramps(TimeSpan fade, TimeSpan crossfade, bool continues, int shortest)
    {
        var ramps = new List<Ramp>();
        if (fade > TimeSpan.Zero) ramps.Add(Of(fade, Shape.Linear));
        if (crossfade > TimeSpan.Zero) ramps.Add(Of(crossfade, continues ? Shape.Linear : Shape.Sine));
        if (ramps.Count == 0) ramps.Add(new Ramp(Math.Min(shortest, length / 2), Shape.Linear));
        return [.. ramps];
    }

    private Ramp Of(TimeSpan time, Shape shape) => new(Math.Clamp(Sound.Clock.FrameAt(time), 0, length), shape);

    private static void Scale(Span<float> left, Span<float> right, int index, float gain)
    {
        left[index] *= gain;
        right[index] *= gain;
    }

    private readonly record struct Ramp(long Length, Shape Shape)
    {
        /// <param name="distance">Samples from the clip's end.</param>
        public float At(long distance)
        {
            var part = (distance + 0.5) / Length;
            return (float)(Shape == Shape.Linear ? part : Math.Sin(Math.PI / 2 * part));
        }
    }
}
