using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Frames.Looks;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Places;

/// <summary>"Key out the green", "remove the green screen", "抠绿幕", "turn the chroma key off".</summary>
internal sealed partial class KeyFrame : EditFrame
{
    private static readonly string[] Words =
    [
        "act.key", "thing.green-screen", "act.remove", "act.add", "act.use", "act.set", "thing.background", "thing.clip", "thing.photo",
        "thing.video", "thing.overlay", "thing.color", "state.off", "negation.no", "negation.not", "which.it", "which.all",
        "act.undo",
    ];

    protected override bool TakesNegation => true;

    protected override Reading? Edit(Clause clause, FrameScope scope)
    {
        var isScreen = clause.Has("thing.green-screen");
        var isKey = clause.Has("act.key");
        if (!isScreen && !isKey) return null;
        // "Remove the background (there is no green screen)".
        if (isScreen && clause.HasAny("thing.background", "act.key") && NoScreen().IsMatch(clause.Message.Text)) isScreen = false;
        if (isScreen && !clause.HasAny("act.remove", "act.key") && clause.Message.Clauses.Any(other => other != clause && other.HasAny("act.key", "thing.background"))) return null;
        var colour = clause.First<Colour>()?.Value.ToString();
        var isGreen = isScreen || !clause.Has("thing.green-screen") && IsOfColour(clause, colour);
        var used = new Heard(clause).Of(Words).Every<Colour>().Every<Ordinals>().Every<NamedFile>();
        // "Remove the background (no green screen was used)": said to be no plain colour.
        if (!isGreen || isKey && WithoutScreen().IsMatch(clause.Message.Text))
        {
            return new Reading("key")
            {
                Refusal = scope.Say(
                    "I can take a background away only where it is one plain colour, such as a green screen. If it is, say: key out the "
                    + "green.",
                    "只有纯色背景（例如绿幕）才能抠掉。如果是绿幕，请说：抠掉绿幕。"),
                Used = used.Spans,
            };
        }

        var isOff = clause.Has("state.off") || (clause.IsNegated && !clause.Has("act.key")) || (clause.Has("act.remove")
            && clause.Text.Contains("chroma key", StringComparison.Ordinal)
            && !clause.Text.Contains("background", StringComparison.Ordinal));
        // "绿色" is the screen's green, not that of a leaf.
        if (clause.First<Colour>() is { } told && (clause.Message.Text.AsSpan(told.Span.Start, told.Span.Length).StartsWith("绿") || clause.Message.Text.AsSpan(told.Span.Start, told.Span.Length).SequenceEqual("green"))) colour = null;
        if (clause.Text.Contains("blue", StringComparison.Ordinal) || clause.Text.Contains('蓝')) colour = "#0000ff";
        // "b.mp4是绿幕的，抠掉绿色叠在画面上": it is not in the film yet.
        if (Parts.ClipWish.NewFile(clause, scope) is { Medium.Facts.HasPicture: true } fresh && !isOff && scope.Timeline.Tracks.All(track => track.Role != TrackRole.Overlay || track.Segments.Count == 0))
        {
            if (!clause.HasAny("clip.over", "thing.overlay", "act.add", "which.over")) return null;
            return new Reading("key")
            {
                Calls = [Call.Of("add_clip", ("medium", fresh.Medium.Name), ("track", "overlay"), ("size", Call.Number(1))), Call.Of("key_out", ("segments", "overlay"), ("color", colour ?? "#00ff00"))],
                Used = used.Of("clip.over", "thing.overlay", "which.over", "thing.scene", "act.place").Spans, Bonus = 0.15,
            };
        }

        var target = clause.Has("thing.overlay") || clause.First<Ordinals>() is not null || clause.First<NamedFile>() is not null
            ? PictureTarget.Find(clause, scope, isWhole: false) : Over(clause, scope);
        ToolCall Key(ValueList<Segment> segments) => Call.Of("key_out", ("segments", Named.Ids(segments)), ("color", isOff ? null : colour
            ?? "#00ff00"), ("on", isOff ? false : null));
        if (References.Trouble("key", scope, target, segment => [Key([segment])]) is { } trouble) return trouble with { Used = used
            .Of(target).Spans };
        return target.IsFound ? new Reading("key") { Calls = [Key(target.Segments)], Used = used.Of(target).Spans, Bonus = 0.05 } : null;
    }

    [GeneratedRegex(@"\b(?:no|without|not|isn't|wasn't|don't have|haven't got|never) (?:a |any |in front of a )?(?:green ?screen|green background)|(?:没有|没|不是|无)(?:用)?绿(?:幕|布|色背景)", RegexOptions.CultureInvariant)]
    private static partial Regex NoScreen();

    private static bool IsOfColour(Clause clause, string? colour) => colour is not null
        || new[] { "green", "绿", "chroma", "keying", "key out", "抠像" }.Any(word => clause.Text.Contains(word, StringComparison.Ordinal));

    /// <summary>A green screen is usually in what lies over the story.</summary>
    private static Reference.Target Over(Clause clause, FrameScope scope)
    {
        var overlays = scope.Timeline.Tracks.Where(track => track.Role == TrackRole.Overlay).SelectMany(track => track.Segments)
            .ToValueList();
        return overlays.Count > 0 ? new Reference.Target(Reference.HowFound.Default) { Segments = overlays }
            : PictureTarget.Find(clause, scope, isWhole: false);
    }

    [GeneratedRegex(@"\b(?:no|without(?: a| any)?|isn't a|not a) green ?screen (?:was|is|has)\b|\bwithout (?:a|any) green ?screen\b|(?:没有?|没用|不是)绿幕", RegexOptions.CultureInvariant)]
    private static partial Regex WithoutScreen();
}
