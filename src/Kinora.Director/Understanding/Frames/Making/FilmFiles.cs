using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Director.Planning;
using Kinora.Director.Understanding.Frames.Parts;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Making;

/// <summary>Which of a person's files a film is to be made of.</summary>
internal static partial class FilmFiles
{
    private static readonly Phrases Requests = new("film-requests");

    /// <summary>"My photos", "these clips", "the files I sent", "我的素材": it is to be made of files.</summary>
    public static bool AreMeant(Clause words, FrameScope scope) =>
        Whole(words).Any()
        || AreNamed(words)
        || scope.Turn.Request.Attached.Count > 0;

    /// <summary>Files called by their whole names: "lake house" in a film about one is no lake.jpg.</summary>
    private static IEnumerable<NamedFile> Whole(Clause words) => words.All<NamedFile>().Where(file =>
        words.Message.Text.Substring(file.Span.Start, file.Span.Length) is var said && (said.Contains('.') || string.Equals(said, Stem(file.Medium.Name), StringComparison.OrdinalIgnoreCase)));

    private static string Stem(string name) => name.LastIndexOf('.') is > 0 and var dot ? name[..dot] : name;

    public static bool IsLogo(ProjectMedia medium) => medium.Name.StartsWith("logo", StringComparison.OrdinalIgnoreCase) || medium.Name.StartsWith("brand", StringComparison.OrdinalIgnoreCase);

    /// <summary>In words, without their names.</summary>
    public static bool AreNamed(Clause words) => Requests.Has(words.Text, "my-files") || Requests.Has(words.Text, "from-files");

    /// <summary>Those named, else those sent with the message, else those not in the film, else all; of the kind that was named.</summary>
    public static ValueList<ProjectMedia> Find(Clause words, FrameScope scope)
    {
        var named = Whole(words).Select(file => file.Medium).Distinct().ToValueList();
        if (named.Any(medium => medium.Facts.HasPicture && !IsLogo(medium)) && !AreNamed(words)) return named;
        var media = scope.Project.Media;
        var attached = media.Where(medium => scope.Turn.Request.Attached.Contains(medium.Reference)).ToValueList();
        if (attached.Any(medium => medium.Facts.HasPicture)) return OfKind(words, attached);
        var used = scope.Timeline.Tracks.SelectMany(track => track.Segments).Select(segment => segment.Asset).OfType<MediaAsset>().Select(asset => asset.Media).ToHashSet();
        var free = media.Where(medium => !used.Contains(medium.Reference)).ToValueList();
        return OfKind(words, free.Any(medium => medium.Facts.HasPicture) ? free : media);
    }

    /// <summary>Sounds and logos go along with photos; photos do not go along with clips unless all files are meant.</summary>
    private static ValueList<ProjectMedia> OfKind(Clause words, ValueList<ProjectMedia> media)
    {
        // "每张照片3秒", "3 seconds per photo" tells of the photos among them, not that nothing else is meant.
        var text = Each().Replace(words.Text, " ");
        var isPhotos = Requests.Has(text, "photos");
        var isClips = Requests.Has(text, "clips");
        if (isPhotos == isClips) return media;
        var named = Whole(words).Select(file => file.Medium.Reference).ToHashSet();
        var some = media.Where(medium => medium.Facts.Kind == MediaKind.Audio || (medium.Facts.Kind == MediaKind.Image) == isPhotos || named.Contains(medium.Reference)).ToValueList();
        return some.Any(medium => medium.Facts.HasPicture) ? some : media;
    }

    [GeneratedRegex(@"(?:每一?张|每一?个|每一?段|每一?幅|各张)(?:照片|图片|相片|图|视频)?|\b(?:each|every|per)\s+(?:\w+\s+)?(?:photos?|images?|pictures?|pics?|clips?|videos?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Each();
}
