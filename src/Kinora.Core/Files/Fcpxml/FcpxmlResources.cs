using System.Globalization;
using System.Xml.Linq;

namespace Kinora.Core.Files.Fcpxml;

/// <summary>What the story refers to: formats, files and effects, each named once.</summary>
internal sealed class FcpxmlResources
{
    /// <summary>Rates that the receiving program has.</summary>
    private static readonly FrameRate[] Rates =
    [
        new(24_000, 1001), new(24), new(25), new(30_000, 1001), new(30), new(50), new(60_000, 1001), new(60),
    ];

    private readonly Dictionary<(int Width, int Height, FrameRate? Rate), string> formats = [];
    private readonly Dictionary<MediaReference, FcpxmlAsset> assets = [];
    private readonly Dictionary<string, string> effects = new(StringComparer.Ordinal);
    private readonly List<XElement> written = [];
    private readonly FrameRate rate;
    private readonly InterchangeMedia? media;
    private int count;

    public FcpxmlResources(Canvas canvas, InterchangeMedia? media)
    {
        (rate, this.media) = (canvas.FrameRate, media);
        Format = FormatOf(canvas.Width, canvas.Height, canvas.FrameRate);
    }

    /// <summary>The film's own format.</summary>
    public string Format { get; }

    public static bool IsUsual(FrameRate rate) => Rates.Contains(rate);

    public FcpxmlAsset AssetOf(MediaReference medium)
    {
        if (assets.TryGetValue(medium, out var known)) return known;
        var found = media?.Invoke(medium);
        var facts = found?.Facts;
        var frames = facts?.Duration is null ? null : (FrameRate?)(facts.FrameRate ?? rate);
        var format = facts is { HasPicture: true } ? FormatOf(facts.Width, facts.Height, frames) : Format;
        return assets[medium] = new FcpxmlAsset(
            NextId(), found?.Name ?? MediaAddress.NameOf(medium.Name), found?.Address ?? MediaAddress.Of(medium), format, facts);
    }

    public string EffectOf(string name, string uid)
    {
        if (effects.TryGetValue(uid, out var known)) return known;
        var id = NextId();
        written.Add(new XElement("effect", new XAttribute("id", id), new XAttribute("name", name), new XAttribute("uid", uid)));
        return effects[uid] = id;
    }

    public XElement Write() => new(
        "resources",
        written.Where(item => item.Name == "format"),
        assets.Values.Select(WriteAsset),
        written.Where(item => item.Name != "format"));

    private XElement WriteAsset(FcpxmlAsset asset)
    {
        var length = asset.Facts is { Duration: { } known } ? rate.FrameAt(known) : asset.IsStill ? 0 : asset.LastFrame;
        var element = new XElement(
            "asset",
            new XAttribute("id", asset.Id),
            new XAttribute("name", FcpxmlText.Clean(asset.Name)),
            new XAttribute("start", "0s"),
            new XAttribute("duration", FcpxmlTime.OfFrames(length, rate)));
        if (asset.Facts?.HasPicture ?? asset.IsSeen)
            element.Add(new XAttribute("hasVideo", "1"), new XAttribute("format", asset.Format), new XAttribute("videoSources", "1"));
        if (asset.Facts?.HasSound ?? (asset.IsHeard || !asset.IsSeen))
            element.Add(new XAttribute("hasAudio", "1"), new XAttribute("audioSources", "1"), new XAttribute("audioChannels", "2"));
        var source = FcpxmlText.Clean(asset.Address);
        element.Add(new XElement("media-rep", new XAttribute("kind", "original-media"), new XAttribute("src", source)));
        return element;
    }

    private string FormatOf(int width, int height, FrameRate? frames)
    {
        if (formats.TryGetValue((width, height, frames), out var known)) return known;
        var id = NextId();
        var element = new XElement("format", new XAttribute("id", id));
        if (NameOf(width, height, frames) is { } name) element.Add(new XAttribute("name", name));
        if (frames is { } exact) element.Add(new XAttribute("frameDuration", FcpxmlTime.OfFrames(1, exact)));
        element.Add(
            new XAttribute("width", width.ToString(CultureInfo.InvariantCulture)),
            new XAttribute("height", height.ToString(CultureInfo.InvariantCulture)),
            new XAttribute("colorSpace", "1-1-1 (Rec. 709)"));
        written.Add(element);
        return formats[(width, height, frames)] = id;
    }

    /// <summary>Formats of the usual sizes and rates have names, stills one of their own; others are told by their numbers.</summary>
    private static string? NameOf(int width, int height, FrameRate? frames)
    {
        if (frames is not { } rate) return "FFVideoFormatRateUndefined";
        if ((width, height) is not ((1280, 720) or (1920, 1080) or (3840, 2160)) || !IsUsual(rate)) return null;
        var size = height == 2160 ? "3840x2160" : height.ToString(CultureInfo.InvariantCulture);
        var hundredths = (int)Math.Round(rate.FramesPerSecond * 100);
        var shortest = hundredths % 100 == 0 ? hundredths / 100 : hundredths;
        return string.Create(CultureInfo.InvariantCulture, $"FFVideoFormat{size}p{shortest}");
    }

    private string NextId() => string.Create(CultureInfo.InvariantCulture, $"r{++count}");
}
