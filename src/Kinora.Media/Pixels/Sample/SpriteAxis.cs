namespace Kinora.Media.Pixels.Sample;

/// <summary>From the canvas to a sprite along one axis, luma and chroma, in 32.32 fixed point.</summary>
/// <param name="step">Sprite's samples a canvas sample.</param>
/// <param name="origin">Where the sprite begins on the canvas.</param>
/// <param name="siting">How far chroma is sited from the middle of its luma, in its own samples.</param>
internal readonly struct SpriteAxis(double step, double origin, int length, double siting)
{
    public long Step { get; } = SpritePhase.Fixed(step);

    public long Luma(int place) => SpritePhase.Fixed((place + 0.5 - origin) * step - 0.5);

    /// <summary>Half-size sample k begins at luma 2k; its window is the luma's, halved and sited.</summary>
    public long Chroma(int place) => SpritePhase.Fixed((2 * place - origin) * step / 2 + siting + 0.5 * step - 0.5);

    /// <summary>The even stretch of the canvas whose taps all lie inside the sprite.</summary>
    public (int From, int To) Inside(int from, int to)
    {
        var start = Math.Max(from, 2 * (int)Math.Floor(Math.Clamp(origin, -1e6, 1e6) / 2));
        var end = Math.Min(to, 2 * (int)Math.Ceiling(Math.Clamp(origin + length / step, -1e6, 1e6) / 2));
        while (start < end && (SpritePhase.First(Luma(start)) < 0 || SpritePhase.First(Chroma(start / 2)) < 0)) start += 2;
        while (start < end && (SpritePhase.First(Luma(end - 1)) + 3 >= length || SpritePhase.First(Chroma(end / 2 - 1)) + 3 >= length / 2)) end -= 2;
        return (start, end);
    }

    /// <summary>The luma samples that a stretch of canvas is mixed from, chroma's with them: first and last.</summary>
    public (int First, int Last) Reach(int from, int to) => (
        Math.Min(SpritePhase.First(Luma(from)), 2 * SpritePhase.First(Chroma(from / 2))),
        Math.Max(SpritePhase.First(Luma(to - 1)) + 3, 2 * (SpritePhase.First(Chroma(to / 2 - 1)) + 3) + 1));
}
