using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Subjects;

/// <summary>Which slot of a stage suits a subject.</summary>
internal static class SlotChoice
{
    private const double SmallCreature = 1;

    /// <returns>The slot's place among the stage's parts, or −1 when nothing at all is kept for subjects.</returns>
    public static int Of(SceneStage stage, CastMember member)
    {
        var slots = stage.Parts.Select((part, index) => (part.Slot, part.Depth, Index: index)).Where(part => part.Slot is not null)
            .ToList();
        foreach (var kind in Kinds(member))
        {
            // Near enough to be seen well, but no nearer than the plane of the subject where there is a choice.
            var best = slots.Where(part => part.Slot!.Kind == kind).OrderBy(part => Math.Abs(part.Depth - 1)).ToList();
            if (best.Count > 0) return best[0].Index;
        }

        return slots.Count > 0 ? slots[0].Index : -1;
    }

    private static SlotKind[] Kinds(CastMember member) => member.Habitat switch
    {
        // Bees and butterflies are over the flowers, not among the clouds.
        SlotKind.Air when member is { Metres: < SmallCreature, Special: CastSpecial.None } =>
            [SlotKind.Ground, SlotKind.Surface, SlotKind.Air, SlotKind.Space, SlotKind.Road, SlotKind.UnderWater, SlotKind.Water],
        SlotKind.Ground when member.Special == CastSpecial.BirdFlock => [SlotKind.Air, SlotKind.Space, SlotKind.Ground],
        SlotKind.Ground => [SlotKind.Ground, SlotKind.Road, SlotKind.Surface, SlotKind.Space, SlotKind.UnderWater, SlotKind.Water,
            SlotKind.Air],
        SlotKind.Road => [SlotKind.Road, SlotKind.Ground, SlotKind.Surface, SlotKind.Space, SlotKind.Air, SlotKind.Water],
        SlotKind.Water => [SlotKind.Water, SlotKind.UnderWater, SlotKind.Ground, SlotKind.Surface, SlotKind.Air, SlotKind.Space],
        SlotKind.UnderWater => [SlotKind.UnderWater, SlotKind.Water, SlotKind.Surface, SlotKind.Ground, SlotKind.Space, SlotKind.Air],
        SlotKind.Air => [SlotKind.Air, SlotKind.Space, SlotKind.Ground, SlotKind.Surface, SlotKind.Water, SlotKind.UnderWater],
        SlotKind.Space => [SlotKind.Space, SlotKind.Air, SlotKind.Ground, SlotKind.Surface, SlotKind.Water, SlotKind.UnderWater],
        SlotKind.Wall => [SlotKind.Wall, SlotKind.Ground, SlotKind.Surface, SlotKind.Air, SlotKind.Space, SlotKind.UnderWater],
        _ => [SlotKind.Surface, SlotKind.Ground, SlotKind.Road, SlotKind.Space, SlotKind.UnderWater, SlotKind.Air, SlotKind.Water],
    };
}
