using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Routing;

/// <summary>What is told or handed to the host: the timeline, versions, files, help, credits, upload, preview, cancel.</summary>
internal sealed class ShowFrame : IFrame
{
    private static readonly string[] Words =
    [
        "act.show", "act.preview", "act.cancel", "act.upload", "act.help", "act.understand", "thing.timeline", "thing.track", "thing.order",
        "thing.version", "thing.length", "thing.credits", "thing.file", "thing.help", "thing.film", "thing.video", "ask.*", "which.all", "which.it",
        "thing.change",
        "thing.cost", "thing.photo", "thing.clip", "thing.music", "thing.logo", "act.export", "which.this", "status.*", "which.start",
        "which.end", "thing.intro", "thing.outro", "act.set", "act.add", "thing.sound", "thing.scene", "which.rest", "thing.link",
        "which.that", "which.again", "act.make", "act.use",
    ];

    public Reading? Read(Clause clause, FrameScope scope)
    {
        if (clause.IsKept || clause.IsNegated || clause.First<Quote>() is { IsQuoted: true }) return null;
        return Credits(clause) ?? Versions(clause) ?? Upload(clause) ?? Help(clause) ?? Preview(clause, scope) ?? Cancel(clause, scope)
            ?? Files(clause) ?? Timeline(clause);
    }

    private static Reading Of(string intent, Clause clause, string tool, double bonus = 0.05) =>
        new(intent) { Calls = [Call.Of(tool)], Used = new Heard(clause).Of(Words).Every<Stretch>().Every<Ordinals>()
            .Every<Instant>().Spans, Bonus = bonus };

    /// <summary>"Credits" at the end of a film are words; asked for, they are what is left to pay with.</summary>
    private static Reading? Credits(Clause clause) => (clause.Has("thing.credits")
        && !clause.HasAny("act.add", "act.remove", "act.write", "thing.text", "thing.title", "which.end", "act.make", "thing.outro",
        "which.all")) || (clause.Has("thing.cost") && (clause.IsQuestion || clause.HasAny("ask.how-much", "ask.what")))
        ? Of("credits", clause, "show_credits") : null;

    private static Reading? Versions(Clause clause) => clause.Has("thing.version")
        && !clause.HasAny("act.undo", "act.return", "act.use", "act.make", "act.export", "act.remove", "act.regenerate", "version.before",
        "version.first") && (clause.HasAny("act.show", "ask.what", "ask.how-many") || IsAlone(clause))
        || clause.Has("status.versions") || (clause.Has("version.before") && clause.Has("ask.what")
            && clause.Text.Contains("版", StringComparison.Ordinal)) ? Of("versions", clause, "show_versions") : null;

    private static Reading? Upload(Clause clause) => clause.Has("act.upload") && clause.First<NamedFile>() is null
        && !clause.HasAny("thing.music", "act.use", "act.understand", "act.show") ? Of("upload", clause, "ask_upload") : null;

    private static Reading? Help(Clause clause) => ((clause.HasAny("act.help", "ask.can") && clause.First<Shape>() is null)
        || (clause.Has("thing.help") && (clause.HasAny("act.show", "ask.what") || IsAlone(clause))))
        && !clause.HasAny("thing.music", "thing.title", "act.remove")
        ? Of("help", clause, "show_help", 0.02) : null;

    private static Reading? Preview(Clause clause, FrameScope scope)
    {
        if (!clause.Has("act.preview") && !IsLookedAt(clause, scope) || clause.HasAny("act.reverse", "act.duplicate", "act.loop", "act.speed-up", "act.slow-down",
            "more.fast", "less.fast", "ask.why", "thing.sfx") || clause.First<Length>() is { }
            && clause.First<Stretch>() is null) return null;
        if (clause.All<Concept>().Any(concept => concept.Family is "mood" or "look")) return null;
        var film = scope.Timeline.Duration;
        var (from, to) = clause.First<Stretch>() is { } stretch ? stretch.In(film) is var (start, end) ? ((TimeSpan?)start, (TimeSpan?)end)
            : (null, null)
            : clause.First<Instant>() is { } instant ? (instant.In(film), null) : Piece(clause, scope);
        var reading = Of("preview", clause, "preview");
        return reading with { Calls = [Call.Of("preview", ("from", Call.Ms(from)), ("to", Call.Ms(to)))] };
    }

    /// <summary>"看看第三段", "show me the dog photo".</summary>
    private static bool IsLookedAt(Clause clause, FrameScope scope) => clause.Has("act.show") && !clause.IsQuestion && !clause.Family("ask").Any()
        && (clause.First<Ordinals>() is not null || clause.First<NamedFile>() is not null)
        && clause.Family("act").All(act => clause.All<Concept>().Any(other => other.Key == "act.show" && other.Span == act.Span))
        && !clause.HasAny("thing.captions", "thing.title", "thing.text", "thing.narration", "thing.music", "thing.file", "thing.version", "thing.change", "thing.timeline")
        && References.Find(clause, scope, ReferenceWish.Clips with { Unnamed = Unnamed.None }) is { Segments.Count: 1 };

    private static (TimeSpan? From, TimeSpan? To) Piece(Clause clause, FrameScope scope)
    {
        if (clause.First<Ordinals>() is null && clause.First<NamedFile>() is null && !clause.HasAny("thing.intro", "thing.outro")) return (null, null);
        var target = References.Find(clause, scope, ReferenceWish.Clips with { Unnamed = Unnamed.None });
        return target.IsFound ? (target.Segments.Min(segment => segment.Start), target.Segments.Max(segment => segment.End)) : (null, null);
    }

    private static Reading? Cancel(Clause clause, FrameScope scope)
    {
        if (!clause.Has("act.cancel") || scope.Project.Memory.Question is not null) return null;
        var isOther = clause.Mentions.OfType<Concept>().Any(concept => concept.Family is "thing" or "motion" or "look" or "effect"
            or "transition" && concept.Key is not ("thing.film" or "thing.video" or "thing.file"))
            || clause.Has("act.remove") && !clause.Has("act.export") && !IsAlone(clause);
        return isOther ? null : Of("cancel", clause, "cancel");
    }

    private static Reading? Files(Clause clause) => clause.Has("thing.file") && (clause.HasAny("ask.what", "ask.how-many")
        || (clause.Has("act.show") && !clause.HasAny("act.add", "act.make", "act.use")))
        && !clause.HasAny("act.make", "act.export", "ask.can")
        ? Of("files", clause, "show_media") : null;

    private static Reading? Timeline(Clause clause)
    {
        var isTimeline = clause.HasAny("thing.timeline", "thing.track")
            && (clause.HasAny("act.show", "ask.what", "ask.how", "act.understand") || IsAlone(clause));
        var show = clause.Find("act.show")?.Span;
        isTimeline |= clause.Has("thing.order") && (clause.HasAny("act.show", "ask.what", "ask.how") && !clause.HasAny("act.change", "act.reorder", "act.set"));
        return (isTimeline || clause.Has("status.show")) && !clause.HasAny("act.remove", "act.new", "act.clear", "act.rename")
            && !clause.All<Concept>().Any(concept => concept.Key == "act.add" && concept.Span != show)
            ? Of("status", clause, "show_timeline", 0) : null;
    }

    private static bool IsAlone(Clause clause) => !clause.Mentions.OfType<Concept>()
        .Any(concept => concept.Family is "act" or "more" or "less" or "look" or "mood" or "canvas" or "quality" or "format"
        && !concept.IsInherited) && clause.First<Shape>() is null;
}
