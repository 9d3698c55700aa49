using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Sound;

/// <summary>Which sounds a clause is about.</summary>
internal static partial class SoundTarget
{
    [GeneratedRegex(@"\b(?:against|compared (?:to|with)|relative to|in comparison (?:to|with)|next to|than)\s+(?:the\s+|my\s+|that\s+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Against();

    private static readonly string[] Own = ["thing.music", "thing.narration", "thing.sfx", "thing.original"];

    /// <summary>Anything at all that says that sound is spoken of.</summary>
    public static bool IsNamed(Clause clause) =>
        clause.HasAny("thing.music", "thing.narration", "thing.sfx", "thing.original", "thing.sound", "thing.volume", "thing.voice");

    public static Target Find(Clause said, FrameScope scope)
    {
        // "The voice is too quiet against the music": what it is measured by stays.
        var clause = said with { Mentions = said.Mentions.Where(mention => mention is not Concept { Family: "thing" } || mention.IsInherited || !Against().IsMatch(said.Message.Text[said.Span.Start..mention.Span.Start])).ToValueList() };
        // "Music: jazz, volume 40%".
        if (clause.Has("thing.volume") && !clause.HasAny(Own) && !clause.HasAny("which.all", "thing.film", "thing.video", "thing.voice") && clause.First<NamedFile>() is null && clause.First<Ordinals>() is null
            && clause.Before is { } before && before.Mentions.OfType<Concept>().LastOrDefault(concept => Own.Contains(concept.Key)) is { } named)
        {
            clause = clause with { Mentions = [named with { IsInherited = true }, .. clause.Mentions.Where(mention => mention is not Concept { Key: "thing.sound" })] };
        }

        // "The second clip's sound" is that clip's.
        var isPiece = clause.First<Ordinals>() is not null || clause.First<NamedFile>() is not null;
        // "咖啡店那段的环境音": what was recorded with it, where no effects were added.
        var isRecorded = clause.Has("thing.sfx") && OfRole(scope, TrackRole.Sfx).Count == 0;
        if (isPiece && isRecorded) clause = Without(clause, "thing.sfx");
        if (isPiece && !clause.HasAny("thing.music", "thing.sfx") && OfPieces(clause, scope) is { } pieces) return pieces;
        if (clause.Has("thing.narration") && isPiece && clause.HasAny("thing.scene", "thing.clip") && !clause.Has("thing.line")
            && Within(clause, scope) is { } spoken)
        {
            return spoken;
        }

        // "采茶那句旁白".
        if (clause.Has("thing.narration") && References.Find(Without(clause, "thing.voice", "thing.sound", "thing.volume"), scope, new ReferenceWish(TargetKinds.Narration) { Unnamed = Unnamed.None }) is { How: HowFound.Content, IsFound: true } line) return line;
        var isVoice = clause.HasAny("thing.narration", "thing.voice") && !clause.HasAny("thing.music", "thing.sfx", "thing.original");
        if (isVoice && !clause.HasAny("which.all") && Voices(scope) is { Count: > 0 } voices
            && (clause.HasAny("thing.voice", "hear.cannot") || OfRole(scope, TrackRole.Narration).Count > 0)
                && clause.First<Ordinals>() is null)
        {
            return new Target(HowFound.Kind) { Segments = voices, Used = Spans(clause, "thing.narration", "thing.voice", "thing.sound"),
                Named = TargetKinds.Narration };
        }

        var isOwn = clause.HasAny(Own);
        var plain = isOwn ? Without(clause, "thing.sound", "thing.voice", "thing.volume") : clause;
        if (clause.Has("thing.music")) plain = plain with { Mentions = plain.Mentions.Where(mention => mention is not Ordinals)
            .ToValueList() };
        var kinds = clause.Has("thing.original") ? TargetKinds.Original | TargetKinds.Main
            : isOwn ? TargetKinds.Sounds : TargetKinds.Sounds | TargetKinds.Main;
        var target = References.Find(plain, scope, new ReferenceWish(kinds));
        if (!isOwn && UnknownPiece.IsMeant(plain, target) && Clips(scope) is { Count: > 1 } clips) return new Target(HowFound.NotNamed) { Candidates = clips, Used = target.Used };
        var heard = target.Segments.Where(segment => IsHeard(scope, segment)).ToValueList();
        if (target.Segments.Count > 0 && heard.Count == 0)
        {
            return target with { Segments = [], Missing = scope.Say("There is no sound in that part of the film.", "这部分没有声音。") };
        }

        return Shared.Numbered.Of(clause, scope, target with { Segments = heard });
    }

    /// <summary>"The narration of the third scene": what is said while it is seen.</summary>
    private static Target? Within(Clause clause, FrameScope scope)
    {
        var plain = Without(clause, "thing.narration", "thing.voice", "thing.sound", "thing.volume");
        var scenes = References.Find(plain, scope, ReferenceWish.Clips with { Unnamed = Unnamed.None });
        var lines = OfRole(scope, TrackRole.Narration)
            .Where(line => scenes.Segments.Any(scene => scene.Range.Contains(line.Start + line.Duration / 2))).ToValueList();
        return lines.Count > 0 ? scenes with { Segments = lines } : null;
    }

    private static Target? OfPieces(Clause clause, FrameScope scope)
    {
        var plain = Without(clause, "thing.sound", "thing.volume", "thing.original", "thing.voice", "thing.narration", "thing.film");
        var isLine = clause.Has("thing.narration") && clause.First<NamedFile>() is null;
        if (isLine) return null;
        var target = References.Find(plain, scope, new ReferenceWish(TargetKinds.Sounds | TargetKinds.Main) { Unnamed = Unnamed.None });
        if (!target.IsFound) return target.Missing is null ? null : target;
        var heard = target.Segments.Where(segment => IsHeard(scope, segment)).ToValueList();
        return heard.Count > 0 ? target with { Segments = heard }
            : target with { Segments = [], Missing = scope.Say("There is no sound in that part of the film.", "这部分没有声音。") };
    }

    /// <summary>Everything that can be heard.</summary>
    public static ValueList<Segment> All(FrameScope scope) =>
        scope.Timeline.Tracks.SelectMany(track => track.Segments).Where(segment => IsHeard(scope, segment)).ToValueList();

    /// <summary>The sound that came with the clips.</summary>
    public static ValueList<Segment> Clips(FrameScope scope) => scope.Timeline.Tracks.Where(track => track.Kind == TrackKind.Video)
        .SelectMany(track => track.Segments).Where(segment => IsHeard(scope, segment))
        .Concat(OfRole(scope, TrackRole.Original)).ToValueList();

    /// <summary>What is spoken: the narration or, in a film without one, the clips' own sound.</summary>
    public static ValueList<Segment> Voices(FrameScope scope) =>
        OfRole(scope, TrackRole.Narration) is { Count: > 0 } spoken ? spoken : Clips(scope);

    public static ValueList<Segment> OfRole(FrameScope scope, TrackRole role) =>
        scope.Timeline.Tracks.Where(track => track.Role == role).SelectMany(track => track.Segments).ToValueList();

    public static bool IsHeard(FrameScope scope, Segment segment)
    {
        if (scope.Timeline.FindSegment(segment.Id) is not { } found) return false;
        if (found.Track.Kind == TrackKind.Audio) return true;
        return found.Track.Kind == TrackKind.Video && segment.Asset is MediaAsset media
            && scope.Project.Media.FirstOrDefault(medium => medium.Reference == media.Media)?.Facts is { Kind: MediaKind.Video,
                HasSound: true };
    }

    private static Clause Without(Clause clause, params string[] keys) =>
        clause with { Mentions = clause.Mentions.Where(mention => mention is not Concept concept || !keys.Contains(concept.Key))
            .ToValueList() };

    private static ValueList<Span> Spans(Clause clause, params string[] keys) => new Shared.Heard(clause).Of(keys).Spans;
}
