using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Compose;
using Kinora.Media.Scenes;
using Kinora.Media.Text;

namespace Kinora.Media.Export;

/// <summary>A request made ready: the timeline on the canvas that is asked for, and its plan.</summary>
internal sealed class Film
{
    public Film(ExportRequest request)
    {
        Request = request;
        var settings = request.Settings;
        var canvas = request.Timeline.Canvas with { Width = settings.Width, Height = settings.Height, FrameRate = settings.FrameRate };
        Timeline = request.Timeline with { Canvas = canvas };
        Planner = new FramePlanner(Timeline, request.Sources);
        Sound = AudioPlanner.Plan(Timeline, request.Sources);
        HasSound = settings.HasSound && Sound.Clips.Count > 0;
    }

    public ExportRequest Request { get; }

    public Timeline Timeline { get; }

    public FramePlanner Planner { get; }

    public AudioPlan Sound { get; }

    public bool HasSound { get; }

    public bool HasWords => Timeline.Tracks.Any(track => track is { Kind: TrackKind.Text, Hidden: false } && track.Segments.Count > 0);

    /// <param name="end">Frames from there on are not asked for.</param>
    public Compositor Compose(TextRenderer text, Action<string> warn, long end = long.MaxValue)
    {
        var effects = new SegmentEffects(Request.Sources.CubeOf);
        return new Compositor(Planner, new PictureSourceOpener(Timeline.Canvas, Request.Sources.Media, effects, Describe, warn), effects, text, end);
    }

    /// <summary>What of the timeline this version cannot make, a sentence each: it stays empty.</summary>
    public IEnumerable<string> Gaps() =>
        from track in Timeline.Tracks
        from segment in track.Segments
        where segment.Asset is MusicAsset or SpeechAsset or SoundAsset or OpaqueAsset && !segment.Hidden && !segment.Muted
        where Request.Sources.Find(segment.Asset!) is null
        let what = segment.Asset switch
        {
            MusicAsset => "composed music",
            SpeechAsset => "a spoken text",
            SoundAsset => "a made sound",
            _ => "of a kind that is not known",
        }
        select $"Segment {segment.Id} is {what}, which this version can't make: it stays empty.";

    public SceneDescription Describe(SceneAsset scene) =>
        SceneCasting.Describe(scene, Request.SceneReader.Read(scene.Prompt, Timeline.Language?.Split('-')[0]));

    /// <param name="sound">Gives the path of the mixed sound when it is ready; null for a silent film.</param>
    public Task<VideoEncoder> StartEncoderAsync(Task<string>? sound, CancellationToken cancellation) =>
        VideoEncoder.StartAsync(Request.Settings, Request.OutputPath, sound, Request.Niceness, cancellation);
}
