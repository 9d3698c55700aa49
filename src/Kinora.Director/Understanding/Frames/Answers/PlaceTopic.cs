using Kinora.Core;
using Kinora.Core.Effects;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Answers;

/// <summary>"Where is the logo?", "标题在哪里".</summary>
internal sealed class PlaceTopic : ITopic
{
    public string? Answer(Clause clause, FrameScope scope)
    {
        if (!clause.HasAny("ask.where", "thing.position")) return null;
        var named = Facts.Named(clause, scope, TargetKinds.Any);
        return named.Count == 0 ? null : string.Join('\n', named.Take(6)
            .Select(segment => $"{Facts.Name(scope, segment)}: {Facts.Range(segment)}{Where(scope, segment)}"));
    }

    private static string Where(FrameScope scope, Segment segment)
    {
        if (segment.Text?.Position is { } position) return ", " + WireName.Of(position);
        var (x, y) = (Facts.Percent(segment.Transform.X), Facts.Percent(segment.Transform.Y));
        return segment.Transform == Transform.Identity ? "" : scope.Say($", {x} from the left, {y} from the top", $"，距左{x}，距顶{y}");
    }
}
