using System.Globalization;
using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Routing;

/// <summary>
/// "Go back to before the music", "回到加旁白之前", "撤销加字幕之后的操作": which version that is the films tell, not the words of the messages: the one where the
/// music came, whatever it was called.
/// </summary>
internal static partial class VersionSought
{
    public static Reading? Read(Clause clause, FrameScope scope)
    {
        if (Going().Match(clause.Text) is not { Success: true } going) return null;
        var isBefore = Before().IsMatch(clause.Text);
        var isAfter = !isBefore && After().IsMatch(clause.Text);
        if (!isBefore && !isAfter) return null;
        var sought = clause.Mentions.OfType<Concept>().Where(concept => !concept.IsInherited && concept.Span.Start >= clause.Span.Start + going.Index).Select(concept => (Concept: concept, Part: PartOf(concept)))
            .Where(pair => pair.Part is not null).OrderBy(pair => pair.Concept.Family == "act" ? 1 : 0).ToList();
        if (sought.Count == 0) return null;
        var isAdded = clause.HasAny("act.add", "act.narrate", "act.compose") || clause.IsNegated || Missing().IsMatch(clause.Text) || !clause.HasAny("act.change", "act.replace", "act.set", "act.raise", "act.lower", "act.remove", "act.move", "thing.volume", "thing.size", "thing.color", "thing.speed", "thing.position");
        if (Change(scope.Project.History, sought[0].Part!, isAdded) is not { } change) return null;
        var isOfFirst = change.Parent is not { } parent || Targets.MainTracks(scope.Project.History.Versions[parent].Timeline).All(track => track.Segments.Count == 0);
        if (isBefore && isOfFirst)
        {
            var what = clause.RawOf(sought[0].Concept.Span.Start, sought[0].Concept.Span.End);
            return new Reading("version") { Refusal = scope.Say($"There is no version without that (“{what}”): the film began with it.", $"没有更早的版本：影片一开始就有“{what}”。"), Used = [clause.Span], Bonus = 0.2 };
        }

        var number = isBefore ? change.Parent!.Value : change.Number;
        return new Reading("version") { Calls = [Call.Of("go_to_version", ("version", number))], Used = [clause.Span], Bonus = 0.2 };
    }

    /// <summary>On the way back from the version shown: the last one where that part came, else where it changed.</summary>
    private static HistoryVersion? Change(History history, Func<Timeline, IEnumerable<object?>> part, bool isAdded)
    {
        HistoryVersion? changed = null;
        for (var version = history.Current; version.Parent is { } parent; version = history.Versions[parent])
        {
            var (now, was) = (part(version.Timeline).ToList(), part(history.Versions[parent].Timeline).ToList());
            if (now.SequenceEqual(was)) continue;
            if (!isAdded || now.Count(IsSet) > was.Count(IsSet)) return version;
            changed ??= version;
        }

        return changed;
    }

    private static bool IsSet(object? value) => value is not (null or Transition { Kind: TransitionKind.Cut } or Motion { Kind: MotionKind.None } or 1.0 or true);

    /// <summary>What of a film a word is about; null where that can't be told.</summary>
    private static Func<Timeline, IEnumerable<object?>>? PartOf(Concept concept) => concept switch
    {
        { Key: "thing.music" or "act.compose" } or { Family: "mood" } => Of(TrackRole.Music),
        { Key: "thing.narration" or "act.narrate" } => Of(TrackRole.Narration),
        { Key: "thing.captions" or "act.transcribe" } => Of(TrackRole.Caption),
        { Key: "thing.title" or "thing.subtitle" } => Of(TrackRole.Title, TrackRole.Text),
        { Key: "thing.text" } => Of(TrackRole.Title, TrackRole.Text, TrackRole.LowerThird, TrackRole.Caption),
        { Key: "thing.lower-third" } => Of(TrackRole.LowerThird),
        { Key: "thing.logo" or "thing.watermark" } => Of(TrackRole.Logo),
        { Key: "thing.overlay" } => Of(TrackRole.Overlay),
        { Key: "thing.sfx" } or { Family: "sound" } => Of(TrackRole.Sfx),
        { Key: "thing.transition" } or { Family: "transition" } => film => Main(film).Select(segment => (object?)segment.Transition),
        { Key: "thing.motion" } or { Family: "motion" } => film => Main(film).Select(segment => (object?)segment.Motion),
        { Key: "thing.look" or "thing.effect" or "act.grade" or "thing.color" or "thing.brightness" or "thing.contrast" or "thing.saturation" or "thing.temperature" } or { Family: "look" or "effect" } => film => Main(film).SelectMany(segment => segment.Effects.Select(effect => (object?)(segment.Id, effect))),
        { Key: "thing.speed" or "act.speed-up" or "act.slow-down" or "clip.slow-motion" } => film => Main(film).Select(segment => (object?)segment.Speed),
        { Key: "thing.canvas" or "thing.ratio" } or { Family: "canvas" } => film => [string.Create(CultureInfo.InvariantCulture, $"{film.Canvas.Width}x{film.Canvas.Height}")],
        _ => null,
    };

    private static Func<Timeline, IEnumerable<object?>> Of(params TrackRole[] roles) =>
        film => film.Tracks.Where(track => track.Role is { } role && roles.Contains(role)).SelectMany(track => track.Segments);

    private static IEnumerable<Segment> Main(Timeline film) => Targets.MainTracks(film).SelectMany(track => track.Segments);

    [GeneratedRegex(@"\b(?:go(?:ing)? back|back|return|revert|roll back|rewind|restore|undo|reset|take (?:me|us|it) back)\b.{0,40}?\b(?:to|until|since|after|before|everything|how|as)\b|回到|退回|恢复到|还原到|回退|撤回|撤销|变回|返回到|倒回|退到", RegexOptions.CultureInvariant)]
    private static partial Regex Going();

    [GeneratedRegex(@"\b(?:before|without|had no|was no|wasn't|weren't|didn't have)\b|(?:之前|以前|前)(?:的|那|吧|$|那个样子|样子|状态|版本)|(?:没有?|还没|没加)[^，。]{1,12}(?:的时候|那会儿|时|的状态|的样子|的版本)", RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(@"\b(?:after|since|(?:when|once) (?:i|we|you) (?:had |have )?(?:just )?(?:added|put|changed|made))\b|(?:之后|以后)(?:的|做的|那|所有|$)|刚(?:刚)?[^，。]{1,10}完?的时候|完[^，。]{1,10}的时候", RegexOptions.CultureInvariant)]
    private static partial Regex After();

    [GeneratedRegex(@"\b(?:without|had no|was no|no)\b|没有?|还没", RegexOptions.CultureInvariant)]
    private static partial Regex Missing();
}
