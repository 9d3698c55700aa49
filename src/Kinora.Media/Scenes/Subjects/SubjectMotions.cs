using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Subjects;

/// <summary>How each of the cast keeps moving; periods differ, so that no two move alike.</summary>
internal static class SubjectMotions
{
    /// <returns>The subject's own motion, and that of its shadow, which stays on the ground.</returns>
    public static (PartMotion Own, PartMotion Ground) Of(PlacedMember one, SceneStage stage, SceneRandom random)
    {
        if (one.IsCutOff) return (new Breathe(0.008, random.Between(3.4, 4.6), random.Next()), PartMotion.Still);
        var (h, period, phase) = (one.Height, random.Between(0.85, 1.2), random.Next());
        var floating = new Sway(h * 0.03, h * 0.05, 4.2 * period, phase);
        var forward = Forward(one, stage);
        return one.Member.Facts.Motion switch
        {
            IdleMotion.Still => (PartMotion.Still, PartMotion.Still),
            _ when one.Kind == SlotKind.Water =>
                (new Sway(h * 0.008, h * 0.012, 3.8 * period, phase).And(new Rock(1.6, 4.6 * period, phase)).And(forward), forward),
            IdleMotion.Swim => (floating.And(new Rock(2.5, 2.6 * period, phase)).And(forward), forward),
            IdleMotion.Fly => (new Sway(0, h * 0.03, 3.6 * period, phase).And(forward), forward),
            IdleMotion.Flutter =>
                (new Sway(h * 0.09, h * 0.08, 2.7 * period, phase).And(new Rock(7, 1.1 * period, phase)),
                    new Sway(h * 0.09, 0, 2.7 * period, phase)),
            IdleMotion.Float or IdleMotion.Glow when one.IsAloft => (floating, floating),
            IdleMotion.Spin when one.IsAloft => (new Rock(6, 7 * period, phase).And(floating), PartMotion.Still),
            _ when one.IsAloft => (floating.And(new Rock(2, 4 * period, phase)), PartMotion.Still),
            IdleMotion.Drive => (new Sway(0, h * 0.006, 0.55 * period, phase).And(forward), forward),
            IdleMotion.Walk => (new Hop(h * 0.025, 0.85 * period, phase).And(new Rock(1.4, 1.7 * period, phase)).And(forward), forward),
            IdleMotion.Hop => (new Hop(h * 0.1, 2.3 * period, phase), PartMotion.Still),
            IdleMotion.Bob => (new Hop(h * 0.03, 1.5 * period, phase).And(new Rock(1.2, 3 * period, phase)), PartMotion.Still),
            IdleMotion.Rock => (new Rock(3, 2.6 * period, phase), PartMotion.Still),
            IdleMotion.Sway => (new Rock(1.2, 4.4 * period, phase), PartMotion.Still),
            _ => (new Breathe(0.014, 3.2 * period, phase), PartMotion.Still),
        };
    }

    /// <summary>What a mirror image in water follows: not up and down.</summary>
    public static PartMotion Sideways(PartMotion motion) => new SidewaysMotion(motion);

    // A little way over the scene, towards where it looks; the camera's own move adds to it.
    private static PartMotion Forward(PlacedMember one, SceneStage stage)
    {
        if (one.Member.Facts.Motion is not (IdleMotion.Drive or IdleMotion.Fly or IdleMotion.Walk or IdleMotion.Swim)
            && one.Member.Drawing.Subgroup != "transport-water") return PartMotion.Still;
        if (one.Member.Facing == Facing.Front) return PartMotion.Still;
        var looksLeft = one.Member.Facing == Facing.Left != one.IsMirrored;
        return new Cross(stage.Width * (one.IsAloft ? 0.06 : 0.04) * (looksLeft ? -1 : 1),
            one.Member.Drawing.Name == "rocket" ? -stage.Height * 0.05 : 0);
    }

    private sealed record SidewaysMotion(PartMotion Motion) : PartMotion
    {
        public override Pose At(double seconds, double length) => Pose.Rest with { X = Motion.At(seconds, length).X };
    }
}
