using System.Globalization;
using Kinora.Core;
using Kinora.Core.Effects;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Answers;

/// <summary>A film's facts in words.</summary>
internal static class Facts
{
    public static ValueList<Segment> Main(FrameScope scope) => Targets.MainTracks(scope.Timeline).SelectMany(track => track.Segments)
        .ToValueList();

    public static ValueList<Segment> Of(FrameScope scope, TrackRole role) =>
        scope.Timeline.Tracks.Where(track => track.Role == role).SelectMany(track => track.Segments).ToValueList();

    public static ValueList<Segment> Texts(FrameScope scope) =>
        scope.Timeline.Tracks.Where(track => track.Kind == TrackKind.Text).SelectMany(track => track.Segments).ToValueList();

    /// <summary>What is named, pictures or words or sounds; empty when nothing is.</summary>
    public static ValueList<Segment> Named(Clause clause, FrameScope scope, TargetKinds kinds)
    {
        var bare = clause with { Mentions = clause.Mentions.Where(mention => mention is not Concept { Key: "thing.film" or "thing.video"
            or "which.it" or "which.all" or "thing.timeline" }).ToValueList() };
        var plain = Frames.Texts.TextTarget.Plain(bare, scope);
        return References.Find(plain, scope, new ReferenceWish(kinds) { Unnamed = Unnamed.None }).Segments;
    }

    public static string Name(FrameScope scope, Segment segment) => new SegmentNames(scope).Of(segment);

    public static string Names(FrameScope scope, IEnumerable<Segment> segments) => List(scope, segments.Take(6)
        .Select(segment => Name(scope, segment)));

    public static string Seconds(FrameScope scope, TimeSpan time)
    {
        static string Number(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);
        if (time < TimeSpan.FromMinutes(1)) return scope.Say($"{Number(time.TotalSeconds)} s", $"{Number(time.TotalSeconds)}秒");
        var minutes = (int)time.TotalMinutes;
        var seconds = Number(time.TotalSeconds - 60 * minutes);
        return scope.Say($"{minutes} min {seconds} s", $"{minutes}分{seconds}秒");
    }

    public static string Range(Segment segment) => $"{Clock(segment.Start)}–{Clock(segment.End)}";

    public static string Clock(TimeSpan time)
    {
        var tenths = time.Milliseconds >= 100 ? $".{time.Milliseconds / 100}" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes}:{time.Seconds:00}{tenths}");
    }

    public static string Percent(double share) => Math.Round(share * 100).ToString(CultureInfo.InvariantCulture) + "%";

    public static string List(FrameScope scope, IEnumerable<string> parts) => string.Join(scope.Say(", ", "、"), parts);

    public static string Words(FrameScope scope, DisplayName name) => scope.Say(name.English, name.Chinese);
}
