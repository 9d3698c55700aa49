using Kinora.Core;
using Kinora.Director.Understanding.Frames.Parts;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Clips;

/// <summary>A picture in the picture: "put b.mp4 in the top right corner", "overlay the logo clip from 0:05 to 0:10", "加个画中画 cat.jpg".</summary>
internal sealed class OverlayFrame : ClauseFrame
{
    private static readonly string[] Positions =
    [
        "position.top-left", "position.top-right", "position.bottom-left", "position.bottom-right", "position.top", "position.bottom", "position.center",
        "position.center-left", "position.center-right",
    ];

    protected override Reading? Ask(Clause clause, FrameScope scope)
    {
        if (clause.IsNegated || Wordings.IsAboutText(clause) || Wordings.IsAboutLogo(clause) || Wordings.IsAboutSound(clause)) return null;
        var evidence = new Evidence(clause);
        var isOverlay = evidence.Takes("thing.overlay", "clip.over");
        var position = clause.FindAny(Positions);
        // "A和B中间插一张": between two clips, not in the middle of the picture.
        if (position?.Key == "position.center" && clause.All<Concept>().Any(concept => concept.Key == "which.between" && concept.Span == position.Span)
            && clause.Mentions.Count(mention => mention is Ordinals or NamedFile or Concept { Key: "thing.intro" or "thing.outro" } && mention.Span.Start < position.Span.Start) >= 2) position = null;
        if (!isOverlay && (position is null || ClipWish.NewFile(clause, scope) is null)) return null;
        if (!evidence.Takes("act.add", "act.place", "act.move", "act.use", "clip.add") && !isOverlay) return null;
        var files = clause.All<NamedFile>().Where(file => file.Medium.Facts.HasPicture).ToList();
        var medium = (files.Find(file => !ClipWish.IsIn(scope, file)) ?? files.FirstOrDefault())?.Medium;
        if (medium is null)
        {
            var unused = NewContent.Unused(clause, scope);
            if (!clause.HasAny("act.add", "clip.add")) return null;
            if (unused.Count == 0) return new Reading("overlay") { Calls = [Call.Of("ask_upload")], Used = evidence.Spans };
            medium = unused[0];
        }

        foreach (var file in files) evidence.Take(file);
        evidence.Take(position);
        evidence.Take("thing.photo", "thing.video", "thing.clip", "thing.film", "which.over", "position.corner", "less.big", "clip.last", "clip.first-place");
        return new Reading("overlay") { Calls = [Add(clause, scope, medium, position, evidence)], Used = evidence.Spans, Bonus = 0.1 };
    }

    private static Planning.Tools.ToolCall Add(Clause clause, FrameScope scope, Planning.ProjectMedia medium, Concept? position, Evidence evidence)
    {
        // "Over the first 8 seconds of Maria": what lies over it is no part of what lies below.
        var below = clause with { Mentions = clause.Mentions.Where(mention => !(mention is NamedFile file && file.Medium.Reference == medium.Reference) && mention is not Stretch
            && !clause.All<Stretch>().Any(time => time.Span.Overlaps(mention.Span))).ToValueList() };
        var over = References.Find(below, scope, ReferenceWish.Clips with { Unnamed = Unnamed.None });
        var clip = over.How is HowFound.Ordinal or HowFound.Content && over.Segments.Count == 1 ? over.Segments[0] : null;
        if (clip?.Asset is MediaAsset own && own.Media == medium.Reference) clip = null;
        if (clip is not null) evidence.Take(over);
        var from = clip?.Start;
        var length = clip?.Duration;
        var film = ClipWish.Length(scope);
        if (clause.First<Stretch>() is { } stretch)
        {
            evidence.Take(stretch);
            var (start, end) = stretch.In(clip is null ? film : clip.Duration);
            (from, length) = ((clip?.Start ?? TimeSpan.Zero) + start, end - start);
        }

        if (clause.First<Instant>() is { } instant) from = evidence.Take(instant)!.In(film);
        if (clause.First<Length>() is { } time) length = evidence.Take(time)!.Value;
        var share = evidence.Take(clause.All<Amount>().FirstOrDefault(amount => amount.Unit is AmountUnit.Percent or AmountUnit.Times && amount.Value > 0));
        var size = share is null ? (double?)null : Math.Clamp(share.Unit == AmountUnit.Percent ? share.Value / 100 : share.Value, 0.02, 1);
        return Call.Of(
            "add_clip",
            ("medium", medium.Name),
            ("track", "overlay"),
            ("position", position?.Name),
            ("at", from is { } at ? Call.Ms(at) : null),
            ("duration", length is { } duration ? Call.Ms(duration) : null),
            ("size", size is { } width ? Call.Thousandths(width) : null));
    }
}
