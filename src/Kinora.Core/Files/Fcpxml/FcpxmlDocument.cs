using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Kinora.Core.Files.Fcpxml;

/// <summary>Final Cut Pro's XML, version 1.10: read by Final Cut Pro 10.6 and later, DaVinci Resolve and others.</summary>
public static class FcpxmlDocument
{
    private const string Version = "1.10";

    /// <param name="media">Looks up addresses (programs want absolute ones), lengths and shapes.</param>
    public static WrittenTimeline Write(Timeline timeline, InterchangeMedia? media = null)
    {
        var notes = new InterchangeNotes();
        var rate = timeline.Canvas.FrameRate;
        if (!FcpxmlResources.IsUsual(rate))
        {
            var frames = rate.FramesPerSecond.ToString("0.###", CultureInfo.InvariantCulture);
            notes.Add("rate", $"Final Cut Pro has no {frames} frames a second: it may ask for another rate");
        }

        var resources = new FcpxmlResources(timeline.Canvas, media);
        var name = FcpxmlText.Clean(timeline.Title is { Length: > 0 } title ? title : "Untitled");
        var sequence = new XElement(
            "sequence",
            new XAttribute("format", resources.Format),
            new XAttribute("duration", FcpxmlTime.OfFrames(rate.FrameAt(timeline.Duration), rate)),
            new XAttribute("tcStart", "0s"),
            new XAttribute("tcFormat", "NDF"),
            new XAttribute("audioLayout", "stereo"),
            new XAttribute("audioRate", "48k"),
            new FcpxmlStory(timeline, resources, notes).Write());
        var project = new XElement("project", new XAttribute("name", name), sequence);
        var root = new XElement(
            "fcpxml",
            new XAttribute("version", Version),
            resources.Write(),
            new XElement("library", new XElement("event", new XAttribute("name", name), project)));
        foreach (var track in timeline.Tracks.Where(track => track.Kind == TrackKind.Opaque))
        {
            notes.Add(
                "opaque",
                $"The track {Quoted.Text(track.Id)} is of a kind that nobody here knows and is left out");
        }

        return new WrittenTimeline(Text(root), notes.Sentences());
    }

    private static string Text(XElement root)
    {
        var builder = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE fcpxml>\n");
        var settings = new XmlWriterSettings
        {
            Indent = true, IndentChars = "    ", NewLineChars = "\n", NewLineHandling = NewLineHandling.None, OmitXmlDeclaration = true,
        };
        using (var writer = XmlWriter.Create(builder, settings)) root.WriteTo(writer);
        return builder.Append('\n').ToString();
    }
}
