using System.Globalization;

namespace Kinora.Media.Analysis;

/// <summary>The sentences for people. Names are shown without control characters.</summary>
internal static class Refusals
{
    private const int NameLength = 100;
    private const string Formats = "MP4, MOV, AVI, WebM, MKV, JPEG, PNG, GIF, WebP, HEIC, MP3, WAV, M4A or AAC";

    public static MediaRefused Of(MediaRefusal reason, string path) => new(reason, Name(path) + reason switch
    {
        MediaRefusal.Missing => " does not exist; check its name and folder.",
        MediaRefusal.Directory => " is a folder; name a file in it.",
        MediaRefusal.NotAFile => " is not a file (a device or pipe); copy it to a file first.",
        MediaRefusal.Empty => " is empty (0 bytes); copy or download it again.",
        MediaRefusal.Unreadable => " may not be read; check its permissions.",
        MediaRefusal.Text => $" is a text, not a picture, clip or sound; give a {Formats} file.",
        MediaRefusal.Playlist => $" is a playlist or script of other files, which are not read; give the {Formats} file itself.",
        MediaRefusal.VectorDrawing => " is an SVG drawing, which is not taken; export it as PNG first.",
        _ => $" is of no known kind; give a {Formats} file.",
    });

    public static MediaRefused NothingToPlay(string path) =>
        new(MediaRefusal.NothingToPlay, $"{Name(path)} holds neither picture nor sound; give another file.");

    /// <param name="words">What the tool said, one line.</param>
    public static MediaRefused Damaged(string path, MediaFormat format, string words)
    {
        var why = words.Length == 0 ? "" : $" ({words})";
        return new(MediaRefusal.Damaged, $"{Name(path)} is damaged and can't be read as {FormatName(format)}{why}; copy or export it again.");
    }

    public static MediaRefused TooManyPixels(string path, int width, int height, long pixels, int side) => new(
        MediaRefusal.TooManyPixels,
        Invariant($"{Name(path)} has {width}×{height} pixels; at most {pixels / 1e6:0} million and {side} on a side are taken")
            + ": make it smaller first.");

    public static MediaRefused TooLong(string path, TimeSpan duration, ProbeLimits limits) => new(
        MediaRefusal.TooLong,
        Invariant($"{Name(path)} is {duration.TotalHours:0.#} hours long; at most {limits.Duration.TotalHours:0.#} are taken")
            + ": cut out the part you need first.");

    public static MediaRefused TooManyStreams(string path, int count, ProbeLimits limits) => new(
        MediaRefusal.TooManyStreams,
        Invariant($"{Name(path)} has {count} streams; at most {limits.Streams} are taken: keep one picture and one sound."));

    public static MediaRefused TooManyFrames(string path, int count, ProbeLimits limits) => new(
        MediaRefusal.TooLong,
        Invariant($"{Name(path)} has {count} frames; at most {limits.AnimationFrames} are taken in an animation: save it as MP4."));

    public static string CutWarning(string path, TimeSpan playable) =>
        Invariant($"{Name(path)} is cut off: its first {playable.TotalSeconds:0.#} s are used.");

    public static string CutPictureWarning(string path) => $"{Name(path)} is cut off: what is left of it is used.";

    /// <summary>The file's name for a sentence: one line, at most 100 characters.</summary>
    public static string Name(string path) => Line(System.IO.Path.GetFileName(System.IO.Path.TrimEndingDirectorySeparator(path)));

    /// <summary>The whole path for a sentence: one line, at most 100 characters.</summary>
    public static string Path(string path) => Line(path);

    private static string Line(string name)
    {
        var shown = string.Concat(name.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? '?' : c));
        return shown.Length <= NameLength ? shown : shown[..NameLength] + "…";
    }

    private static string FormatName(MediaFormat format) => format switch
    {
        MediaFormat.QuickTime => "MP4 or MOV",
        MediaFormat.Matroska => "WebM or MKV",
        MediaFormat.Wave => "WAV",
        MediaFormat.Heif => "HEIC",
        MediaFormat.WebP => "WebP",
        _ => format.ToString().ToUpperInvariant(),
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
