using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Cards;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Subjects;

/// <summary>
/// Puts a scene's subjects into the places that its environment keeps for them: sized after the real things (compressed, so that
/// a bee and a house fit into one picture), facing the picture, in its light, standing on its ground, moving a little.
/// </summary>
public static class SubjectCaster
{
    /// <summary>The stage's parts in their order, with subjects in the place of slots.</summary>
    /// <exception cref="AssetsMissingException">The scene has subjects and the drawings are not there.</exception>
    public static List<ScenePart> Cast(SceneStage stage) => Cast(stage, out _);

    /// <param name="extent">What the subjects that are seen whole take of the picture, in units; null for none.</param>
    /// <exception cref="AssetsMissingException">The scene has subjects and the drawings are not there.</exception>
    public static List<ScenePart> Cast(SceneStage stage, out RectangleD? extent)
    {
        extent = null;
        var members = stage.Scene.Subjects.Count == 0 ? [] : CastMember.Of(stage.Scene.Subjects);
        if (members.Count == 0) return [.. stage.Parts.Select(part => part.Part).OfType<ScenePart>()];
        var artist = new SubjectArtist(stage);
        if (stage.Scene.Card is { } card) return [.. stage.Parts.Select(part => part.Part).OfType<ScenePart>(),
            .. Icon(stage, artist, members[0], CardDrawer.IconPlace(stage, card))];
        var placed = CastPlacing.Place(stage, members);
        extent = CastPlacing.Extent(placed);
        var parts = new List<ScenePart>();
        for (var i = 0; i < stage.Parts.Count; i++)
        {
            if (stage.Parts[i].Part is { } part) parts.Add(part);
            else parts.AddRange(Draw(stage, artist, placed, i));
        }

        // What rises from the lower edge, and what found no slot, stands before everything.
        parts.AddRange(Draw(stage, artist, [.. placed.Where(one => one.IsCutOff)], CastPlacing.Foreground));
        parts.AddRange(BustFront.Draw(stage, placed));
        parts.AddRange(Draw(stage, artist, [.. placed.Where(one => !one.IsCutOff)], CastPlacing.Foreground));
        return parts;
    }

    /// <summary>Whether the first of them walks, drives or stands.</summary>
    public static bool NeedsGround(ValueList<SceneSubject> subjects) =>
        subjects.Count > 0 && CastMember.Of(subjects.Take(1)) is [{ Habitat: SlotKind.Ground or SlotKind.Road or SlotKind.Surface }];

    /// <summary>Whether any of them walks or drives. A scene without subjects asks for no drawings.</summary>
    public static bool AnyNeedsGround(ValueList<SceneSubject> subjects) =>
        subjects.Count > 0 && CastMember.Of(subjects).Any(member => member.Habitat is SlotKind.Ground or SlotKind.Road);

    private static IEnumerable<ScenePart> Draw(SceneStage stage, SubjectArtist artist, List<PlacedMember> placed, int slot) => placed
        .Where(member => member.Slot == slot)
        .OrderBy(member => member.Y)
        .SelectMany(member => member.Member.Special switch
        {
            CastSpecial.BirdFlock => BirdFlock.Draw(stage, member),
            CastSpecial.Fireworks => FireworkBursts.Draw(stage, member),
            _ => artist.Draw(member),
        });

    private static IEnumerable<ScenePart> Icon(SceneStage stage, SubjectArtist artist, CastMember member,
        (double X, double Y, double Size)? place) =>
        place is { } icon ? artist.DrawIcon(member, RectangleD.FromCenter(icon.X, icon.Y, icon.Size, icon.Size),
            stage.Random.Fork("icon")) : [];
}
