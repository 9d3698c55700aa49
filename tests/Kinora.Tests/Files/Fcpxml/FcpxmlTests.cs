using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using FsCheck;
using FsCheck.Fluent;
using Kinora.Core;
using Kinora.Core.Files;
using Kinora.Core.Files.Fcpxml;
using Kinora.Core.Plan;

namespace Kinora.Tests.Files.Fcpxml;

public class FcpxmlTests
{
    private const string Draft = """
        {"v":1,"m":{"title":"A & <B>","fps":25,"width":1920,"height":1080,"markers":[{"s":4400,"name":"Here"}]},"t":[
         {"id":"v","tt":0,"m":{"role":"main"},"sg":[
          {"id":"a","s":0,"d":4000,"a":{"k":"media","file":"a.mp4","in":2000},"v":0.5,"fi":500,"tr":{"k":"dissolve","d":1000}},
          {"id":"b","s":4000,"d":2000,"a":{"k":"media","file":"b.mov","in":1000},"sp":2,"x":{"x":0.75,"y":0.25,"scale":0.5,"rotate":90},"o":0.5},
          {"id":"c","s":8000,"d":2000,"a":{"k":"media","file":"p.jpg"},"fit":"contain"}]},
         {"id":"o","tt":0,"sg":[{"id":"l","s":4500,"d":1000,"a":{"k":"media","file":"b.mov","in":1000},"rev":true}]},
         {"id":"m","tt":1,"sg":[{"id":"n","s":0,"d":10000,"a":{"k":"media","file":"song.mp3"},"fo":1500}]},
         {"id":"x","tt":7,"sg":[{"id":"w","s":1000,"d":2000,"tx":{"text":"5 < 6\n& \"so\"","style":"title","color":"#ff0000"}}]}]}
        """;

    [Fact]
    public void A_film_is_what_the_published_definition_allows()
    {
        var root = Valid(FcpxmlDocument.Write(Drafts.Read(Draft), Facts).Text);

        Assert.Equal("A & <B>", root.Descendants("project").Single().Attribute("name")!.Value);
        Assert.Equal("5 < 6\n& \"so\"", root.Descendants("text").Single().Element("text-style")!.Value);
        Assert.Equal("1 0 0 1", root.Descendants("text-style-def").Single().Element("text-style")!.Attribute("fontColor")!.Value);
        Assert.Equal("10s", root.Descendants("sequence").Single().Attribute("duration")!.Value);
        Assert.Equal(["a.mp4", "b.mov", "p.jpg", "song.mp3"], root.Descendants("asset").Select(asset => asset.Attribute("name")!.Value));
        Assert.Contains("FFVideoFormat1080p25", root.Descendants("format").Select(format => format.Attribute("name")!.Value));
    }

    [Fact]
    public void The_storyline_has_no_holes_and_the_rest_is_connected_to_it()
    {
        var spine = Valid(FcpxmlDocument.Write(Drafts.Read(Draft), Facts).Text).Descendants("spine").Single();

        var parts = spine.Elements().Where(element => element.Name != "transition").ToList();
        Assert.Equal(["asset-clip", "asset-clip", "gap", "video"], parts.Select(part => part.Name.LocalName));
        Assert.Equal(["0s", "4s", "6s", "8s"], parts.Select(part => part.Attribute("offset")!.Value));
        Assert.Equal("87/25s", spine.Element("transition")!.Attribute("offset")!.Value); // 13 of its 25 frames lie before the cut
        var (title, song, overlay) = (parts[0].Element("title")!, parts[0].Element("asset-clip")!, parts[1].Element("asset-clip")!);
        Assert.Equal(("2", "3s"), (title.Attribute("lane")!.Value, title.Attribute("offset")!.Value)); // 1 s into a clip that begins at its second 2
        Assert.Equal(("-1", "2s"), (song.Attribute("lane")!.Value, song.Attribute("offset")!.Value));
        Assert.Equal(("1", "26/25s"), (overlay.Attribute("lane")!.Value, overlay.Attribute("offset")!.Value));
        Assert.Equal("23/25s", parts[1].Element("marker")!.Attribute("start")!.Value);
    }

    [Fact]
    public void Speeds_are_maps_from_the_clips_time_to_the_files()
    {
        var spine = Valid(FcpxmlDocument.Write(Drafts.Read(Draft), Facts).Text).Descendants("spine").Single();
        var fast = spine.Elements("asset-clip").Last();
        var backwards = fast.Element("asset-clip")!;

        Assert.Equal(["0s", "0s", "10s", "20s"], fast.Descendants("timeMap").First().Elements().SelectMany(point => new[] { point.Attribute("time")!.Value, point.Attribute("value")!.Value }));
        Assert.Equal("13/25s", fast.Attribute("start")!.Value); // its second 1, at double speed, to the frame
        Assert.Equal(["0s", "20s", "20s", "0s"], backwards.Element("timeMap")!.Elements().SelectMany(point => new[] { point.Attribute("time")!.Value, point.Attribute("value")!.Value }));
        Assert.Equal("18s", backwards.Attribute("start")!.Value); // the file's second 2, which it plays back from to second 1
    }

    [Fact]
    public void A_speed_that_ends_between_frames_is_exact_all_the_same()
    {
        var film = Drafts.Read("""{"v":1,"m":{"fps":29.97},"t":[{"id":"v","tt":0,"sg":[{"id":"a","s":0,"d":4000,"a":{"k":"media","file":"a.mp4"},"sp":1.5}]}]}""");
        var points = Valid(FcpxmlDocument.Write(film, Facts).Text).Descendants("timept").Select(point => Seconds(point.Attribute("time")!.Value)).ToList();

        Assert.Equal(20 / 1.5, points[1], 6);
    }

    [Fact]
    public void Places_are_in_hundredths_of_the_height_from_the_middle_upwards()
    {
        var fast = Valid(FcpxmlDocument.Write(Drafts.Read(Draft), Facts).Text).Descendants("spine").Single().Elements("asset-clip").Last();

        var transform = fast.Element("adjust-transform")!;
        Assert.Equal("44.44444 25", transform.Attribute("position")!.Value);
        Assert.Equal(("0.5 0.5", "-90"), (transform.Attribute("scale")!.Value, transform.Attribute("rotation")!.Value));
        Assert.Equal("0.5", fast.Element("adjust-blend")!.Attribute("amount")!.Value);
    }

    [Fact]
    public void Volumes_are_in_decibels_and_fades_lengths()
    {
        var first = Valid(FcpxmlDocument.Write(Drafts.Read(Draft), Facts).Text).Descendants("spine").Single().Elements("asset-clip").First();

        Assert.Equal("-6.02dB", first.Element("adjust-volume")!.Attribute("amount")!.Value);
        Assert.Equal("1/2s", first.Descendants("fadeIn").Single().Attribute("duration")!.Value);
    }

    [Fact]
    public void Every_film_is_valid_and_on_frames() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).Select(seed => new RandomTimelines(seed).Next()).ToArbitrary(), film =>
        {
            var root = Valid(FcpxmlDocument.Write(film).Text);
            var rate = film.Canvas.FrameRate;
            foreach (var attribute in root.Descendants("spine").Descendants().Attributes().Where(item => item.Name.LocalName is "offset" or "start"))
            {
                var frames = Seconds(attribute.Value) * rate.Numerator / rate.Denominator;
                Assert.Equal(Math.Round(frames), frames, 5);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20261121UL, 13UL));

    private static InterchangeMedium Facts(MediaReference medium) => new()
    {
        Address = "file:///media/" + medium.Name,
        Facts = medium.Name switch
        {
            "p.jpg" => new MediaFacts { Kind = MediaKind.Image, Width = 3000, Height = 2000 },
            "song.mp3" => new MediaFacts { Kind = MediaKind.Audio, Duration = TimeSpan.FromSeconds(90), HasSound = true },
            _ => new MediaFacts
            {
                Kind = MediaKind.Video, Width = 1920, Height = 1080, FrameRate = new FrameRate(25), Duration = TimeSpan.FromSeconds(20), HasSound = true,
            },
        },
    };

    private static double Seconds(string time)
    {
        var parts = time.TrimEnd('s').Split('/').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToList();
        return parts.Count == 1 ? parts[0] : parts[0] / parts[1];
    }

    /// <summary>The document, checked against the definition.</summary>
    private static XElement Valid(string text)
    {
        var definition = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Files", "Fcpxml", "fcpxml-1.10-part.dtd"));
        Assert.Contains("<!DOCTYPE fcpxml>", text);
        var whole = text.Replace("<!DOCTYPE fcpxml>", $"<!DOCTYPE fcpxml [{definition}]>", StringComparison.Ordinal);
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, ValidationType = ValidationType.DTD, XmlResolver = null };
        settings.ValidationEventHandler += (_, fault) => throw new XmlSchemaException(fault.Message);
        using var reader = XmlReader.Create(new StringReader(whole), settings);
        return XDocument.Load(reader).Root!;
    }
}
