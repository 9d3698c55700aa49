using System.Globalization;
using System.Xml.Linq;

namespace Kinora.Core.Files.Fcpxml;

/// <summary>Makes elements of segments.</summary>
internal sealed class FcpxmlClip(Canvas canvas, FcpxmlResources resources, InterchangeNotes notes)
{
    private const string BasicTitle = ".../Titles.localized/Bumper:Opener.localized/Basic Title.localized/Basic Title.moti";

    private readonly FrameRate rate = canvas.FrameRate;
    private int styles;

    /// <summary>The frame of its own time at which an element begins.</summary>
    public long StartOf(Segment segment) =>
        segment.Asset is MediaAsset media && segment.Freeze is null ? FirstFrame(segment, media) : 0;

    /// <summary>The element without its place.</summary>
    /// <returns>Null, and a note, for what is no file and no text.</returns>
    public XElement? Make(Segment segment, bool isAudio)
    {
        if (segment.Text is { } text) return Title(segment, text);
        if (segment.Asset is not MediaAsset media)
        {
            NoteMade(segment);
            return null;
        }

        var asset = resources.AssetOf(media.Media);
        asset.IsSeen |= !isAudio;
        asset.IsHeard |= isAudio || !segment.Muted;
        asset.LastFrame = Math.Max(asset.LastFrame, LastFrame(segment, media));
        var isStill = asset.IsStill;
        var element = new XElement(isStill ? "video" : "asset-clip", new XAttribute("ref", asset.Id));
        Place(element, segment, InterchangeView.NameOf(segment), isAudio ? segment.Muted : segment.Hidden);
        if (!isStill) AddSources(element, segment, asset, isAudio);
        AddTimeMap(element, segment, media, asset);
        if (!isAudio) AddPicture(element, segment, asset);
        if (!isStill && (isAudio || !segment.Muted) && (asset.Facts?.HasSound ?? true)) AddVolume(element, segment);
        NoteRest(segment);
        return element;
    }

    public XElement Gap(long frames, string name) => new(
        "gap",
        new XAttribute("name", FcpxmlText.Clean(name)),
        new XAttribute("start", "0s"),
        new XAttribute("duration", FcpxmlTime.OfFrames(frames, rate)));

    private void Place(XElement element, Segment segment, string name, bool isOff)
    {
        element.Add(
            new XAttribute("name", FcpxmlText.Clean(name)),
            new XAttribute("start", FcpxmlTime.OfFrames(StartOf(segment), rate)),
            new XAttribute("duration", FcpxmlTime.OfFrames(rate.FrameAt(segment.End) - rate.FrameAt(segment.Start), rate)));
        if (isOff) element.Add(new XAttribute("enabled", "0"));
    }

    private static void AddSources(XElement element, Segment segment, FcpxmlAsset asset, bool isAudio)
    {
        if (isAudio && (asset.Facts?.HasPicture ?? false)) element.Add(new XAttribute("srcEnable", "audio"));
        if (!isAudio && segment.Muted) element.Add(new XAttribute("srcEnable", "video"));
        if (isAudio) element.Add(new XAttribute("audioRole", "music"));
    }

    /// <summary>A clip's own time runs as the film does; the map says which time of the file is shown at each of it.</summary>
    private void AddTimeMap(XElement element, Segment segment, MediaAsset media, FcpxmlAsset asset)
    {
        if (asset.IsStill) return;
        if (segment.Freeze is { } freeze)
        {
            element.Add(Map((TimeSpan.Zero, freeze), (segment.Duration, freeze)));
            return;
        }

        if (segment is { Speed: 1, Reversed: false }) return;
        var length = LengthOf(segment, media);
        var end = length / segment.Speed;
        element.Add(segment.Reversed ? Map((TimeSpan.Zero, length), (end, TimeSpan.Zero)) : Map((TimeSpan.Zero, TimeSpan.Zero), (end, length)));
    }

    private static XElement Map(params (TimeSpan Time, TimeSpan Value)[] points) => new("timeMap", points.Select(point => new XElement(
        "timept",
        new XAttribute("time", FcpxmlTime.OfExact(point.Time)),
        new XAttribute("value", FcpxmlTime.Of(point.Value)),
        new XAttribute("interp", "linear"))));

    /// <summary>The file's length, or as much of it as the segment is known to need.</summary>
    private TimeSpan LengthOf(Segment segment, MediaAsset media)
    {
        var needed = Milliseconds.Round(media.In + segment.SourceDuration);
        return resources.AssetOf(media.Media).Facts?.Duration is { } known && known > needed ? Milliseconds.Round(known) : needed;
    }

    private long FirstFrame(Segment segment, MediaAsset media) => segment.Reversed
        ? rate.FrameAt((LengthOf(segment, media) - media.In - segment.SourceDuration) / segment.Speed)
        : rate.FrameAt(media.In / segment.Speed);

    private long LastFrame(Segment segment, MediaAsset media) =>
        segment.Freeze is { } freeze ? rate.FrameAt(freeze) + 1 : Math.Max(1, rate.FrameAt(media.In + segment.SourceDuration));

    private void AddPicture(XElement element, Segment segment, FcpxmlAsset asset)
    {
        if (segment.Crop is { } crop)
        {
            // In hundredths of the picture's height, all four.
            var shape = asset.Facts is { Height: > 0 } facts ? (double)facts.Width / facts.Height : (double)canvas.Width / canvas.Height;
            if (asset.Facts is not { Height: > 0 })
            {
                notes.Add(
                    "crop",
                    "Crops are reckoned with the film's shape, because the shape of the files is not known");
            }

            element.Add(new XElement("adjust-crop", new XAttribute("mode", "crop"), new XElement(
                "crop-rect",
                new XAttribute("left", FcpxmlText.Number(100 * crop.X * shape)),
                new XAttribute("top", FcpxmlText.Number(100 * crop.Y)),
                new XAttribute("right", FcpxmlText.Number(Math.Max(0, 100 * (1 - crop.X - crop.Width) * shape))),
                new XAttribute("bottom", FcpxmlText.Number(Math.Max(0, 100 * (1 - crop.Y - crop.Height)))))));
        }

        element.Add(new XElement("adjust-conform", new XAttribute("type", segment.Fit == Fit.Cover ? "fill" : "fit")));
        AddTransform(element, segment.Transform, segment.Flip);
        if (segment.Opacity != 1) element.Add(new XElement("adjust-blend", new XAttribute("amount", FcpxmlText.Number(segment.Opacity))));
    }

    /// <summary>From the middle, in hundredths of the film's height, upwards; turned against the clock.</summary>
    private void AddTransform(XElement element, Transform transform, Flip flip)
    {
        if (transform with { Unknown = UnknownKeys.None } == Transform.Identity && flip == Flip.None) return;
        var x = (transform.X - 0.5) * 100 * canvas.Width / canvas.Height;
        var (across, down) = (flip is Flip.Horizontal or Flip.Both ? -1 : 1, flip is Flip.Vertical or Flip.Both ? -1 : 1);
        element.Add(new XElement(
            "adjust-transform",
            new XAttribute("position", $"{FcpxmlText.Number(x)} {FcpxmlText.Number((0.5 - transform.Y) * 100)}"),
            new XAttribute("scale", $"{FcpxmlText.Number(across * transform.Scale)} {FcpxmlText.Number(down * transform.Scale)}"),
            new XAttribute("rotation", FcpxmlText.Number(-transform.Rotate))));
    }

    private static void AddVolume(XElement element, Segment segment)
    {
        if (segment.Volume == 1 && segment.FadeIn == TimeSpan.Zero && segment.FadeOut == TimeSpan.Zero) return;
        const double Silent = -96;
        var decibels = segment.Volume <= 0 ? Silent : Math.Max(Silent, 20 * Math.Log10(segment.Volume));
        var amount = FcpxmlText.Number(Math.Round(decibels, 2)) + "dB";
        var volume = new XElement("adjust-volume", new XAttribute("amount", amount));
        element.Add(volume);
        if (segment.FadeIn == TimeSpan.Zero && segment.FadeOut == TimeSpan.Zero) return;
        var fades = new XElement("param", new XAttribute("name", "amount"), new XAttribute("value", amount));
        if (segment.FadeIn > TimeSpan.Zero) fades.Add(Fade("fadeIn", "easeIn", segment.FadeIn));
        if (segment.FadeOut > TimeSpan.Zero) fades.Add(Fade("fadeOut", "easeOut", segment.FadeOut));
        volume.Add(fades);
    }

    private static XElement Fade(string name, string type, TimeSpan length) =>
        new(name, new XAttribute("type", type), new XAttribute("duration", FcpxmlTime.Of(length)));

    private XElement Title(Segment segment, TextBlock text)
    {
        var look = FcpxmlTitle.Of(segment, text, canvas);
        var style = string.Create(CultureInfo.InvariantCulture, $"ts{++styles}");
        var element = new XElement("title", new XAttribute("ref", resources.EffectOf("Basic Title", BasicTitle)));
        Place(element, segment, InterchangeView.NameOf(segment), segment.Hidden);
        element.Add(new XElement("text", new XElement("text-style", new XAttribute("ref", style), FcpxmlText.Clean(text.Text))));
        element.Add(new XElement("text-style-def", new XAttribute("id", style), look.Style));
        AddTransform(element, look.Place, Flip.None);
        if (segment.Opacity != 1) element.Add(new XElement("adjust-blend", new XAttribute("amount", FcpxmlText.Number(segment.Opacity))));
        if (text.Words.Count > 0) notes.Add("words", "Captions are written whole: when each word is spoken is left out");
        return element;
    }

    private void NoteMade(Segment segment)
    {
        if (segment.Asset is MusicAsset or SpeechAsset or SoundAsset)
        {
            notes.Add(
                "made sound",
                "Music and speech that are made here are no files and are left out: export the sound and add it");
        }
        else notes.Add("made", "What is drawn here (scenes, colours) is no file and is left out: render those parts and put them there");
    }

    private void NoteRest(Segment segment)
    {
        if (segment.Fit is Fit.Blur or Fit.Stretch)
        {
            notes.Add(
                "fit",
                "Blurred backgrounds and stretched pictures have no equal: such clips are fitted");
        }

        if (segment.Effects.Count > 0) notes.Add("effects", "Looks and effects are left out: the receiving program has its own");
        if (segment.ChromaKey is not null) notes.Add("key", "The chroma key is left out: put the receiving program's keyer there");
        if (segment.Motion is { Kind: not MotionKind.None }) notes.Add("motion", "Slow camera moves are left out");
        if (segment.Focus.Count > 0) notes.Add("focus", "Views that follow their subject stand in the middle");
    }
}
