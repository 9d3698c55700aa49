using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Subjects;

/// <summary>A subject with all that is known of it.</summary>
internal sealed record CastMember(EmojiDrawing Drawing, CastingFacts Facts, int Count)
{
    private const int FewestOfAFlock = 5;
    private const int MostOfOne = 40;
    private const int MostOfSeveral = 24;

    public double Metres => Facts.Metres ?? 1;

    public SlotKind Habitat => Facts.Habitat ?? SlotKind.Ground;

    public Facing Facing => Facts.Facing ?? Subjects.Facing.Front;

    public SubjectShape Shape => Facts.Shape ?? SubjectShape.Whole;

    public CastSpecial Special =>
        Drawing.Name == "fireworks" ? CastSpecial.Fireworks
        : Count >= FewestOfAFlock && Drawing.Name is "bird" or "blackbird" or "dove" or "eagle" or "goose" ? CastSpecial.BirdFlock
        : CastSpecial.None;

    /// <summary>Drawings that do not exist (a draft may name any) are left out.</summary>
    public static List<CastMember> Of(IEnumerable<SceneSubject> subjects)
    {
        var drawings = AssetFiles.OpenDrawings();
        var table = CastingTable.Instance;
        List<CastMember> members = [.. subjects
            .Select(subject => (Drawing: drawings.Find(table.StandIn(subject.Drawing)), subject.Count))
            .Where(found => found.Drawing is not null)
            .Select(found => new CastMember(found.Drawing!, table.Of(found.Drawing!), Math.Clamp(found.Count, 1, MostOfOne)))];
        // Several kinds by the dozen would be specks: fewer of each are a crowd, too.
        var sum = members.Sum(member => member.Count);
        return members.Count < 2 || sum <= MostOfSeveral ? members
            : [.. members.Select(member => member with { Count = Math.Max(1, member.Count * MostOfSeveral / sum) })];
    }
}

/// <summary>What is drawn by rule instead of being inserted.</summary>
internal enum CastSpecial
{
    None,
    BirdFlock,
    Fireworks,
}

/// <summary>One of a subject in its place.</summary>
/// <param name="Slot">Its index among the stage's parts, or <see cref="CastPlacing.Foreground"/>.</param>
/// <param name="X">Its middle, in units.</param>
/// <param name="Y">Where it stands; of what flies or swims its middle.</param>
/// <param name="Height">Of what is painted, in units.</param>
/// <param name="IsMirrored">The drawing is shown the other way round.</param>
/// <param name="Number">Which of its like it is.</param>
internal sealed record PlacedMember(CastMember Member, int Slot, SlotKind Kind, double Depth, double X, double Y, double Height,
    bool IsMirrored, int Number)
{
    public double Width => Height * Member.Drawing.Box.Width / Member.Drawing.Box.Height;

    /// <summary>A person to the chest who is cut off by the lower edge or by what they stand behind.</summary>
    public bool IsCutOff => Member.Shape == SubjectShape.Bust && Slot == CastPlacing.Foreground && Depth > CastPlacing.EdgeDepth;

    public bool IsAloft => Kind is SlotKind.Air or SlotKind.Space or SlotKind.UnderWater or SlotKind.Wall;
}
