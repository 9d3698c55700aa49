using System.Text.Json.Nodes;
using Kinora.Core;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Looks;

/// <summary>"Remove all effects", "no vignette", "get rid of the blur on clip 2", "去掉颗粒", "reset the colours".</summary>
internal sealed class ClearEffectsFrame : EditFrame
{
    private const string Intent = "clear effects";

    private static readonly string[] Words =
    [
        "act.remove", "act.clear", "negation.not", "negation.no", "state.off", "thing.effect", "effect.*", "thing.brightness",
        "thing.contrast", "thing.saturation", "thing.temperature", "thing.color", "which.all",
        "thing.clip", "thing.photo", "thing.scene", "thing.film", "thing.video", "which.it", "look.none", "thing.look", "thing.lut",
        "act.return", "act.undo",
    ];

    protected override bool TakesNegation => true;

    protected override Reading? Edit(Clause clause, FrameScope scope)
    {
        var isAsked = clause.IsNegated || clause.HasAny("act.remove", "act.clear", "state.off");
        if (!isAsked || PictureTarget.IsOther(clause) || clause.HasAny("thing.transition", "thing.motion", "thing.animation", "thing.sfx",
            "act.add", "sound.whoosh")) return null;
        var kinds = new List<string>();
        kinds.AddRange(clause.Family("effect").Select(concept => concept.Name).Distinct());
        foreach (var kind in new[] { "brightness", "contrast", "saturation", "temperature" })
        {
            if (clause.Has($"thing.{kind}")) kinds.Add(kind);
        }

        var isAll = clause.Has("thing.effect") || (clause.Has("act.clear") && clause.HasAny("thing.color", "thing.look"));
        if (kinds.Count == 0 && !isAll) return null;
        var target = PictureTarget.Find(clause, scope, isWhole: !clause.HasAny("which.it", "which.this"));
        var used = new Heard(clause).Of(target).Of(Words).Every<Ordinals>().Every<NamedFile>().Spans;
        var names = kinds.Count == 0 ? null : new JsonArray([.. kinds.Distinct().Select(kind => (JsonNode)kind)]);
        ToolCall Clear(ValueList<Segment> segments) => Call.Of("clear_effects", ("segments", Named.Ids(segments)), ("kinds",
            names?.DeepClone()));
        if (References.Trouble(Intent, scope, target, segment => [Clear([segment])]) is { } trouble) return trouble with { Used = used };
        if (!target.IsFound) return null;
        var bearing = target.Segments.Where(segment => segment.Effects.Any(effect => kinds.Count == 0 || kinds.Contains(effect.Kind)))
            .ToValueList();
        return bearing.Count > 0
            ? new Reading(Intent) { Calls = [Clear(bearing)], Used = used, Bonus = 0.05 }
            : new Reading(Intent) { Refusal = scope.Say("There is no such effect to take off.", "没有可以去掉的这种效果。"), Used = used };
    }
}
