using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Kinora.Core;
using Kinora.Core.Files;
using Kinora.Core.Files.Edl;
using Kinora.Core.Plan;

namespace Kinora.Tests.Files.Edl;

public partial class CmxEdlTests
{
    private const string Draft = """
        {"v":1,"m":{"title":"City\nTrip","fps":25},"t":[
         {"id":"v","tt":0,"m":{"role":"main"},"sg":[
          {"id":"a","s":0,"d":4000,"a":{"k":"media","file":"clips/city at night.mp4","in":2000},"tr":{"k":"dissolve","d":1000}},
          {"id":"b","s":4000,"d":2000,"a":{"k":"media","file":"other/city at noon.mov","in":1000},"sp":2},
          {"id":"c","s":8000,"d":1000,"a":{"k":"media","file":"c.mp4"},"fz":400},
          {"id":"e","s":9000,"d":1000,"a":{"k":"scene","prompt":"a lake"}}]},
         {"id":"o","tt":0,"m":{"name":"Logo"},"sg":[{"id":"l","s":0,"d":1000,"a":{"k":"media","file":"l.png"}}]},
         {"id":"m","tt":1,"sg":[{"id":"n","s":0,"d":10000,"a":{"k":"media","file":"song.mp3"}}]},
         {"id":"x","tt":7,"sg":[{"id":"w","s":1000,"d":2000,"tx":{"text":"Hello"}}]}]}
        """;

    [Fact]
    public void Cuts_dissolves_and_speeds_are_events_that_editing_systems_read()
    {
        var written = CmxEdl.Write(Drafts.Read(Draft));

        Assert.Equal(
            """
            TITLE: City Trip
            FCM: NON-DROP FRAME

            001  CITYATNI V     C        00:00:02:00 00:00:05:13 01:00:00:00 01:00:03:13
            * FROM CLIP NAME: city at night.mp4
            * SOURCE FILE: clips/city at night.mp4

            002  SONG     A     C        00:00:00:00 00:00:10:00 01:00:00:00 01:00:10:00
            * FROM CLIP NAME: song.mp3
            * SOURCE FILE: song.mp3

            003  CITYATNI V     C        00:00:05:13 00:00:05:13 01:00:03:13 01:00:03:13
            003  CITYATNO V     D    024 00:00:00:01 00:00:05:00 01:00:03:13 01:00:06:00
            M2   CITYATNO       050.0                 00:00:00:01
            * FROM CLIP NAME: city at night.mp4
            * TO CLIP NAME: city at noon.mov
            EFFECTS NAME IS DISSOLVE
            * SOURCE FILE: other/city at noon.mov

            004  C        V     C        00:00:00:10 00:00:00:11 01:00:08:00 01:00:09:00
            M2   C              000.0                 00:00:00:10
            * FROM CLIP NAME: c.mp4
            * SOURCE FILE: c.mp4

            005  AX       V     C        00:00:00:00 00:00:01:00 01:00:09:00 01:00:10:00
            * FROM CLIP NAME: a lake

            """.ReplaceLineEndings("\n"), written.Text);
    }

    [Fact]
    public void What_is_left_out_is_told()
    {
        var notes = CmxEdl.Write(Drafts.Read(Draft)).Notes;

        Assert.Contains(notes, note => note.Contains("\"Logo\"", StringComparison.Ordinal));
        Assert.Contains(notes, note => note.Contains("no texts", StringComparison.Ordinal));
        Assert.Contains(notes, note => note.Contains("called AX", StringComparison.Ordinal));
    }

    [Fact]
    public void Music_that_is_made_here_is_told_as_what_it_is()
    {
        var film = Drafts.Read("""{"v":1,"t":[{"id":"m","tt":1,"sg":[{"id":"n","s":0,"d":10000,"a":{"k":"music","mood":"lo-fi"}}]}]}""");

        Assert.Contains("made here", Assert.Single(CmxEdl.Write(film).Notes));
    }

    [Fact]
    public void Another_track_can_be_written_to_a_file_of_its_own() =>
        Assert.Contains("L        V     C ", CmxEdl.Write(Drafts.Read(Draft), "o").Text);

    [Fact]
    public void A_dissolve_uses_no_more_source_than_there_is()
    {
        var film = Drafts.Read("""
            {"v":1,"m":{"fps":25},"t":[{"id":"v","tt":0,"sg":[
             {"id":"a","s":0,"d":4000,"a":{"k":"media","file":"a.mp4"},"tr":{"k":"dissolve","d":1000}},
             {"id":"b","s":4000,"d":4000,"a":{"k":"media","file":"b.mp4"}}]}]}
            """);
        var tight = CmxEdl.Write(film, media: _ => new InterchangeMedium { Facts = new MediaFacts { Kind = MediaKind.Video, Duration = TimeSpan.FromSeconds(4) } });

        Assert.Contains("D    012 00:00:00:00 00:00:04:00 01:00:04:00 01:00:08:00", CmxEdl.Write(film).Text); // nothing before b
        Assert.DoesNotContain(" D ", tight.Text);                                                             // nor behind a
        Assert.Contains(tight.Notes, note => note.Contains("no source left", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_film_gives_lines_that_hold_together() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).Select(seed => new RandomTimelines(seed).Next()).ToArbitrary(), Holds)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261121UL, 11UL));

    private static void Holds(Timeline film)
    {
        var lines = CmxEdl.Write(film).Text.Split('\n');
        Assert.StartsWith("TITLE: ", lines[0]);
        Assert.StartsWith("FCM: ", lines[1]);
        var last = 0;
        foreach (var line in lines.Skip(2).Where(line => line.Length > 0))
        {
            if (line.StartsWith('*') || line.StartsWith("EFFECTS NAME IS ", StringComparison.Ordinal)) continue;
            if (line.StartsWith("M2", StringComparison.Ordinal))
            {
                Assert.Matches(@"^M2   [A-Z0-9]{1,8} +-?\d{3,}\.\d +\d\d:\d\d:\d\d[:;]\d\d$", line);
                continue;
            }

            var match = Row().Match(line);
            Assert.True(match.Success, line);
            var number = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
            Assert.InRange(number, last, last + 1);
            last = number;
            Assert.True(match.Groups[2].Value is "C" or "W001" or "D", line);
        }
    }

    [GeneratedRegex(@"^(\d{3,})  [A-Z0-9]{1,8} +(?:V|A|A2) +(C|D|W001) +(?:\d{3})? *(?:\d\d:\d\d:\d\d[:;]\d\d ?){4}$")]
    private static partial Regex Row();
}
