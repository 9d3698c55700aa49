using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Core.Effects;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Places;

/// <summary>"Other side", "put the logo in the opposite corner", "放到另一边": across from where it stands now.</summary>
internal sealed partial class OtherSideFrame : EditFrame
{
    protected override Reading? Edit(Clause clause, FrameScope scope)
    {
        if (Side().Match(clause.Text) is not { Success: true } match || clause.HasAny("act.remove", "act.flip", "act.crop")) return null;
        var wish = new ReferenceWish(TargetKinds.Overlay | TargetKinds.Logo | TargetKinds.Texts) { Unnamed = Unnamed.Focus };
        var words = new Span(clause.Span.Start + match.Index, match.Length);
        var target = References.Find(clause with { Mentions = clause.Mentions.Where(mention => !mention.Span.Overlaps(words)).ToValueList() }, scope, wish);
        if (target.Segments.Count == 0) return null;
        var used = new Heard(clause).Of(target).Of(new Span(clause.Span.Start + match.Index, match.Length)).Of("act.move", "act.place", "act.set", "which.it", "which.other", "position.corner").Spans;
        var isCorner = match.Groups["corner"].Success;
        return new Reading("other side") { Calls = target.Segments.Select(segment => Across(segment, isCorner)).ToValueList(), Used = used, Bonus = 0.05 };
    }

    private static ToolCall Across(Segment segment, bool isCorner)
    {
        if (segment.Text is { } text) return Call.Of("style_text", ("segments", Named.Ids([segment])), ("position", Opposite(text.Position is { } place ? WireName.Of(place) : "bottom", isCorner)));
        var stand = segment.Transform;
        var isWide = Math.Abs(stand.X - 0.5) > 0.05;
        return Call.Of("place", ("segments", Named.Ids([segment])), ("x", Call.Number(isWide ? 1 - stand.X : stand.X)), ("y", Call.Number(isCorner || !isWide ? 1 - stand.Y : stand.Y)));
    }

    private static string Opposite(string position, bool isCorner)
    {
        var isWide = position.Contains("left", StringComparison.Ordinal) || position.Contains("right", StringComparison.Ordinal);
        var across = position.Contains("left", StringComparison.Ordinal) ? position.Replace("left", "right", StringComparison.Ordinal) : position.Replace("right", "left", StringComparison.Ordinal);
        if (isWide && !isCorner) return across;
        return across.Contains("top", StringComparison.Ordinal) ? across.Replace("top", "bottom", StringComparison.Ordinal) : across.Replace("bottom", "top", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\b(?:the\s+)?(?:other|opposite)\s+(?:side|(?<corner>corner))\b|(?:另|另外)一?(?:边|侧|头|个(?<corner>角))|对面|(?<corner>对角)", RegexOptions.CultureInvariant)]
    private static partial Regex Side();
}
