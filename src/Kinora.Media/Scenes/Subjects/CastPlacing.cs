using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Subjects;

/// <summary>Where each of the cast is: the main subject on its third, the others beside it without standing in one another.</summary>
internal sealed class CastPlacing
{
    /// <summary>Instead of a slot: before everything, rising from the lower edge.</summary>
    public const int Foreground = -1;

    /// <summary>Of what stands at the lower edge, whole.</summary>
    public const double EdgeDepth = 1.15;

    /// <summary>How far apart people of a row are, in shares of their width.</summary>
    private const double NeighboursShare = 0.94;

    private const double Margin = 0.03;

    /// <summary>How much of the narrower one two neighbours may cover of each other.</summary>
    private const double Overlap = 0.14;

    /// <summary>More than this are a crowd, and stand in rows.</summary>
    private const int MostApart = 5;

    private readonly SceneStage stage;
    private readonly SceneRandom random;
    private readonly List<PlacedMember> placed = [];
    private readonly List<RectangleD> taken = [];

    /// <summary>People to the chest, in all.</summary>
    private readonly int busts;

    /// <summary>Of all of them beside each other, in shares of their height.</summary>
    private readonly double bustWidths;

    private double? rowEnd;

    /// <summary>Among those who stand on their feet nobody is cut off: all are given legs.</summary>
    private readonly bool areWhole;

    private CastPlacing(SceneStage stage, IReadOnlyList<CastMember> members)
    {
        this.stage = stage;
        busts = members.Where(member => member.Shape == SubjectShape.Bust).Sum(member => member.Count);
        bustWidths = members.Where(member => member.Shape == SubjectShape.Bust)
            .Sum(member => Math.Min(member.Count, stage.IsPortrait ? 3 : 5) * member.Drawing.Box.Width / member.Drawing.Box.Height);
        areWhole = busts > 0 && members.Any(member => member.Shape == SubjectShape.Face && member.Facts.Body is { IsPerson: true }
            || member.Drawing.Name.EndsWith("-standing", StringComparison.Ordinal));
        random = stage.Random.Fork("cast");
    }

    public static List<PlacedMember> Place(SceneStage stage, IReadOnlyList<CastMember> members)
    {
        var placing = new CastPlacing(stage, members);
        var heights = CastSizes.Heights(stage, members);
        for (var i = 0; i < members.Count; i++) placing.Place(members[i], heights[i], i == 0);
        return placing.placed;
    }

    /// <summary>The box around all that are seen whole, in units; null for none.</summary>
    public static RectangleD? Extent(IReadOnlyList<PlacedMember> placed)
    {
        RectangleD[] boxes = [.. placed.Where(one => !one.IsCutOff && one.Member.Special == CastSpecial.None).Select(Box)];
        if (boxes.Length == 0) return null;
        var (left, top) = (boxes.Min(box => box.X), boxes.Min(box => box.Y));
        return new RectangleD(left, top, boxes.Max(box => box.Right) - left, boxes.Max(box => box.Bottom) - top);
    }

    private void Place(CastMember member, double height, bool isMain)
    {
        if (member.Shape == SubjectShape.Bust && !areWhole)
        {
            PlaceBusts(member, height);
            return;
        }

        var index = SlotChoice.Of(stage, member);
        if (index < 0) return;
        var slot = stage.Parts[index].Slot!;
        var depth = stage.Parts[index].Depth;
        // Far slots show less of a thing; it stays the main one.
        height *= depth < 0.5 ? isMain ? 0.8 : 0.6 : 1;
        height = Math.Min(height, slot.MaxHeight * (slot.Kind == SlotKind.Surface ? 1 : 1.05));
        if (member.Special != CastSpecial.None)
        {
            placed.Add(new PlacedMember(member, index, SlotKind.Air, depth, Math.Clamp(stage.SubjectX, slot.Left, slot.Right),
                Middle(slot, height), height, false, 0));
            return;
        }

        if (member.Count > MostApart) PlaceCrowd(member, index, slot, depth, height);
        else PlaceEach(member, index, slot, depth, height);
    }

    private void PlaceEach(CastMember member, int index, SubjectSlot slot, double depth, double height)
    {
        for (var i = 0; i < member.Count; i++) PlaceOne(member, index, slot, depth, height * (i == 0 ? 1 : random.Between(0.78, 1.06)), i);
    }

    /// <summary>Rows behind each other, the hindmost smallest, each one a little out of line.</summary>
    private void PlaceCrowd(CastMember member, int index, SubjectSlot slot, double depth, double height)
    {
        var kind = KindOf(member, slot);
        var (left, right) = Reach(slot, member, height);
        var width = height * member.Drawing.Box.Width / member.Drawing.Box.Height;
        var rows = Math.Clamp((int)Math.Ceiling(member.Count * width * 0.9 / Math.Max(1, right - left)), 2, 5);
        for (var i = 0; i < member.Count; i++)
        {
            var row = i % rows;
            var inRow = (member.Count - row + rows - 1) / rows;
            var share = (i / rows + 0.5 + random.Between(-0.28, 0.28) + (row % 2 == 0 ? 0.12 : -0.12)) / inRow;
            var size = height * Math.Pow(0.86, row) * random.Between(0.92, 1.06);
            var y = kind is SlotKind.Air or SlotKind.Space or SlotKind.UnderWater or SlotKind.Wall
                ? Middle(slot, size) + random.Between(-0.5, 0.5) * height
                : Math.Min(slot.Baseline, stage.Height * 0.985) - row * height * 0.3 - random.Between(0, 0.08) * height;
            Keep(new PlacedMember(member, index, kind, depth, left + (right - left) * Math.Clamp(share, 0, 1), y, size, false, i));
        }
    }

    private void PlaceOne(CastMember member, int index, SubjectSlot slot, double depth, double height, int number)
    {
        var kind = KindOf(member, slot);
        if (TryPlace(new PlacedMember(member, index, kind, depth, 0, 0, height, false, number), slot)) return;
        // A table that a person hides has no room for the cup: it comes before them.
        var edge = new SubjectSlot(SlotKind.Ground, 0, stage.Width, stage.Height * 0.975, 1);
        if (!IsAloft(member, slot) && slot.Kind != SlotKind.Water
            && TryPlace(new PlacedMember(member, Foreground, SlotKind.Ground, EdgeDepth, 0, 0, height, false, number), edge)) return;
        // In a crowd some stand behind others.
        var (left, right) = Reach(slot, member, height);
        Keep(new PlacedMember(member, index, kind, depth, random.Between(left, right), Baseline(slot, kind, height, number), height,
            false, number));
    }

    private bool TryPlace(PlacedMember one, SubjectSlot slot)
    {
        for (var attempt = 0; attempt < 7; attempt++, one = one with { Height = one.Height * 0.9 })
        {
            if (FreePlace(one, slot) is not { } free) continue;
            Keep(one with { X = free.X, Y = free.Y });
            return true;
        }

        return false;
    }

    private static SlotKind KindOf(CastMember member, SubjectSlot slot) =>
        !IsAloft(member, slot) || slot.Kind is SlotKind.UnderWater or SlotKind.Space or SlotKind.Wall ? slot.Kind : SlotKind.Air;

    private void Keep(PlacedMember one)
    {
        var looksLeft = one.X > stage.Width / 2 || (Math.Abs(one.X - stage.Width / 2) < 1 && stage.Scene.Layout != SceneLayout.Left);
        // One in four of a crowd looks the other way, or it would be an army.
        if (one.Number > 0 && random.Chance(0.25)) looksLeft = !looksLeft;
        var mirrored = one.Member.Facing switch { Facing.Left => !looksLeft, Facing.Right => looksLeft, _ => false };
        placed.Add(one with { IsMirrored = mirrored });
        taken.Add(Box(one));
    }

    private (double X, double Y)? FreePlace(PlacedMember one, SubjectSlot slot)
    {
        var (left, right) = Reach(slot, one.Member, one.Height);
        var start = Math.Clamp(stage.SubjectX, left, right);
        var y = Baseline(slot, one.Kind, one.Height, one.Number);
        // Towards the near edge first, so that the other side stays calm for words.
        var outward = stage.SubjectX >= stage.Width / 2 ? 1 : -1;
        var step = one.Width * 0.2;
        for (var k = 0; k < 40; k++)
        {
            var x = start + ((k + 1) / 2) * step * (k % 2 == 1 ? outward : -outward);
            if (x < left - 0.5 || x > right + 0.5) continue;
            if (!Covers(Box(one with { X = x, Y = y }))) return (x, y);
        }

        return null;
    }

    private bool Covers(RectangleD box) => taken.Any(other =>
    {
        var across = Math.Min(box.Right, other.Right) - Math.Max(box.X, other.X);
        var down = Math.Min(box.Bottom, other.Bottom) - Math.Max(box.Y, other.Y);
        return across > Overlap * Math.Min(box.Width, other.Width) && down > Overlap * Math.Min(box.Height, other.Height);
    });

    private (double Left, double Right) Reach(SubjectSlot slot, CastMember member, double height)
    {
        var half = height * member.Drawing.Box.Width / member.Drawing.Box.Height / 2;
        var left = Math.Max(slot.Left + half * 0.4, stage.Width * Margin + half);
        var right = Math.Min(slot.Right - half * 0.4, stage.Width * (1 - Margin) - half);
        return left <= right ? (left, right) : ((left + right) / 2, (left + right) / 2);
    }

    private double Baseline(SubjectSlot slot, SlotKind kind, double height, int number)
    {
        if (kind is SlotKind.Air or SlotKind.Space or SlotKind.UnderWater or SlotKind.Wall) return Middle(slot, height);
        // Not all on one line: those behind stand a little higher.
        var row = number == 0 ? 0 : random.Between(-0.08, 0.03) * height;
        return slot.Baseline > stage.Height ? slot.Baseline
            : Math.Min(slot.Baseline + (slot.Kind == SlotKind.Surface ? 0 : row), stage.Height * 0.985);
    }

    private double Middle(SubjectSlot slot, double height)
    {
        var middle = slot.Kind is SlotKind.Ground or SlotKind.Road or SlotKind.Surface or SlotKind.Water
            ? slot.Baseline - height * 0.5 - stage.Height * random.Between(0.07, 0.24)
            : slot.Baseline + slot.Spread * random.Between(-0.9, 0.9);
        return Math.Clamp(middle, height / 2 + stage.Height * 0.04, stage.Height * 0.96 - height / 2);
    }

    private static bool IsAloft(CastMember member, SubjectSlot slot) =>
        slot.Kind is SlotKind.Air or SlotKind.Space or SlotKind.UnderWater or SlotKind.Wall
            || member.Habitat is SlotKind.Air or SlotKind.Space;

    private static RectangleD Box(PlacedMember one) => one.IsAloft
        ? RectangleD.FromCenter(one.X, one.Y, one.Width, one.Height)
        : new RectangleD(one.X - one.Width / 2, one.Y - one.Height, one.Width, one.Height);

    /// <summary>
    /// A person seen to the chest: cut off by the lower edge as in a close shot, in upright films by something near that they
    /// stand behind (<see cref="BustFront"/>), so that their face is above the captions.
    /// </summary>
    private void PlaceBusts(CastMember member, double height)
    {
        var hasFront = BustFront.HasFront(stage, busts);
        var foot = BustFront.Foot(stage, busts);
        var slot = new SubjectSlot(SlotKind.Ground, 0, stage.Width, foot, 1);
        var count = Math.Min(member.Count, stage.IsPortrait ? 3 : 5);
        var isRow = busts >= BustFront.FewestOfARow || (hasFront && busts > 1);
        var most = stage.CanvasHeight * (!hasFront ? 0.62 : stage.IsPortrait ? 0.42 : 0.5);
        // All of them side by side, a little behind each other.
        var tall = Math.Min(stage.Width * 1.02 / bustWidths, isRow ? most : Math.Min(height * 1.55, most));
        for (var i = 0; i < count; i++)
        {
            var one = new PlacedMember(member, Foreground, SlotKind.Ground, 1.25, 0, foot,
                tall * (i == 0 ? 1 : random.Between(0.9, 0.98)), false, i);
            Keep(one with { X = isRow ? NextOfRow(one.Width, tall) : FreePlace(one, slot)?.X ?? stage.Width * random.Between(0.2, 0.8) });
        }
    }

    private double NextOfRow(double width, double tall)
    {
        rowEnd ??= (stage.Width - tall * bustWidths * NeighboursShare) / 2;
        var x = rowEnd.Value + width / 2;
        rowEnd += width * NeighboursShare;
        return x;
    }
}
