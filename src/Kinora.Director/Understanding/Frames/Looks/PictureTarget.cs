using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Looks;

/// <summary>Which pictures a clause is about: what it names, else what was just spoken of, else the whole film.</summary>
internal static class PictureTarget
{
    /// <param name="isWhole">Nothing named means the whole film, whatever was spoken of before: looks, transitions.</param>
    public static Target Find(Clause clause, FrameScope scope, bool isWhole = true)
    {
        var bare = clause with { Mentions = clause.Mentions.Where(mention => mention is not Concept { Key: "thing.background"
            or "thing.text" or "thing.color" }).ToValueList() };
        var unnamed = isWhole ? Unnamed.All : Unnamed.Focus | Unnamed.Only | Unnamed.All;
        if (bare.HasAny("thing.overlay", "thing.logo")) return References.Find(bare, scope,
            ReferenceWish.Pictures with { Unnamed = Unnamed.None });
        var target = References.Find(bare, scope, ReferenceWish.Clips with { Unnamed = unnamed });
        if (UnknownPiece.IsMeant(bare, target) && target.Segments.Count > 1) return new Target(HowFound.NotNamed) { Candidates = target.Segments, Used = target.Used };
        // "That clip" with words that fit none: asked, never taken for all.
        var isOne = bare.HasAny("which.that", "which.this") && (bare.HasAny("thing.clip", "thing.photo", "thing.scene") || scope.IsChinese)
            && !bare.HasAny("which.all", "thing.film");
        return isOne && target.How is HowFound.Default or HowFound.Kind && target.Segments.Count > 1
            ? new Target(HowFound.NotNamed) { Candidates = target.Segments, Used = target.Used } : target;
    }

    /// <summary>Words on screen or sounds are what is spoken of, not pictures.</summary>
    public static bool IsOther(Clause clause) =>
        !clause.HasAny("thing.clip", "thing.photo", "thing.scene", "thing.film", "thing.video") && clause.First<Ordinals>() is null
        && clause.HasAny("thing.music", "thing.narration", "thing.voice", "thing.sfx", "thing.title", "thing.subtitle", "thing.captions",
            "thing.lower-third", "thing.text", "thing.font", "thing.volume", "thing.original", "part.box", "part.outline");

    public static bool IsPhoto(FrameScope scope, Segment segment) => segment.Asset is MediaAsset media
        && scope.Project.Media.FirstOrDefault(medium => medium.Reference == media.Media)?.Facts.Kind == MediaKind.Image;
}
