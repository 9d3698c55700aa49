using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Texts;

/// <summary>"Caption each photo with its name", "a caption for each photo: Beach, Mountain, Lake, Sunset": one line for every clip, while it is seen.</summary>
internal sealed partial class CaptionEachFrame : EditFrame
{
    private const string Intent = "caption each";

    protected override Reading? Edit(Clause clause, FrameScope scope)
    {
        if (!clause.HasAny("thing.captions", "thing.text") || !clause.HasAny("which.each", "which.all", "clip.every") || !clause.HasAny("thing.photo", "thing.clip", "thing.scene", "thing.video")
            || clause.HasAny("act.remove", "act.change", "act.move", "act.style", "thing.narration")) return null;
        var row = Targets.MainTracks(scope.Timeline).SelectMany(track => track.Segments).ToList();
        if (row.Count < 2 || WordsFor(clause, scope, row) is not { } words) return null;
        var used = new Heard(clause).Of("thing.captions", "thing.text", "which.each", "which.all", "clip.every", "thing.photo", "thing.clip", "thing.scene", "thing.video", "thing.name", "act.rename", "which.it", "act.add", "act.write", "act.set", "thing.file")
            .Every<Quote>().Spans;
        if (words.Count != row.Count)
        {
            return new Reading(Intent) { Refusal = scope.Say($"There are {row.Count} clips and {words.Count} captions: give me one for each.", $"一共{row.Count}个片段，却有{words.Count}条字幕：请给每段一条。"), Used = used, Bonus = 0.2 };
        }

        var lines = new JsonArray([.. row.Zip(words, (segment, text) => (JsonNode)new JsonObject { ["text"] = text, ["from"] = Call.Ms(segment.Start), ["to"] = Call.Ms(segment.End) })]);
        return new Reading(Intent) { Calls = [Call.Of("add_captions", ("lines", lines))], Used = used, Bonus = 0.2 };
    }

    private static List<string>? WordsFor(Clause clause, FrameScope scope, List<Segment> row)
    {
        if (clause.First<Quote>() is { } quote)
        {
            var parts = quote.Text.Split([',', '，', '、', ';', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            return parts.Length > 1 ? [.. parts] : null;
        }

        if (!ByName().IsMatch(clause.Text)) return null;
        var names = row.Select(segment => segment.Asset is MediaAsset media ? scope.Project.NameOf(media.Media) : null).OfType<string>().Select(Readable).ToList();
        return names.Count == row.Count ? names : null;
    }

    /// <summary>"shop-front.jpg" is read as "Shop front".</summary>
    private static string Readable(string file)
    {
        var stem = Path.GetFileNameWithoutExtension(file).Replace('-', ' ').Replace('_', ' ').Trim();
        return stem.Length == 0 ? file : char.ToUpperInvariant(stem[0]) + stem[1..];
    }

    [GeneratedRegex(@"\b(?:with|by|showing|saying|of)\s+(?:its|their|the|each)\s+(?:own\s+)?(?:file\s*)?names?\b|文件名|(?:各自|它)的?名(?:字|称)", RegexOptions.CultureInvariant)]
    private static partial Regex ByName();
}
