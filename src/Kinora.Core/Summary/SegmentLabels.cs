using System.Globalization;
using Kinora.Core.Effects;

namespace Kinora.Core.Summary;

/// <summary>What a sentence calls a segment of a film: by its number and name, or by what it is for.</summary>
internal sealed class SegmentLabels(Timeline timeline, Phrasing phrasing)
{
    private static readonly string[] OwnBeginnings = ["the ", "clip ", "scene "];

    private readonly Dictionary<string, (Track Track, int Index)> places = Places(timeline);

    /// <summary>The second clip (coffee.jpg); the music; the caption "…".</summary>
    public string Of(Segment segment)
    {
        var name = phrasing.SegmentName(segment);
        if (!places.TryGetValue(segment.Id, out var place)) return name;
        return place.Track.Role switch
        {
            TrackRole.Main when place.Track.Segments.Count > 1 => Numbered(segment, place.Index + 1, name),
            TrackRole.Music when place.Track.Segments.Count == 1 => phrasing.Say("the music", "背景音乐"),
            TrackRole.Logo when place.Track.Segments.Count == 1 => phrasing.Say("the logo", "标志"),
            TrackRole.Narration when segment.Asset is SpeechAsset speech => phrasing.Say($"the spoken line {phrasing.Quote(speech.Text)}", $"旁白{phrasing.Quote(speech.Text)}"),
            TrackRole.Sfx => phrasing.Say($"the sound {name}", $"音效“{name}”"),
            TrackRole.Title => phrasing.Say($"the title {name}", $"标题{name}"),
            TrackRole.Caption => phrasing.Say($"the caption {name}", $"字幕{name}"),
            TrackRole.LowerThird => phrasing.Say($"the lower third {name}", $"人名条{name}"),
            TrackRole.Text => phrasing.Say($"the text {name}", $"文字{name}"),
            _ => name,
        };
    }

    /// <summary>Several of one role: "3 captions".</summary>
    public string Count(TrackRole role, int count) => role switch
    {
        TrackRole.Main => phrasing.Say($"{count} clips", $"{count}段画面"),
        TrackRole.Music => phrasing.Say($"{count} pieces of music", $"{count}段音乐"),
        TrackRole.Narration => phrasing.Say($"{count} spoken lines", $"{count}句旁白"),
        TrackRole.Sfx => phrasing.Say($"{count} sounds", $"{count}个音效"),
        TrackRole.Title => phrasing.Say($"{count} titles", $"{count}个标题"),
        TrackRole.Caption => phrasing.Say($"{count} captions", $"{count}条字幕"),
        TrackRole.LowerThird => phrasing.Say($"{count} lower thirds", $"{count}个人名条"),
        TrackRole.Logo => phrasing.Say($"{count} logos", $"{count}个标志"),
        TrackRole.Text => phrasing.Say($"{count} texts", $"{count}处文字"),
        _ => phrasing.Say($"{count} parts", $"{count}段"),
    };

    /// <summary>A sentence that begins with a label of ours begins with a capital; a file's name stays as it is.</summary>
    public static string Capitalised(string sentence) => OwnBeginnings.Any(word => sentence.StartsWith(word, StringComparison.Ordinal))
        ? char.ToUpperInvariant(sentence[0]) + sentence[1..]
        : sentence;

    private string Numbered(Segment segment, int number, string name)
    {
        var isScene = segment.Asset is SceneAsset;
        var kind = phrasing.Say(isScene ? "scene" : "clip", isScene ? "幕" : "段");
        return phrasing.Say(
            string.Create(CultureInfo.InvariantCulture, $"{kind} {number} ({name})"),
            string.Create(CultureInfo.InvariantCulture, $"第{number}{kind}（{name}）"));
    }

    private static Dictionary<string, (Track Track, int Index)> Places(Timeline timeline)
    {
        var found = new Dictionary<string, (Track Track, int Index)>(StringComparer.Ordinal);
        foreach (var track in timeline.Tracks)
        {
            for (var i = 0; i < track.Segments.Count; i++) found.TryAdd(track.Segments[i].Id, (track, i));
        }

        return found;
    }
}
