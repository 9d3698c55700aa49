using System.Text.Json;
using Kinora.Client.Service;
using Kinora.Core;
using Kinora.Core.Files;

namespace Kinora.Client.Sessions;

/// <summary>
/// A film from any draft: exactly where it is one of ours, else as far as the keys that all such drafts share are understood
/// (<c>t</c> tracks, <c>tt</c> their kind, <c>sg</c> segments, <c>d</c> length in ms, <c>m</c> metadata). The loose form is for telling, never for export.
/// </summary>
internal static class LooseDraft
{
    private const double Longest = 1e12;

    public static Timeline Read(JsonElement draft)
    {
        if (DraftJson.Read(draft) is DraftRead read) return read.Timeline;
        var meta = draft.Field("m") ?? default;
        return new Timeline
        {
            Title = meta.Field("title", "name")?.AsText(),
            Language = meta.Field("language")?.AsText(),
            Tracks = draft.Field("t", "tracks").Items().Where(track => track.ValueKind == JsonValueKind.Object).Select(ReadTrack).ToValueList(),
        };
    }

    private static Track ReadTrack(JsonElement track, int index)
    {
        var kind = (track.Field("tt", "type")?.AsWhole()) switch { 0 => TrackKind.Video, 1 => TrackKind.Audio, 7 => TrackKind.Text, _ => TrackKind.Opaque };
        var meta = track.Field("m") ?? default;
        var id = track.Field("id")?.AsText() ?? $"track {index + 1}";
        var segments = new List<Segment>();
        var end = TimeSpan.Zero;
        foreach (var item in track.Field("sg", "segments").Items().Where(item => item.ValueKind == JsonValueKind.Object))
        {
            var segment = ReadSegment(item, kind, end, $"{id}/{segments.Count + 1}");
            segments.Add(segment);
            end = segment.End;
        }

        return new Track
        {
            Id = id,
            Kind = kind,
            Name = meta.Field("name", "title")?.AsText() ?? track.Field("name")?.AsText(),
            Muted = IsTrue(meta.Field("muted") ?? track.Field("muted")),
            Hidden = IsTrue(meta.Field("hidden") ?? track.Field("hidden")),
            Segments = segments.OrderBy(segment => segment.Start).ToValueList(),
        };
    }

    private static Segment ReadSegment(JsonElement segment, TrackKind kind, TimeSpan end, string otherwise)
    {
        var meta = segment.Field("m") ?? default;
        var asset = segment.Field("a") ?? default;
        var text = segment.Field("tx")?.Field("text")?.AsText() ?? segment.Field("text")?.AsText() ?? meta.Field("text")?.AsText();
        var title = meta.Field("title", "name")?.AsText() ?? asset.Field("prompt")?.AsText() ?? segment.Field("name")?.AsText();
        return new Segment
        {
            Id = segment.Field("id")?.AsText() ?? otherwise,
            Start = Time(segment.Field("s", "start")) ?? end,
            Duration = Time(segment.Field("d", "duration")) ?? TimeSpan.Zero,
            Asset = kind == TrackKind.Text ? null : new OpaqueAsset(asset.Field("k")?.AsText() ?? "media", "{}"),
            Text = kind == TrackKind.Text ? new TextBlock(text ?? title ?? "") : null,
            Title = title,
            Volume = Math.Clamp((segment.Field("v", "volume") ?? meta.Field("volume"))?.AsNumber() ?? 1, 0, 4),
            Speed = Math.Clamp((segment.Field("sp", "speed"))?.AsNumber() ?? 1, 0.1, 16),
            Muted = IsTrue(meta.Field("muted")),
            Hidden = IsTrue(meta.Field("hidden")),
        };
    }

    private static TimeSpan? Time(JsonElement? value) => value?.AsNumber() is { } number ? TimeSpan.FromMilliseconds(Math.Clamp(number, 0, Longest)) : null;

    private static bool IsTrue(JsonElement? value) => value is { ValueKind: JsonValueKind.True };
}
