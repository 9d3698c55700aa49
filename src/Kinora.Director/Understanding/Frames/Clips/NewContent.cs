using System.Text.Json.Nodes;
using Kinora.Core;
using Kinora.Director.Planning;
using Kinora.Director.Understanding.Frames.Parts;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Clips;

/// <summary>What is to be shown: a file, words for a scene, or a colour.</summary>
internal sealed record NewContent(string Argument, string Value)
{
    public (string, JsonNode?) Pair => (Argument, Value);

    public static NewContent Of(ProjectMedia medium) => new("medium", medium.Name);

    public static NewContent Of(Rgba colour) => new("color", colour.ToString());

    public static NewContent OfPrompt(string prompt) => new("prompt", prompt);

    /// <summary>Files of the person's that are in no clip yet, and can be: pictures of the kind that the words name.</summary>
    public static ValueList<ProjectMedia> Unused(Clause clause, FrameScope scope)
    {
        var used = scope.Timeline.Tracks.SelectMany(track => track.Segments).Select(segment => segment.Asset).OfType<MediaAsset>().Select(asset => asset.Media).ToHashSet();
        var attached = scope.Turn.Request.Attached;
        var pictures = scope.Project.Media.Where(medium => medium.Facts.HasPicture && IsKind(clause, medium)).ToList();
        var sent = pictures.Where(medium => attached.Contains(medium.Reference)).ToValueList();
        return sent.Count > 0 ? sent : pictures.Where(medium => !used.Contains(medium.Reference)).ToValueList();
    }

    private static bool IsKind(Clause clause, ProjectMedia medium)
    {
        var isPhoto = clause.Has("thing.photo");
        var isVideo = clause.HasAny("thing.video") && !isPhoto;
        return medium.Facts.Kind == Core.Plan.MediaKind.Image ? !isVideo || clause.Has("thing.clip") : !isPhoto;
    }
}
