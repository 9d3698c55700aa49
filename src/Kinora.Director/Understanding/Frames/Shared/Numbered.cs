using Kinora.Core;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Shared;

/// <summary>"The last sentence of the narration", "第二句旁白": a number whose noun is no word for a thing counts what is spoken of.</summary>
internal static class Numbered
{
    public static Target Of(Clause clause, FrameScope scope, Target target)
    {
        if (target.How == HowFound.Ordinal || target.Segments.Count < 2) return target;
        var line = clause.Find("thing.line");
        var places = clause.First<Ordinals>()?.Places.ToList() ?? [];
        if (places.Count == 0 && line is not null && clause.HasAny("which.last")) places = [-1];
        if (places.Count == 0 || (line is null && clause.HasAny("thing.clip", "thing.photo", "thing.scene", "thing.video"))) return target;
        var chosen = new List<Segment>();
        foreach (var place in places)
        {
            var index = place > 0 ? place - 1 : target.Segments.Count + place;
            if (index < 0 || index >= target.Segments.Count)
            {
                return target with { Segments = [], Missing = scope.Say($"There are only {target.Segments.Count} of them.",
                    $"只有{target.Segments.Count}个。") };
            }

            chosen.Add(target.Segments[index]);
        }

        return target with { How = HowFound.Ordinal, Segments = chosen.ToValueList() };
    }
}
