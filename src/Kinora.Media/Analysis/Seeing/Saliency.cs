namespace Kinora.Media.Analysis.Seeing;

/// <summary>
/// How much every cell of a glance draws the eye: rare colours, colours of skin, what moves against its surroundings, and the middle
/// a little. Reuses its memory: one a thread.
/// </summary>
internal sealed class Saliency(int width, int height)
{
    private const double Contrast = 0.55;
    private const double SkinTones = 0.9;
    private const double Movement = 1.3;

    // Of every cell: where nothing stands out, one looks at the middle.
    private const float Ground = 0.03f;

    // A map that is bright in more than this share of its cells says nothing about one subject.
    private const double Unspecific = 0.4;

    private readonly float[] contrast = new float[width * height];
    private readonly float[] skin = new float[width * height];
    private readonly float[] motion = new float[width * height];
    private readonly float[] blurred = new float[width * height];

    /// <summary>0 and above, a value a cell, row by row; valid until the next call.</summary>
    public float[] Map { get; } = new float[width * height];

    /// <param name="before">Some frames earlier in the shot; null where there is none.</param>
    /// <param name="after">Some frames later; null where there is none.</param>
    public void Look(Glance glance, Glance? before, Glance? after)
    {
        RareColours.Measure(glance, contrast);
        SkinColours.Measure(glance, skin);
        MotionField.Measure(glance, before, after, motion);
        Array.Clear(Map);
        Add(contrast, Contrast);
        Add(skin, SkinTones);
        Add(motion, Movement);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++) Map[y * width + x] = (Map[y * width + x] + Ground) * Middle(x, y) * (glance.Alpha is { } alpha ? alpha[y * width + x] / 255f : 1);
        }
    }

    private void Add(float[] map, double weight)
    {
        Blur.Twice(map, blurred, width, height);
        var most = 0f;
        foreach (var value in map) most = Math.Max(most, value);
        if (most <= 0) return;
        var share = map.Average() / most;
        var specific = Math.Max(0, 1 - share / Unspecific) * Math.Min(1, most);
        var factor = (float)(weight * specific / most);
        for (var i = 0; i < map.Length; i++) Map[i] += map[i] * factor;
    }

    private float Middle(int x, int y)
    {
        var (across, down) = ((x + 0.5) / width - 0.5, (y + 0.5) / height - 0.5);
        return (float)Math.Exp(-(across * across + down * down) / (2 * 0.45 * 0.45));
    }
}
