using System.Text;
using Kinora.Core;
using Kinora.Core.Files.Captions;

namespace Kinora.Tests.Files.Captions;

public class CaptionTests
{
    private const string Srt = "1\n00:00:01,000 --> 00:00:02,000\n日出 🎬\n";

    [Fact]
    public void Utf8_and_utf16_are_read_by_their_marks()
    {
        var utf8 = Encoding.UTF8.GetBytes(Srt);
        byte[][] files =
        [
            utf8,
            [.. Encoding.UTF8.Preamble, .. utf8],
            [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Srt)],
            [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Srt)],
        ];

        Assert.All(files, file => Assert.Equal(["1-2 日出 🎬"], Cues.Told(CaptionFile.Read(file))));
    }

    [Fact]
    public void Other_bytes_are_refused()
    {
        Assert.Contains("save it as UTF-8", Cues.Refusal(CaptionFile.Read([0x31, 0xd6, 0xd0, 0xff])));
        Assert.Contains("save it as UTF-8", Cues.Refusal(CaptionFile.Read([0xff, 0xfe, 0x00, 0xd8, 0x31, 0x00])));
        Assert.Contains("no text file", Cues.Refusal(CaptionFile.Read([0x31, 0x00, 0x32])));
        Assert.Contains("16 MiB", Cues.Refusal(CaptionFile.Read(new byte[CaptionFile.MaxBytes + 1])));
    }

    [Fact]
    public void The_kind_is_told_from_the_content()
    {
        Assert.Equal(["1-2 A"], Cues.Told(CaptionFile.Read("WEBVTT\n\n00:01.000 --> 00:02.000\nA")));
        Assert.Equal(["1-2 A"], Cues.Told(CaptionFile.Read("00:01,000 --> 00:02,000\nA")));
        Assert.Equal(["Hello", "two\nlines"], Assert.IsType<CaptionLines>(CaptionFile.Read("Hello\r\n\r\n  two\\nlines \r\n")).Lines);
        Assert.Equal("there are no captions in it: write one on each line", Cues.Refusal(CaptionFile.Read(" \n\n")));
    }

    [Fact]
    public void Lines_spread_over_a_film_without_gap_longer_ones_longer()
    {
        var range = TimeRange.FromTo(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10));
        var cues = PlainCaptions.Spread(["Hi", "A somewhat longer line of text", "日出东方"], range);

        Assert.Equal(range.Start, cues[0].Range.Start);
        Assert.Equal(range.End, cues[^1].Range.End);
        Assert.All(cues.Zip(cues.Skip(1)), pair => Assert.Equal(pair.First.Range.End, pair.Second.Range.Start));
        Assert.True(cues[1].Range.Duration > cues[2].Range.Duration && cues[2].Range.Duration > cues[0].Range.Duration);
    }

    [Fact]
    public void More_lines_than_milliseconds_keep_each_cue_above_zero() => Assert.All(
        PlainCaptions.Spread([.. Enumerable.Repeat("x", 100)], new TimeRange(TimeSpan.Zero, TimeSpan.FromMilliseconds(7))),
        cue => Assert.False(cue.Range.IsEmpty));

    [Fact]
    public void A_caption_track_keeps_cues_words_and_places_both_ways_and_is_sound()
    {
        ValueList<Cue> cues =
        [
            Cues.Of(0, 2, "one two") with { Words = [Cues.Word("one", 0, 300), Cues.Word("two", 500, 900)] },
            Cues.Of(2, 4, "three") with { Position = TextPosition.Top },
        ];
        var film = new Timeline { Tracks = [CaptionTrack.FromCues(cues, "captions")] };

        Assert.Empty(TimelineRules.Check(film));
        Assert.Equal(["captions-1", "captions-2"], film.Tracks[0].Segments.Select(segment => segment.Id));
        Assert.Equal(cues, CaptionTrack.ToCues(film));
    }

    [Fact]
    public void Captions_of_all_visible_tracks_are_gathered_and_titles_are_not()
    {
        var captions = CaptionTrack.FromCues([Cues.Of(0, 4, "A"), Cues.Of(4, 6, "B")], "a");
        var karaoke = CaptionTrack.FromCues([Cues.Of(3, 4, "K")], "k", null, TextStyle.Karaoke) with { Role = null };
        var titles = CaptionTrack.FromCues([Cues.Of(0, 1, "T")], "t", null, TextStyle.Title) with { Role = TrackRole.Title };
        var hidden = CaptionTrack.FromCues([Cues.Of(8, 9, "H")], "h") with { Hidden = true };

        var cues = CaptionTrack.ToCues(new Timeline { Tracks = [captions, karaoke, titles, hidden] });

        Assert.Equal([Cues.Of(0, 3, "A"), Cues.Of(3, 4, "K"), Cues.Of(4, 6, "B")], cues);
    }

    [Fact]
    public void Random_damage_is_read_or_refused_and_what_is_read_makes_a_sound_track()
    {
        var random = new Random(20260321);
        string[] sources =
        [
            Srt + "\n2\n00:00:03,000 --> 00:00:04,000\n<i>b</i>\n",
            "WEBVTT\n\nNOTE x\n\n00:01.000 --> 00:02.000 line:0\na<00:01.500>b &amp;",
        ];
        string[] tokens =
        [
            "-->", "\n", "\n\n", "<", ">", "&#xD800;", "&#0;", "99:99", "0", ",", "{\\an", "}", "\ufeff", "\ud800", "WEBVTT", "NOTE\n",
        ];
        for (var round = 0; round < 4000; round++)
        {
            var text = sources[round % sources.Length];
            for (var damage = random.Next(1, 4); damage > 0; damage--)
            {
                var at = random.Next(text.Length);
                text = random.Next(2) == 0
                    ? text.Insert(at, tokens[random.Next(tokens.Length)])
                    : text.Remove(at, random.Next(Math.Min(8, text.Length - at)));
            }

            if (CaptionFile.Read(text) is not CaptionsRead read) continue;
            Assert.Empty(TimelineRules.Check(new Timeline { Tracks = [CaptionTrack.FromCues(read.Cues, "c")] }));
        }
    }
}
