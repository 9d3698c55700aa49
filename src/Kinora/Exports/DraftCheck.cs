using System.Text.Json.Nodes;
using Kinora.Core;
using Kinora.Core.Files;
using Kinora.Http;
using Kinora.Settings;

namespace Kinora.Exports;

/// <summary>Whether a film may be made here: whole, not empty, no larger than the server bears, and no file of its own choosing in it.</summary>
internal sealed class DraftCheck(ServerSettings settings)
{
    private const int MostTracks = 64;
    private const int MostSegments = 2_000;
    private const int MostText = 200_000;

    /// <summary>A draft that someone sent.</summary>
    public Answer<Timeline> Read(ReadOnlySpan<byte> draft) => DraftJson.Read(draft) switch
    {
        DraftRead read => Check(read.Timeline),
        DraftRefused refused => Fault(refused.Faults[0].Path, refused.Sentence),
        var other => throw new InvalidOperationException($"no case for {other}"),
    };

    public Answer<Timeline> Check(Timeline timeline)
    {
        if (timeline.Tracks.All(track => track.Segments.Count == 0)) return Fault("$.t", "$.t: the draft is empty: add a segment to a track, then export it");
        var longest = TimeSpan.FromMinutes(settings.MaxFilmMinutes);
        if (timeline.Duration > longest) return Fault("$.d", $"$.d: the film is longer than the {settings.MaxFilmMinutes} minutes that this server makes: shorten it");
        if (timeline.Tracks.Count > MostTracks) return Fault("$.t", $"$.t: the draft has {timeline.Tracks.Count} tracks: use at most {MostTracks}");
        var segments = timeline.Tracks.Sum(track => track.Segments.Count);
        if (segments > MostSegments) return Fault("$.t", $"$.t: the draft has {segments} segments: use at most {MostSegments}");
        var text = timeline.Tracks.Sum(track => track.Segments.Sum(LengthOf));
        if (text > MostText) return Fault("$.t", $"$.t: the draft holds {text} characters of text: use at most {MostText}");
        return CheckMedia(timeline) is { } refusal ? refusal : timeline;
    }

    /// <summary>Every medium that the film names, each with the place where it does first.</summary>
    public static IEnumerable<(MediaReference Media, string Path)> MediaOf(Timeline timeline)
    {
        for (var t = 0; t < timeline.Tracks.Count; t++)
        {
            for (var s = 0; s < timeline.Tracks[t].Segments.Count; s++)
            {
                var segment = timeline.Tracks[t].Segments[s];
                if (segment.Asset is MediaAsset asset) yield return (asset.Media, $"$.t[{t}].sg[{s}].a");
                for (var e = 0; e < segment.Effects.Count; e++)
                {
                    if (segment.Effects[e].Source is { } source) yield return (source, $"$.t[{t}].sg[{s}].fx[{e}]");
                }
            }
        }
    }

    public static Refusal Fault(string path, string sentence) =>
        Refusal.Impossible("The draft can't be exported: " + sentence) with { Data = new JsonObject { ["path"] = path } };

    private static Refusal? CheckMedia(Timeline timeline)
    {
        foreach (var (media, path) in MediaOf(timeline))
        {
            if (media.IsFile) return Fault(path + ".file", $"{path}.file: a draft names no files here: upload the file and use the id it is given");
        }

        return null;
    }

    private static int LengthOf(Segment segment) => (segment.Text?.Text.Length ?? 0) + segment.Asset switch
    {
        SceneAsset scene => scene.Prompt.Length,
        SpeechAsset speech => speech.Text.Length,
        _ => 0,
    };
}
