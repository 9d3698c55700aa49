using System.Globalization;
using System.Xml.Linq;
using Kinora.Core.Effects;
using Kinora.Core.Plan;

namespace Kinora.Core.Files.Fcpxml;

/// <summary>
/// The main pictures as the primary storyline, without holes; everything else connected to the part of it above or below which it
/// begins, on lanes: pictures and texts above, sounds below.
/// </summary>
internal sealed class FcpxmlStory(Timeline film, FcpxmlResources resources, InterchangeNotes notes)
{
    private const string CrossDissolve = "FxPlug:4731E73A-8DAC-4113-9A30-AE85B1761265";

    private readonly FrameRate rate = film.Canvas.FrameRate;
    private readonly FcpxmlClip clips = new(film.Canvas, resources, notes);
    private readonly List<Part> parts = [];

    public XElement Write()
    {
        var pictures = film.Tracks.Where(track => track is { Kind: TrackKind.Video, Hidden: false, Segments.Count: > 0 }).ToList();
        var main = pictures.Find(track => track.Role == TrackRole.Main) ?? pictures.FirstOrDefault();
        LayMain(main);
        var (lane, sound) = (0, 0);
        foreach (var track in film.Tracks)
        {
            if (track == main || track.Segments.Count == 0) continue;
            Connect(track, track.Kind == TrackKind.Audio ? --sound : ++lane);
        }

        PlaceMarkers();
        return new XElement("spine", parts.Select(part => new[] { part.Element, part.Transition }));
    }

    private void LayMain(Track? main)
    {
        var at = 0L;
        var segments = main?.Segments ?? [];
        for (var i = 0; i < segments.Count; i++)
        {
            var segment = segments[i];
            var (first, end) = (rate.FrameAt(segment.Start), rate.FrameAt(segment.End));
            if (first > at) AddPart(clips.Gap(first - at, "Gap"), at, first, 0);
            if (end == first) continue;
            var element = clips.Make(segment, isAudio: false);
            var part = element is null
                ? AddPart(clips.Gap(end - first, InterchangeView.NameOf(segment)), first, end, 0)
                : AddPart(element, first, end, clips.StartOf(segment));
            if (i + 1 < segments.Count) part.Transition = TransitionOf(segment, segments[i + 1]);
            at = end;
        }

        var whole = rate.FrameAt(film.Duration);
        if (whole > at) AddPart(clips.Gap(whole - at, "Gap"), at, whole, 0);
    }

    private Part AddPart(XElement element, long first, long end, long start)
    {
        element.SetAttributeValue("offset", FcpxmlTime.OfFrames(first, rate));
        var part = new Part(element, first, end, start);
        parts.Add(part);
        return part;
    }

    private XElement? TransitionOf(Segment left, Segment right)
    {
        var window = CutWindow.Between(
            (left, rate.FrameAt(left.Start), rate.FrameAt(left.End)), (right, rate.FrameAt(right.Start), rate.FrameAt(right.End)), rate);
        if (window.Length == 0) return null;
        if (window.Kind is not (TransitionKind.Fade or TransitionKind.Dissolve))
        {
            notes.Add(
                "kind " + window.Kind,
                $"The transition {WireName.Of(window.Kind)} became a cross dissolve");
        }

        return new XElement(
            "transition",
            new XAttribute("name", "Cross Dissolve"),
            new XAttribute("offset", FcpxmlTime.OfFrames(rate.FrameAt(left.End) - window.Before, rate)),
            new XAttribute("duration", FcpxmlTime.OfFrames(window.Length, rate)),
            new XElement(
                "filter-video",
                new XAttribute("ref", resources.EffectOf("Cross Dissolve", CrossDissolve)),
                new XAttribute("name", "Cross Dissolve")));
    }

    private void Connect(Track track, int lane)
    {
        if (track.Kind == TrackKind.Opaque) return;
        var isAudio = track.Kind == TrackKind.Audio;
        foreach (var segment in track.Segments)
        {
            var first = rate.FrameAt(segment.Start);
            if (rate.FrameAt(segment.End) == first || FindPart(first) is not { } part) continue;
            if (clips.Make(segment, isAudio) is not { } element) continue;
            element.SetAttributeValue("lane", lane.ToString(CultureInfo.InvariantCulture));
            element.SetAttributeValue("offset", FcpxmlTime.OfFrames(part.Start + first - part.First, rate));
            if (isAudio ? track.Muted : track.Hidden) element.SetAttributeValue("enabled", "0");
            part.Element.Add(element);
            if (segment.Transition is { Kind: not TransitionKind.Cut })
            {
                notes.Add(
                    "connected",
                    "Transitions between connected clips are left out: the storyline's are kept");
            }
        }
    }

    private void PlaceMarkers()
    {
        foreach (var marker in InterchangeMarkers.Of(film))
        {
            var frame = rate.FrameAt(marker.Start);
            if (FindPart(frame) is not { } part) continue;
            part.Element.Add(new XElement(
                "marker",
                new XAttribute("start", FcpxmlTime.OfFrames(part.Start + frame - part.First, rate)),
                new XAttribute("duration", FcpxmlTime.OfFrames(1, rate)),
                new XAttribute("value", FcpxmlText.Clean(marker.Name)),
                marker.Comment.Length > 0 ? new XAttribute("note", FcpxmlText.Clean(marker.Comment)) : null));
        }
    }

    /// <summary>The part of the storyline that is shown at a frame; the parts have no holes between them.</summary>
    private Part? FindPart(long frame)
    {
        var (low, high) = (0, parts.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (frame < parts[middle].First) high = middle - 1;
            else if (frame >= parts[middle].End) low = middle + 1;
            else return parts[middle];
        }

        return null;
    }

    /// <param name="First">In frames of the film.</param>
    /// <param name="Start">The frame of the part's own time at which it begins.</param>
    private sealed record Part(XElement Element, long First, long End, long Start)
    {
        public XElement? Transition { get; set; }
    }
}
