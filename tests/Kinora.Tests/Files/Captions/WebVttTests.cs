using Kinora.Core;
using Kinora.Core.Files.Captions;

namespace Kinora.Tests.Files.Captions;

public class WebVttTests
{
    [Fact]
    public void Notes_styles_regions_numbers_and_settings_are_passed_over()
    {
        const string Text =
            """
            WEBVTT - a title
            Kind: captions

            NOTE
            a note
            over lines

            STYLE
            ::cue { color: red }

            REGION
            id:fred

            intro
            00:01.000 --> 00:02.500 position:10%,line-left size:35%
            <v Mary><c.loud>Hello</c>, <i>you</i> &amp; <b>me</b></v>
            NOTE is text here

            01:00:00.000 --> 01:00:01.000
            日出 &lt;3
            """;

        Assert.Equal(["1-2.5 Hello, you & me|NOTE is text here", "3600-3601 日出 <3"], Cues.Told(WebVtt.Read(Text)));
        Assert.Equal(Cues.Told(WebVtt.Read(Text)), Cues.Told(WebVtt.Read("\ufeff" + Text.ReplaceLineEndings("\r\n"))));
    }

    [Fact]
    public void A_cue_right_behind_the_header_is_read() =>
        Assert.Equal(["1-2 A"], Cues.Told(WebVtt.Read("WEBVTT\n00:01.000 --> 00:02.000\nA")));

    [Fact]
    public void Time_stamps_say_when_words_are_spoken()
    {
        var read = Assert.IsType<CaptionsRead>(WebVtt.Read(
            "WEBVTT\n\n00:10.000 --> 00:12.000\nGood<00:10.500><c> morning</c><00:11.000> <00:11.250>&amp; hello<00:11.900>"));

        var cue = Assert.Single(read.Cues);
        Assert.Equal("Good morning & hello", cue.Text);
        Assert.Equal([Cues.Word("Good", 0, 500), Cues.Word("morning", 500, 1000), Cues.Word("& hello", 1250, 1900)], cue.Words);
    }

    [Theory]
    [InlineData("line:0", TextPosition.Top)]
    [InlineData("line:10% align:start", TextPosition.TopLeft)]
    [InlineData("line:50%,center", TextPosition.Center)]
    [InlineData("line:-1 align:right", TextPosition.BottomRight)]
    [InlineData("line:90%", null)]
    [InlineData("line:nonsense region:x", null)]
    public void The_line_and_the_alignment_place_a_cue(string settings, TextPosition? position)
    {
        var read = Assert.IsType<CaptionsRead>(WebVtt.Read($"WEBVTT\n\n00:01.000 --> 00:02.000 {settings}\nA"));

        Assert.Equal(position, read.Cues[0].Position);
    }

    [Theory]
    [InlineData("WEBVTTX\n\n00:01.000 --> 00:02.000\nA", "line 1 is not WEBVTT: write it there, or name the file .srt")]
    [InlineData("WEBVTT\n\n00:01.000 --> soon\nA", "line 3 is no time line: write it as 00:01.000 --> 00:02.500")]
    [InlineData("WEBVTT\n\nNOTE nothing", "there are no captions in it: each needs a time line and a text")]
    public void What_makes_no_sense_is_refused(string text, string sentence) => Assert.Equal(sentence, Cues.Refusal(WebVtt.Read(text)));

    [Fact]
    public void What_is_written_is_read_back_with_words_places_and_signs()
    {
        Cue[] cues =
        [
            Cues.Of(0, 2, "Hello <b>world</b> &amp; --> you") with { Position = TextPosition.TopLeft },
            Cues.Of(2, 4, "one two\nthree") with
            {
                Words = [Cues.Word("one", 0, 300), Cues.Word("two", 500, 900), Cues.Word("three", 900, 1500)],
            },
            Cues.Of(4, 5, "你好世界") with { Words = [Cues.Word("你好", 100, 500), Cues.Word("世界", 500, 1000)], Position = TextPosition.Center },
            Cues.Of(5000, 5001, "not in the text") with { Words = [] },
        ];

        Assert.Equal(cues, Assert.IsType<CaptionsRead>(WebVtt.Read(WebVtt.Write(cues))).Cues);
    }

    [Fact]
    public void Control_characters_behind_entities_are_left_out() =>
        Assert.Equal(["1-2 ab c"], Cues.Told(WebVtt.Read("WEBVTT\n\n00:01.000 --> 00:02.000\na&#0;b&#9;c")));

    [Fact]
    public void Words_that_are_not_those_of_the_text_get_no_times() =>
        Assert.EndsWith("\nHello\n\n", WebVtt.Write([Cues.Of(0, 1, "Hello") with { Words = [Cues.Word("Bye", 100, 200)] }]));
}
