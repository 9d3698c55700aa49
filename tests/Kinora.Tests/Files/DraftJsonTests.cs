using System.Text;
using Kinora.Core;
using Kinora.Core.Files;

namespace Kinora.Tests.Files;

public class DraftJsonTests
{
    [Fact]
    public void The_documented_draft_is_read_as_documented()
    {
        var timeline = Drafts.Read(Drafts.UrbanDreams);

        Assert.Equal("Urban Dreams", timeline.Title);
        Assert.Equal(TimeSpan.FromSeconds(10), timeline.Duration);
        Assert.Equal([TrackKind.Video, TrackKind.Audio, TrackKind.Text], timeline.Tracks.Select(track => track.Kind));
        Assert.Equal([TrackRole.Main, TrackRole.Music, TrackRole.Title], timeline.Tracks.Select(track => track.Role));
        var (_, city) = timeline.FindSegment("s1")!.Value;
        Assert.Equal(new MediaAsset(MediaReference.OfId("med_1"), TimeSpan.FromMilliseconds(2500)), city.Asset);
        Assert.Equal(new Motion(MotionKind.ZoomIn), city.Motion);
        Assert.Equal([new Effect("look") { Name = "warm", Amount = 0.7 }], city.Effects);
        Assert.Equal(new Transition(TransitionKind.Fade, TimeSpan.FromMilliseconds(500)), city.Transition);
        var (music, song) = timeline.FindSegment("s2")!.Value;
        Assert.True(music.Duck);
        Assert.Equal((0.35, 500, 1500), (song.Volume, song.FadeIn.TotalMilliseconds, song.FadeOut.TotalMilliseconds));
        var (_, title) = timeline.FindSegment("s3")!.Value;
        var expected = new TextBlock("Urban Dreams")
        {
            Style = TextStyle.Title, Position = TextPosition.Center, Size = 0.09, Color = Rgba.White, Animation = TextAnimation.Rise,
        };
        Assert.Equal(expected, title.Text);
    }

    [Theory]
    [InlineData("v1-urban-dreams.json")]
    [InlineData("v0-public-documents.json")]
    public void Each_stored_version_is_read_and_then_stays_the_same_to_the_byte(string name)
    {
        var timeline = Drafts.Read(Drafts.Stored(name));
        var written = Drafts.Write(timeline);

        Assert.Equal(timeline, Drafts.Read(written));
        Assert.Equal(written, Drafts.Write(Drafts.Read(written)));
        Assert.Equal(timeline, Drafts.Read(Encoding.UTF8.GetString(DraftJson.Write(timeline, indented: true))));
    }

    [Fact]
    public void The_written_form_is_canonical()
    {
        var written = Drafts.Write(Drafts.Read(Drafts.UrbanDreams));

        Assert.Equal(
            Drafts.OneLine(
            """
            {"v":1,"d":10000,"m":{"title":"Urban Dreams","width":1920,"height":1080,"fps":30,"background":"#000000","language":"en"},"t":[
            {"id":"t1","tt":0,"m":{"name":"Video","role":"main"},"sg":[{"id":"s1","s":0,"d":10000,"a":{"k":"media","id":"med_1","in":2500},
            "mo":{"k":"zoom-in","amount":0.12},"fx":[{"k":"look","name":"warm","amount":0.7}],"tr":{"k":"fade","d":500},
            "m":{"title":"city timelapse"}}]},
            {"id":"t2","tt":1,"m":{"name":"BGM","role":"music","duck":true},"sg":[{"id":"s2","s":0,"d":10000,
            "a":{"k":"music","mood":"lo-fi","seed":7},"v":0.35,"fi":500,"fo":1500,"m":{"title":"Lo-fi"}}]},
            {"id":"t3","tt":7,"m":{"name":"Title","role":"title"},"sg":[{"id":"s3","s":0,"d":3000,
            "tx":{"text":"Urban Dreams","style":"title","position":"center","size":0.09,"color":"#ffffff","anim":"rise"},
            "m":{"title":"Urban Dreams"}}]}]}
            """),
            written);
    }

    [Fact]
    public void Unknown_keys_survive_at_every_level_letter_for_letter_and_in_order()
    {
        var Draft = Drafts.OneLine(
            """
            {"v":1,"d":1000,"m":{"width":1920,"height":1080,"fps":30,"background":"#000000","zeta":1.50,"alpha":[1,{"b":2e0}]},"t":[
            {"id":"t","tt":0,"m":{"name":"V","tm":null},"sg":[{"id":"s","s":0,"d":1000,
            "a":{"k":"media","file":"clips/a b.mp4","am":"\u00e4 \" \\"},"x":{"x":0.5,"y":0.5,"scale":1,"rotate":0,"xm":1},
            "crop":{"x":0,"y":0,"w":1,"h":0.5,"cm":1},"focus":[{"at":40,"x":0.25,"y":0.5,"pm":1}],"key":{"color":"#00ff00","tolerance":0.2,"soften":0.1,"km":1},
            "mo":{"k":"none","amount":0.12,"mm":1},"fx":[{"k":"blur","amount":0.1,"fm":1}],"tr":{"k":"cut","d":0,"rm":1},
            "m":{"title":"T","sm":true},"su":{}}],"tu":-0.0}],"ru":"x"}
            """);
        var Words = Drafts.OneLine(
            """
            {"v":1,"d":1000,"m":{"width":1920,"height":1080,"fps":30,"background":"#000000"},
            "t":[{"id":"t","tt":7,"sg":[{"id":"s","s":0,"d":1000,
            "tx":{"text":"a","words":[{"t":"a","s":0,"e":10,"wm":1}],"txm":1}}]}]}
            """);

        Assert.Equal(Draft, Drafts.Write(Drafts.Read(Draft)));
        Assert.Equal(Words, Drafts.Write(Drafts.Read(Words)));
    }

    [Fact]
    public void Unknown_tracks_and_unknown_assets_survive_whole()
    {
        var Draft = Drafts.OneLine(
            """
            {"v":1,"d":1000,"m":{"width":1920,"height":1080,"fps":30,"background":"#000000"},"t":[
            {"sg":[{"any":1}],"tt":4,"x":[]},
            {"id":"t","tt":0,"sg":[{"id":"s","s":0,"d":1000,"a":{"seed":1,"k":"hologram","depth":3.0}}]}]}
            """);

        var timeline = Drafts.Read(Draft);

        Assert.Equal(TrackKind.Opaque, timeline.Tracks[0].Kind);
        Assert.Equal(new OpaqueAsset("hologram", """{"seed":1,"k":"hologram","depth":3.0}"""), timeline.Tracks[1].Segments[0].Asset);
        Assert.Equal(Draft, Drafts.Write(timeline));
    }

    [Fact]
    public void A_draft_without_a_version_is_version_one()
    {
        const string Draft = """{"t":[{"id":"a","tt":0,"sg":[{"id":"clip","s":0,"d":1,"a":{"k":"color","color":"#fff"}}]}]}""";

        Assert.NotNull(Drafts.Read(Draft).FindSegment("clip"));
    }

    [Fact]
    public void Version_zero_gets_ids_starts_and_content()
    {
        var timeline = Drafts.Read(Drafts.PublicDocuments);

        Assert.Equal(["t1", "t2", "t3", "opaque-4"], timeline.Tracks.Select(track => track.Id));
        Assert.Equal(["s1", "s2", "s3", "s4"], timeline.Tracks.SelectMany(track => track.Segments).Select(segment => segment.Id));
        Assert.Equal([0, 6000], timeline.Tracks[0].Segments.Select(segment => segment.Start.TotalMilliseconds));
        Assert.Equal(new SceneAsset("city timelapse", null, null), timeline.Tracks[0].Segments[0].Asset);
        Assert.Equal(new ColorAsset(Rgba.Black), timeline.Tracks[0].Segments[1].Asset);
        Assert.Equal(new MusicAsset("lo-fi", null), timeline.Tracks[1].Segments[0].Asset);
        Assert.Equal("Urban Dreams", timeline.Tracks[2].Segments[0].Text?.Text);
    }

    [Fact]
    public void Unsorted_segments_are_sorted()
    {
        var timeline = Drafts.Read(
            """
            {"v":1,"t":[{"id":"t","tt":0,"sg":[
                {"id":"b","s":5,"d":5,"a":{"k":"color","color":"#fff"}},
                {"id":"a","s":0,"d":5,"a":{"k":"color","color":"#fff"}}]}]}
            """);

        Assert.Equal(["a", "b"], timeline.Tracks[0].Segments.Select(segment => segment.Id));
    }

    [Theory]
    [InlineData("29.97", "30000/1001", "29.97")]
    [InlineData("23.976", "24000/1001", "23.98")]
    [InlineData("\"24000/1001\"", "24000/1001", "23.98")]
    [InlineData("\"25/2\"", "25/2", "\"25/2\"")]
    [InlineData("12.5", "12500/1000", "12.5")]
    [InlineData("60", "60", "60")]
    public void Frame_rates_keep_their_exact_fraction(string wire, string rate, string written)
    {
        var timeline = Drafts.Read($$$"""{"v":1,"m":{"fps":{{{wire}}}},"t":[]}""");

        Assert.Equal(rate, timeline.Canvas.FrameRate.ToString());
        Assert.Contains($"\"fps\":{written},", Drafts.Write(timeline));
        Assert.Equal(timeline, Drafts.Read(Drafts.Write(timeline)));
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over() =>
        Assert.IsType<DraftRead>(DraftJson.Read([0xef, 0xbb, 0xbf, .. Encoding.UTF8.GetBytes(Drafts.UrbanDreams)]));
}
