using System.Globalization;
using System.Text;
using Kinora.Core.Effects;

namespace Kinora.Core.Summary;

/// <summary>How times, amounts and names are said to people in one language.</summary>
/// <param name="nameOf">What people call an uploaded medium, such as the name of the file they sent; null where unknown.</param>
internal sealed class Phrasing(SummaryLanguage language, Func<MediaReference, string?>? nameOf)
{
    /// <summary>Longer names and texts are cut: a summary is a line to read at a glance.</summary>
    private const int Letters = 40;

    public string Say(string english, string chinese) => language == SummaryLanguage.Chinese ? chinese : english;

    public string Say(DisplayName name) => Say(name.English, name.Chinese);

    public string InBrackets(string text) => Say($" ({text})", $"（{text}）");

    public string List(IEnumerable<string> items) => string.Join(Say(", ", "，"), items);

    public string Quote(string text) => Say($"\"{Short(text)}\"", $"“{Short(text)}”");

    public static string Percent(double amount) => (amount * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    public static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary><c>2.5s</c>, from a minute on <c>1:05</c>, from an hour on <c>1:02:03</c>.</summary>
    public string Time(TimeSpan time) => time.TotalSeconds < 60 ? Seconds(time) + Say("s", "秒") : Clock(time);

    /// <summary><c>0-2.5s</c>, from a minute on <c>0:50-1:05</c>.</summary>
    public string Range(TimeRange range) => range.End.TotalSeconds < 60
        ? $"{Seconds(range.Start)}-{Seconds(range.End)}{Say("s", "秒")}"
        : $"{Clock(range.Start)}-{Clock(range.End)}";

    /// <summary>Its own name; a name that Kinora gave it is said in the person's language.</summary>
    public string TrackName(Track track)
    {
        if (FilmFade.IsOne(track)) return Say(FilmFade.TrackName, "淡入淡出");
        if (string.IsNullOrWhiteSpace(track.Name)) return Say(DefaultName(track));
        if (track.Role is null) return Short(track.Name);
        return track.Name == DefaultName(track).English ? Say(DefaultName(track)) : track.Name == Ambience.English ? Say(Ambience) : Short(track.Name);
    }

    /// <summary>What people know a segment by: its words, its title, its file, or what it was made from.</summary>
    public string SegmentName(Segment segment)
    {
        if (segment.Text is { } text) return Quote(text.Text);
        if (!string.IsNullOrWhiteSpace(segment.Title) && !IsGiven(segment, segment.Title)) return Short(segment.Title);
        return segment.Asset switch
        {
            MediaAsset media => Short(MediaName(media.Media)),
            SceneAsset scene => Short(scene.Prompt),
            SpeechAsset speech => Quote(speech.Text),
            MusicAsset music => Catalogue.FindMood(music.Mood) is { } mood ? Say(mood.Display) : Short(music.Mood),
            SoundAsset sound => Catalogue.FindSound(sound.Name) is { } spec ? Say(spec.Display) : Short(sound.Name),
            ColorAsset color => Say(ColorNames.Of(color.Color)),
            OpaqueAsset opaque => Short(opaque.Kind),
            _ => Say("untitled", "未命名"),
        };
    }

    /// <summary>What Kinora called it by its mood or sound is said in the person's language.</summary>
    private static bool IsGiven(Segment segment, string title) => segment.Asset switch
    {
        MusicAsset music => Catalogue.FindMood(music.Mood)?.Display.English == title,
        SoundAsset sound => Catalogue.FindSound(sound.Name)?.Display.English == title,
        _ => false,
    };

    /// <summary>What a track of that role is called.</summary>
    public string RoleName(TrackRole role) => Say(DefaultName(new Track { Id = "", Kind = TrackKind.Video, Role = role }));

    /// <summary>On one line, without control characters, cut after some words.</summary>
    public static string Short(string text)
    {
        var builder = new StringBuilder();
        var count = 0;
        foreach (var rune in text.Trim().EnumerateRunes())
        {
            if (count++ == Letters) return builder.ToString().TrimEnd() + "…";
            var isSpace = Rune.IsWhiteSpace(rune) || Rune.IsControl(rune);
            if (!isSpace) builder.Append(rune.ToString());
            else if (builder.Length > 0 && builder[^1] != ' ') builder.Append(' ');
        }

        return builder.ToString();
    }

    private string MediaName(MediaReference media)
    {
        if (nameOf?.Invoke(media) is { } name) return name;
        return media.IsFile ? media.Name[(media.Name.LastIndexOfAny(['/', '\\']) + 1)..] : media.Name;
    }

    // Sounds of places have a track of their own beside that of effects.
    private static readonly DisplayName Ambience = new("Ambience", "环境声");

    private static DisplayName DefaultName(Track track) => track.Role switch
    {
        TrackRole.Overlay => new("Overlay", "叠加画面"),
        TrackRole.Logo => new("Logo", "标志"),
        TrackRole.Music => new("Music", "音乐"),
        TrackRole.Narration => new("Narration", "旁白"),
        TrackRole.Sfx => new("Sound effects", "音效"),
        TrackRole.Title => new("Title", "标题"),
        TrackRole.Caption => new("Captions", "字幕"),
        TrackRole.LowerThird => new("Lower third", "人名条"),
        _ => track.Kind switch
        {
            TrackKind.Video => new("Video", "画面"),
            TrackKind.Audio => new("Audio", "音频"),
            TrackKind.Text => new("Text", "文字"),
            _ => new("Other", "其他"),
        },
    };

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Clock(TimeSpan time)
    {
        var rounded = TimeSpan.FromMilliseconds(Math.Round(time.TotalMilliseconds / 10) * 10);
        var whole = rounded.TotalHours >= 1
            ? string.Create(CultureInfo.InvariantCulture, $"{(int)rounded.TotalHours}:{rounded.Minutes:00}:{rounded.Seconds:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{rounded.Minutes}:{rounded.Seconds:00}");
        var hundredths = rounded.Milliseconds / 10;
        if (hundredths == 0) return whole;
        return whole + (hundredths / 100.0).ToString(".##", CultureInfo.InvariantCulture);
    }
}
