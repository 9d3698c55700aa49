using Kinora.Core;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Sound;

/// <summary>When the music there is begins and ends: "let the music start at 5 s", "stop the music at 0:50", "音乐从第5秒再进".</summary>
internal sealed class MusicTimesFrame : EditFrame
{
    private static readonly string[] Words =
    [
        "thing.music", "music.starts", "music.stops", "act.set", "act.cancel", "which.only", "which.start", "which.end", "thing.clip",
        "thing.scene", "thing.photo", "thing.title", "act.cut", "which.after", "which.before", "act.add", "act.move", "noise.want",
        "act.remove", "act.trim", "act.use", "negation.not", "act.preview", "which.that",
    ];

    protected override bool TakesNegation => true;

    protected override Reading? Edit(Clause clause, FrameScope scope)
    {
        var music = SoundTarget.OfRole(scope, TrackRole.Music);
        // "钢琴曲从采访开始的时候再进": the file that plays is the music.
        var file = clause.All<NamedFile>().FirstOrDefault(named => !named.Medium.Facts.HasPicture && music.Any(segment => segment.Asset is MediaAsset media && media.Media == named.Medium.Reference));
        if (file is not null) clause = clause with { Mentions = clause.Mentions.Where(mention => mention != file && !(mention is Concept { Family: "mood" } && mention.Span.Overlaps(file.Span))).Append(new Concept(file.Span, "thing.music")).OrderBy(mention => mention.Span.Start).ToValueList() };
        if (!clause.Has("thing.music") || music.Count != 1 || clause.HasAny("act.fade", "act.fade-in", "act.fade-out", "thing.volume",
            "more.loud", "less.loud", "act.replace", "act.split") || clause.Family("mood").Any()) return null;
        var isStart = clause.Has("music.starts");
        var isStop = clause.HasAny("music.stops", "act.cancel") || (clause.HasAny("act.cut", "act.remove", "act.trim")
            && clause.First<Instant>() is not null);
        if (!isStart && !isStop && !clause.Family("act").Any(act => act.Key is not ("act.add" or "act.set" or "act.use" or "act.preview"
            or "act.keep-part" or "act.make"))) (isStart, isStop) = Sides(clause);
        if (isStart == isStop) return null;
        if (When(clause, scope) is not { } at) return null;
        var now = music[0];
        var used = new Heard(clause).Of(Words).Every<Instant>().Every<Stretch>().Every<Ordinals>().Every<NamedFile>().Every<Length>().Spans;
        var length = isStart ? now.End - at : at - now.Start;
        if (length <= TimeSpan.Zero || (isStart && at == now.Start)) return null;
        var call = Call.Of("set_length", ("segments", Named.Ids(music)), ("duration", Call.Ms(length)), ("edge", isStart ? "start" : null));
        return new Reading("music times") { Calls = [call], Used = used, Bonus = 0.1 };
    }

    /// <summary>"Music from second 3 on", "music only until 0:08"; "no music after second 8" is the other side.</summary>
    private static (bool IsStart, bool IsStop) Sides(Clause clause)
    {
        if (clause.First<Stretch>() is not { Last: null, Shares: null } stretch || (stretch.From is null) == (stretch.To is null)) return default;
        var music = clause.Find("thing.music")!.Span.Start;
        var isNot = clause.All<Concept>().Any(concept => concept.Family == "negation" && concept.Span.End <= music);
        return (stretch.From is not null) != isNot ? (true, false) : (false, true);
    }

    private static TimeSpan? When(Clause clause, FrameScope scope)
    {
        var film = scope.Timeline.Duration;
        // "从采访开始的时候": when that begins, not the film.
        var isOfPiece = clause.First<Instant>() is { Value.Ticks: 0, FromEnd: false, Share: null } && (clause.First<Ordinals>() is not null || clause.All<NamedFile>().Any());
        if (!isOfPiece && clause.First<Instant>() is { } instant) return instant.In(film);
        if (clause.First<Stretch>() is { From: { } from, To: null }) return from;
        if (clause.First<Stretch>() is { From: null, To: { } to, Last: null }) return to;
        if (clause.First<Ordinals>() is null && clause.First<NamedFile>() is null && !clause.HasAny("thing.title")) return null;
        var bare = clause with { Mentions = clause.Mentions.Where(mention => mention is not Concept { Key: "thing.music" }).ToValueList() };
        var target = References.Find(bare, scope, new ReferenceWish(TargetKinds.Main | TargetKinds.Texts) { Unnamed = Unnamed.None });
        return target.IsFound ? target.Segments[0].Start : null;
    }
}
