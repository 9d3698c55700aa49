using Kinora.Core;
using Kinora.Core.Files.Otio;

namespace Kinora.Tests.Files.Otio;

/// <summary>Files of other programs come in with what is understood, and say what is not.</summary>
public class OtioForeignTests
{
    [Fact]
    public void A_cut_list_becomes_tracks_of_media()
    {
        var read = OtherProgram.ReadWithNotes(Timeline(Track("V1", Clip("a", "file:///m/a%20b.mov", 24, 0, 48), Gap(24, 24), Clip("b", "b.mov", 24, 12, 24))));

        var track = Assert.Single(read.Timeline.Tracks);
        Assert.Equal(("V1", TrackKind.Video, TrackRole.Main), (track.Name, track.Kind, track.Role));
        Assert.Equal(new FrameRate(24), read.Timeline.Canvas.FrameRate);
        Assert.Equal([(0, 2000), (3000, 1000)], track.Segments.Select(Times));
        Assert.Equal(new MediaAsset(MediaReference.OfFile("/m/a b.mov"), TimeSpan.Zero), track.Segments[0].Asset);
        Assert.Equal(new MediaAsset(MediaReference.OfFile("b.mov"), TimeSpan.FromMilliseconds(500)), track.Segments[1].Asset);
        Assert.Equal("a", track.Segments[0].Title);
        Assert.Empty(read.Notes);
    }

    [Theory]
    [InlineData(23.976, 24_000)]
    [InlineData(23.976023976023978, 24_000)]
    [InlineData(23.98, 24_000)]
    [InlineData(29.97, 30_000)]
    [InlineData(59.94005994, 60_000)]
    public void Broken_rates_are_what_they_stand_for(double rate, int numerator)
    {
        var film = OtherProgram.Read(Timeline(Track("V1", Clip("a", "a.mov", rate, 0, 1001), Clip("b", "b.mov", rate, 0, 1001))));

        Assert.Equal(new FrameRate(numerator, 1001), film.Canvas.FrameRate);
        Assert.Equal(film.Tracks[0].Segments[0].End, film.Tracks[0].Segments[1].Start);
        Assert.Equal(1001L * 1001 * 1000 / numerator, film.Tracks[0].Segments[1].Start.TotalMilliseconds, 1.0);
    }

    [Fact]
    public void The_first_schema_of_clips_is_read_too()
    {
        var clip = $$"""{"OTIO_SCHEMA":"Clip.1","name":"old","source_range":{{Range(25, 0, 50)}},"media_reference":{{External("old.mov")}} }""";
        Assert.Equal(MediaReference.OfFile("old.mov"), Media(OtherProgram.Read(Timeline(Track("V1", clip)))));
    }

    [Fact]
    public void What_is_newer_is_read_as_the_newest_known_and_told()
    {
        var read = OtherProgram.ReadWithNotes(Timeline(Track("V1", Clip("a", "a.mov", 25, 0, 25).Replace("Clip.2", "Clip.7"))));

        Assert.Equal("Clip.7 is newer than Clip.2, the newest known here: what is new in it is left out.", Assert.Single(read.Notes));
        Assert.Equal(MediaReference.OfFile("a.mov"), Media(read.Timeline));
    }

    [Fact]
    public void A_clip_without_a_range_is_all_of_its_media_and_counts_from_their_first_frame()
    {
        var whole = $$"""{"OTIO_SCHEMA":"Clip.2","name":"w","source_range":null,"media_references":{"DEFAULT_MEDIA":{{External("w.mov", Range(25, 90_000, 75))}} } }""";
        var part = $$"""{"OTIO_SCHEMA":"Clip.2","name":"p","source_range":{{Range(25, 90_025, 25)}},"media_references":{"DEFAULT_MEDIA":{{External("w.mov", Range(25, 90_000, 75))}} } }""";
        var film = OtherProgram.Read(Timeline(Track("V1", whole, part)));

        Assert.Equal([(0, 3000), (3000, 1000)], film.Tracks[0].Segments.Select(Times));
        Assert.Equal([0, 1000], film.Tracks[0].Segments.Select(segment => ((MediaAsset)segment.Asset!).In.TotalMilliseconds));
    }

    [Fact]
    public void Nested_timelines_are_laid_out_trimmed_and_above_one_another()
    {
        var nested = $$"""
            {"OTIO_SCHEMA":"Stack.1","name":"inner","source_range":{{Range(25, 25, 50)}},"children":[
              {{Track("low", Clip("a", "a.mov", 25, 0, 100))}},
              {{Track("high", Gap(25, 50), Clip("b", "b.mov", 25, 10, 50))}},
              {{Track("sound", Clip("c", "c.wav", 25, 0, 100)).Replace("\"Video\"", "\"Audio\"")}}]}
            """;
        var film = OtherProgram.Read(Timeline(Track("V1", Clip("first", "f.mov", 25, 0, 25), nested, Clip("last", "l.mov", 25, 0, 25))));

        Assert.Equal([TrackKind.Video, TrackKind.Video, TrackKind.Audio], film.Tracks.Select(track => track.Kind));
        Assert.Equal([(0, 1000), (1000, 2000), (3000, 1000)], film.Tracks[0].Segments.Select(Times));
        Assert.Equal(1000, ((MediaAsset)film.Tracks[0].Segments[1].Asset!).In.TotalMilliseconds); // its first second is trimmed off
        Assert.Equal([(2000, 1000)], film.Tracks[1].Segments.Select(Times));
        Assert.Equal([(1000, 2000)], film.Tracks[2].Segments.Select(Times));
    }

    [Fact]
    public void Sound_on_tracks_of_its_own_is_not_heard_twice()
    {
        var read = OtherProgram.ReadWithNotes(Timeline(
            Track("V1", Clip("a", "a.mov", 25, 0, 50)), Track("A1", Clip("a", "a.mov", 25, 0, 50)).Replace("\"Video\"", "\"Audio\"")));

        Assert.True(read.Timeline.Tracks[0].Segments[0].Muted);
        Assert.False(read.Timeline.Tracks[1].Segments[0].Muted);
        Assert.Contains("silent", Assert.Single(read.Notes));
    }

    [Fact]
    public void Transitions_are_kept_where_they_join_clips()
    {
        var read = OtherProgram.ReadWithNotes(Timeline(Track(
            "V1",
            Clip("a", "a.mov", 25, 0, 50), Transition("SMPTE_Dissolve", "", 5, 5),
            Clip("b", "b.mov", 25, 0, 50), Transition("Custom_Transition", "Dip to Color", 0, 10),
            Clip("c", "c.mov", 25, 0, 50), Transition("Custom_Transition", "Page Curl", 5, 5),
            Clip("d", "d.mov", 25, 0, 50), Transition("SMPTE_Dissolve", "", 10, 0))));

        Assert.Equal(
            [(TransitionKind.Dissolve, 400), (TransitionKind.FadeBlack, 400), (TransitionKind.Dissolve, 400), null],
            read.Timeline.Tracks[0].Segments.Select(segment => segment.Transition is { } found ? (found.Kind, (int)found.Duration.TotalMilliseconds) : ((TransitionKind, int)?)null));
        Assert.Contains(read.Notes, note => note.Contains("\"Page Curl\"", StringComparison.Ordinal));
        Assert.Contains(read.Notes, note => note.Contains("no clip on one of its sides", StringComparison.Ordinal));
        Assert.Contains(read.Notes, note => note.Contains("one side only", StringComparison.Ordinal));
    }

    [Fact]
    public void Media_that_are_missing_keep_their_place_and_come_back_as_missing()
    {
        var read = OtherProgram.ReadWithNotes(Timeline(
            Track("V1", """{"OTIO_SCHEMA":"Clip.2","name":"gone","source_range":%,"media_references":{"DEFAULT_MEDIA":{"OTIO_SCHEMA":"MissingReference.1","name":"x","metadata":{"their":1}}}}""".Replace("%", Range(25, 0, 25))),
            Track("V2", Clip("net", "https://example.org/a.mov", 25, 0, 25))));

        Assert.All(read.Timeline.Tracks, track => Assert.IsType<OpaqueAsset>(track.Segments[0].Asset));
        Assert.Contains(read.Notes, note => note.Contains("\"gone\" are missing", StringComparison.Ordinal));
        Assert.Contains(read.Notes, note => note.Contains("https://example.org/a.mov", StringComparison.Ordinal));
        var again = OtherProgram.Write(read.Timeline);
        Assert.Contains("\"their\":1", again.Replace(" ", "", StringComparison.Ordinal));
        Assert.Contains("https://example.org/a.mov", again);
        Assert.Equal(Drafts.Write(read.Timeline), Drafts.Write(OtherProgram.Read(again)));
    }

    [Fact]
    public void Effects_that_change_time_count_and_others_are_told()
    {
        var clip = Clip("a", "a.mov", 25, 0, 50).Replace(
            "\"effects\":[]",
            """ "effects":[{"OTIO_SCHEMA":"Effect.1","effect_name":"Gaussian Blur"},{"OTIO_SCHEMA":"LinearTimeWarp.1","time_scalar":-2.0}]""");
        var frozen = Clip("b", "b.mov", 25, 30, 50).Replace("\"effects\":[]", """ "effects":[{"OTIO_SCHEMA":"FreezeFrame.1","time_scalar":0}]""");
        var fast = Clip("c", "c.mov", 25, 0, 50).Replace("\"effects\":[]", """ "effects":[{"OTIO_SCHEMA":"LinearTimeWarp.1","time_scalar":100}]""");
        var read = OtherProgram.ReadWithNotes(Timeline(Track("V1", clip, frozen, fast)));

        var segments = read.Timeline.Tracks[0].Segments;
        Assert.Equal((2, true), (segments[0].Speed, segments[0].Reversed));
        Assert.Equal(1200, segments[1].Freeze!.Value.TotalMilliseconds);
        Assert.Equal(16, segments[2].Speed);
        Assert.Contains(read.Notes, note => note.Contains("\"Gaussian Blur\" of \"a\"", StringComparison.Ordinal));
        Assert.Contains(read.Notes, note => note.Contains("0.1 to 16", StringComparison.Ordinal));
    }

    [Fact]
    public void Markers_are_kept_and_written_again()
    {
        var clip = Clip("a", "a.mov", 25, 50, 50).Replace("\"markers\":[]", $$""" "markers":[{"OTIO_SCHEMA":"Marker.2","name":"Cut here","color":"RED","marked_range":{{Range(25, 75, 0)}} }]""");
        var film = OtherProgram.Read(Timeline(Track("V1", Gap(25, 25), clip)));

        Assert.Equal("""[{"s":2000,"name":"Cut here","color":"RED"}]""", film.UnknownMeta.Keys.Single(key => key.Name == "markers").Json);
        Assert.Contains("\"name\": \"Cut here\"", OtherProgram.Write(film));
        Assert.Equal(Drafts.Write(film), Drafts.Write(OtherProgram.Read(OtherProgram.Write(film))));
    }

    [Fact]
    public void Titles_and_colours_of_other_programs_are_texts_and_colours()
    {
        var film = OtherProgram.Read(Timeline(Track("V1", Generator("Text", """{"text":"Hello"}"""), Generator("SolidColor", """{"color":"#ff0000"}""")), Track("V2", Generator("Bars", "{}"))));

        Assert.Equal([TrackKind.Video, TrackKind.Text, TrackKind.Video], film.Tracks.Select(track => track.Kind));
        Assert.Equal(new ColorAsset(new Rgba(255, 0, 0)), film.Tracks[0].Segments[0].Asset);
        Assert.Equal("Hello", film.Tracks[1].Segments[0].Text!.Text);
        Assert.IsType<OpaqueAsset>(film.Tracks[2].Segments[0].Asset);
    }

    [Theory]
    [InlineData(-50, 50)]
    [InlineData(0, -50)]
    [InlineData(1e12, 50)]
    [InlineData(0, 1e12)]
    public void Times_that_no_film_has_are_left_out_or_brought_in_with_a_sentence(double start, double duration)
    {
        var read = OtherProgram.ReadWithNotes(Timeline(Track("V1", Clip("odd", "a.mov", 25, start, duration), Clip("after", "b.mov", 25, 0, 25))));

        Assert.NotEmpty(read.Notes);
        Assert.Empty(TimelineRules.Check(read.Timeline));
    }

    [Fact]
    public void Stacks_tracks_and_collections_alone_are_timelines_too()
    {
        var track = Track("V1", Clip("a", "a.mov", 25, 0, 25));
        Assert.Single(OtherProgram.Read(track).Tracks);
        Assert.Single(OtherProgram.Read($$"""{"OTIO_SCHEMA":"Stack.1","children":[{{track}}]}""").Tracks);
        var read = OtherProgram.ReadWithNotes($$"""{"OTIO_SCHEMA":"SerializableCollection.1","children":[{{Timeline(track)}},{{Timeline(track)}}]}""");
        Assert.Single(read.Timeline.Tracks);
        Assert.Contains("several timelines", Assert.Single(read.Notes));
    }

    [Fact]
    public void A_giant_file_is_read_and_one_beyond_a_films_bounds_refused_in_a_sentence()
    {
        var clips = Enumerable.Range(0, 5_000).Select(index => Clip("a", "a.mov", 25, index, 25)).ToArray();
        Assert.Equal(5_000, OtherProgram.Read(Timeline(Track("V1", clips))).Tracks[0].Segments.Count);
        Assert.Contains("20000", OtherProgram.Refusal(Timeline([.. Enumerable.Range(0, 5).Select(_ => Track("V", clips))])));
        Assert.Contains("256", OtherProgram.Refusal(Timeline([.. Enumerable.Range(0, 300).Select(_ => Track("V", clips[0]))])));
    }

    private static (int Start, int Duration) Times(Segment segment) => ((int)segment.Start.TotalMilliseconds, (int)segment.Duration.TotalMilliseconds);

    private static MediaReference Media(Timeline timeline) => Assert.IsType<MediaAsset>(timeline.Tracks[0].Segments[0].Asset).Media;

    private static string Timeline(params string[] tracks) =>
        $$"""{"OTIO_SCHEMA":"Timeline.1","name":"","tracks":{"OTIO_SCHEMA":"Stack.1","name":"tracks","children":[{{string.Join(',', tracks)}}]} }""";

    private static string Track(string name, params string[] children) =>
        $$"""{"OTIO_SCHEMA":"Track.1","name":"{{name}}","kind":"Video","children":[{{string.Join(',', children)}}]}""";

    private static string Clip(string name, string url, double rate, double start, double duration) =>
        $$"""{"OTIO_SCHEMA":"Clip.2","name":"{{name}}","source_range":{{Range(rate, start, duration)}},"effects":[],"markers":[],"media_references":{"DEFAULT_MEDIA":{{External(url)}} },"active_media_reference_key":"DEFAULT_MEDIA"}""";

    private static string Generator(string kind, string parameters) =>
        $$"""{"OTIO_SCHEMA":"Clip.2","name":"{{kind}}","source_range":{{Range(25, 0, 25)}},"media_references":{"DEFAULT_MEDIA":{"OTIO_SCHEMA":"GeneratorReference.1","generator_kind":"{{kind}}","parameters":{{parameters}} } } }""";

    private static string Gap(double rate, double duration) => $$"""{"OTIO_SCHEMA":"Gap.1","source_range":{{Range(rate, 0, duration)}} }""";

    private static string Transition(string type, string name, double before, double after) =>
        $$"""{"OTIO_SCHEMA":"Transition.1","name":"{{name}}","transition_type":"{{type}}","in_offset":{{Time(25, before)}},"out_offset":{{Time(25, after)}} }""";

    private static string External(string url, string available = "null") => $$"""{"OTIO_SCHEMA":"ExternalReference.1","target_url":"{{url}}","available_range":{{available}} }""";

    private static string Range(double rate, double start, double duration) =>
        $$"""{"OTIO_SCHEMA":"TimeRange.1","start_time":{{Time(rate, start)}},"duration":{{Time(rate, duration)}} }""";

    private static string Time(double rate, double value) => FormattableString.Invariant($$"""{"OTIO_SCHEMA":"RationalTime.1","rate":{{rate}},"value":{{value}} }""");
}
