using Kinora.Core;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Parts;

/// <summary>Which pictures a clause may mean.</summary>
internal static class ClipWish
{
    /// <summary>The main row's; those that lie over it only when they are named.</summary>
    public static ReferenceWish Of(Clause clause, Unnamed unnamed = Unnamed.None) =>
        new(clause.Has("thing.overlay") ? TargetKinds.Main | TargetKinds.Overlay : TargetKinds.Main) { Unnamed = unnamed };

    public static ValueList<Segment> Row(Timeline timeline) => Targets.MainTracks(timeline).FirstOrDefault()?.Segments ?? [];

    public static ValueList<Segment> Row(FrameScope scope) => Row(scope.Timeline);

    public static TimeSpan Length(FrameScope scope) => Row(scope) is { Count: > 0 } row ? row[^1].End : scope.Timeline.Duration;

    /// <summary>What a clause names; also the others of what was spared before.</summary>
    public static Target Find(Clause clause, FrameScope scope, ReferenceWish wish)
    {
        var row = Row(scope);
        if (row.Count > 1 && Spared(clause, scope) is { Count: > 0 } spared && clause.FindAny("which.other", "which.rest") is { } rest && clause.First<Ordinals>() is null && clause.First<NamedFile>() is null)
        {
            return new Target(HowFound.All) { Segments = row.Where(segment => !spared.Contains(segment)).ToValueList(), Used = [rest.Span] };
        }

        if (row.Count > 1 && clause.FindAny("which.other", "which.rest") is { } others && References.Find(clause, scope, wish) is { IsFound: false, Missing: null })
        {
            // All but what was spoken of before, which may be gone.
            var left = row.Where(segment => !scope.Project.Memory.Focus.Contains(segment.Id)).ToValueList();
            return new Target(HowFound.All) { Segments = left, Used = [others.Span] };
        }

        if (References.Find(clause, scope, wish) is { How: HowFound.Kind, Segments.Count: > 1 } kind && clause.HasAny("which.this", "which.that") && !clause.HasAny("which.all", "which.each", "which.these", "which.both"))
        {
            // "那张照片": one of them, and which is not said.
            var focus = kind.Segments.Where(segment => scope.Project.Memory.Focus.Contains(segment.Id)).ToValueList();
            return focus.Count == 1 ? kind with { How = HowFound.Focus, Segments = focus } : new Target(HowFound.NotNamed) { Candidates = kind.Segments, Used = kind.Used };
        }

        return References.Find(clause, scope, wish);
    }

    /// <summary>For what can be done to all clips at once: all, where no piece is spoken of; else it must be told which.</summary>
    public static Unnamed AllOrAsk(Clause clause) => clause.HasAny("thing.clip", "thing.photo", "thing.scene") && !Wordings.IsAboutWhole(clause)
        ? Unnamed.Focus | Unnamed.Only | Unnamed.Ask : Unnamed.Focus | Unnamed.Only | Unnamed.All;

    /// <summary>"第三段别动，其他的都加速": what the clause before named.</summary>
    private static ValueList<Segment> Spared(Clause clause, FrameScope scope) => clause.Before is { IsKept: true } before
        ? References.Find(before, scope, new ReferenceWish(TargetKinds.Main) { Unnamed = Unnamed.None }).Segments : [];

    /// <summary>Whether all of the row is meant.</summary>
    public static bool IsAll(FrameScope scope, Target target) => target.Segments.Count > 1 && target.Segments.Count == Row(scope).Count;

    /// <summary>A file of the person's that is named but in no clip of the film.</summary>
    public static NamedFile? NewFile(Clause clause, FrameScope scope) => clause.All<NamedFile>().FirstOrDefault(file => !IsIn(scope, file));

    public static bool IsIn(FrameScope scope, NamedFile file) => scope.Timeline.Tracks.SelectMany(track => track.Segments)
        .Any(segment => segment.Asset is MediaAsset media && media.Media == file.Medium.Reference);
}
