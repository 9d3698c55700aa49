using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Subjects;

/// <summary>How high subjects are drawn. Real proportions, compressed by a power: a mouse is no dot beside a house, and no giant.</summary>
internal static class CastSizes
{
    /// <summary>Of the main subject, in shares of the canvas's height (portrait: of a height that suits its width).</summary>
    private const double Least = 0.25;
    private const double Most = 0.45;
    private const double Largest = 0.56;
    private const double Smallest = 0.1;
    private const double LargerCompression = 0.36;
    private const double SmallerCompression = 0.55;

    /// <summary>A big head on a small body looks larger than it is high.</summary>
    private const double OfFigure = 0.84;

    /// <summary>Things for the table never outdo the main subject.</summary>
    private const double MostOfThing = 0.85;

    /// <returns>A height in units for each, the first being the main subject.</returns>
    public static double[] Heights(SceneStage stage, IReadOnlyList<CastMember> members)
    {
        // Upright films are held near: what they are about fills them, and captions below its face leave the face free.
        var canvas = Math.Min(stage.Height, stage.Width * 1.4);
        var main = Math.Clamp(0.34 * Math.Pow(members[0].Metres, 0.16), Least, Most);
        var shares = members.Select(member => Share(member, members[0], main)).ToArray();
        // A house behind the dog may not fill the picture: then both shrink, and the dog no further than its least.
        var tallest = shares.Max();
        if (tallest > Largest) shares = [.. shares.Select(share => Math.Max(share * Math.Max(Largest / tallest, Least / main), Smallest))];
        return [.. shares.Select((share, i) =>
            canvas * Math.Clamp(share, Smallest, Largest) * Math.Min(OfMany(members[i].Count),
                OfMany(members[0].Count)) / Wideness(members[i]))];
    }

    private static double Share(CastMember member, CastMember main, double mainShare)
    {
        if (ReferenceEquals(member, main)) return mainShare;
        var ratio = member.Metres / main.Metres;
        var share = mainShare * Math.Pow(ratio, ratio > 1 ? LargerCompression : SmallerCompression);
        if (member is { Shape: SubjectShape.Face, Facts.Body: not null } && main.Shape == SubjectShape.Whole) share *= OfFigure;
        return member.Habitat == SlotKind.Surface ? Math.Min(share, mainShare * MostOfThing) : share;
    }

    /// <summary>Many are smaller, so that they have room.</summary>
    private static double OfMany(int count) => Math.Pow(count, -0.36);

    // What is wide counts by its width, too: a car of one metre and a half is four metres long.
    private static double Wideness(CastMember member) => Math.Max(1, 0.78 * member.Drawing.Box.Width / member.Drawing.Box.Height);
}
