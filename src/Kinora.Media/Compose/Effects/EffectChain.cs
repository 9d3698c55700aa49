using Kinora.Core;
using Kinora.Core.Effects;
using Kinora.Media.Pixels;

namespace Kinora.Media.Compose.Effects;

/// <summary>
/// A segment's effects, made ready: changes of colour that follow one another fold into one table. Applied in the order
/// given, in place. Amount 0 is no effect at all, to the byte. Holds scratch: one chain a thread.
/// </summary>
public sealed class EffectChain : IDisposable
{
    private readonly List<IEffectStep> steps = [];

    /// <param name="effects">Known kinds with amounts in range (the timeline's rules see to that).</param>
    /// <param name="seed">Of the grain: another seed, other grain.</param>
    /// <param name="cube">Gives the table that an effect of kind <c>lut</c> refers to.</param>
    public EffectChain(IEnumerable<Effect> effects, long seed, Func<MediaReference, CubeLut> cube)
    {
        var grades = new List<Grade>();
        foreach (var effect in effects)
        {
            var spec = Catalogue.FindEffect(effect.Kind) ?? throw new ArgumentException($"The effect \"{effect.Kind}\" is not known.");
            var amount = Math.Clamp(effect.Amount ?? spec.Amount.Default, spec.Amount.Minimum, spec.Amount.Maximum);
            if (amount == 0) continue;
            if (Color(effect, amount, cube) is { } grade)
            {
                grades.Add(grade);
                continue;
            }
            Fold(grades);
            steps.Add(Spatial(effect.Kind, amount, seed));
        }
        Fold(grades);
    }

    /// <summary>True when applying changes nothing.</summary>
    public bool IsEmpty => steps.Count == 0;

    /// <param name="frame">Changed in place.</param>
    /// <param name="frameNumber">Of the segment or the clip: what moves (grain) depends on nothing else.</param>
    public void Apply(Frame frame, long frameNumber)
    {
        foreach (var step in steps) step.Apply(frame, frameNumber);
    }

    /// <inheritdoc cref="Apply(Frame, long)"/>
    public void Apply(Sprite sprite, long frameNumber)
    {
        if (IsEmpty) return;
        foreach (var step in steps) step.Apply(sprite, frameNumber);
        sprite.Changed();
    }

    public void Dispose()
    {
        foreach (var step in steps) step.Dispose();
    }

    private void Fold(List<Grade> grades)
    {
        if (grades.Count == 0) return;
        var all = grades.ToArray();
        steps.Add(new ColorStep(new ColorTable(Together)));
        grades.Clear();

        Rgb Together(Rgb color)
        {
            foreach (var grade in all) color = grade(color).Fit();
            return color;
        }
    }

    private static Grade? Color(Effect effect, double amount, Func<MediaReference, CubeLut> cube) => effect.Kind switch
    {
        "brightness" => Adjustments.Brightness(amount),
        "contrast" => Adjustments.Contrast(amount),
        "saturation" => Adjustments.Saturation(amount),
        "temperature" => Adjustments.Temperature(amount),
        "look" => Mixed(Looks.Find(effect.Name ?? "") ?? throw new ArgumentException($"The look \"{effect.Name}\" is not known."), amount),
        "lut" => Mixed(cube(effect.Source ?? throw new ArgumentException("The effect \"lut\" names no file.")).Apply, amount),
        _ => null,
    };

    private static Grade Mixed(Grade grade, double amount) =>
        amount == 1 ? grade : color => color.Mix(grade(color).Fit(), amount);

    private static IEffectStep Spatial(string kind, double amount, long seed) => kind switch
    {
        "vignette" => new VignetteStep(amount),
        "blur" => new BlurStep(amount),
        "sharpen" => new SharpenStep(amount),
        "grain" => new GrainStep(amount, seed),
        _ => throw new ArgumentException($"The effect \"{kind}\" cannot be rendered."),
    };
}
