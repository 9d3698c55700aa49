using Kinora.Core;
using Kinora.Media.Compose.Effects;

namespace Kinora.Media.Compose;

/// <summary>
/// Makes chains of a segment's effects. Those that belong to the lens, not to the picture (vignette, grain), go onto the
/// canvas where the picture fills it: painted on a master they would zoom with it, and grain would stand still.
/// </summary>
internal sealed class SegmentEffects(Func<MediaReference, CubeLut> cube)
{
    public EffectChain OnSource(Segment segment, bool fillsCanvas) =>
        Chain(segment, segment.Effects.Where(effect => !fillsCanvas || !IsOfTheLens(effect)));

    /// <returns>Null where there is nothing to do.</returns>
    public EffectChain? OnCanvas(Segment segment) =>
        segment.Effects.Any(IsOfTheLens) ? Chain(segment, segment.Effects.Where(IsOfTheLens)) : null;

    private static bool IsOfTheLens(Effect effect) => effect.Kind is "vignette" or "grain";

    private EffectChain Chain(Segment segment, IEnumerable<Effect> effects) => new(effects, Seed(segment.Id), cube);

    /// <summary>FNV-1a: the same on every machine and run, unlike string.GetHashCode.</summary>
    private static long Seed(string id) => id.Aggregate(2166136261u, (hash, letter) => (hash ^ letter) * 16777619u);
}
