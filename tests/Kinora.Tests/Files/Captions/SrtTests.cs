using Kinora.Core;
using Kinora.Core.Files.Captions;

namespace Kinora.Tests.Files.Captions;

public class SrtTests
{
    [Fact]
    public void A_plain_file_is_read() => Assert.Equal(
        ["1-2.5 Hello|world", "3661.25-3662 日出"],
        Cues.Told(Srt.Read("1\n00:00:01,000 --> 00:00:02,500\nHello\nworld\n\n2\n01:01:01,250 --> 01:01:02,000\n日出\n")));

    [Theory]
    [InlineData("1\r\n00:00:01,000 --> 00:00:02,000\r\nA\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nB")]
    [InlineData("\ufeff00:01 --> 00:02\nA\n\n00:03 --> 00:04\nB\n")]
    [InlineData("00:00:01.000-->00:00:02.000 X1:40 X2:600\nA\n\n\n\n7\n00:00:03,0 --> 00:00:04,0\n\nB\n\n")]
    [InlineData("1\n00:00:01,000 --> 00:00:02,000\nA\n2\n00:00:03,000 --> 00:00:04,000\nB")]
    [InlineData("9\n00:00:01,000 --> 00:00:02,000\n<i>A</i>\n\n9\n00:00:03,000 --> 00:00:04,000\n<font color=\"#fff\">B</font>")]
    [InlineData("1\r00:00:01,000 --> 00:00:02,000\rA\r\r2\r00:00:03,000 --> 00:00:04,000\rB")]
    public void What_players_play_is_read(string text)
    {
        Assert.Equal(["1-2 A", "3-4 B"], Cues.Told(Srt.Read(text)));
        Assert.Empty(Cues.Repairs(Srt.Read(text)));
    }

    [Fact]
    public void A_number_that_is_the_text_stays() =>
        Assert.Equal(["1-2 42", "3-4 B"], Cues.Told(Srt.Read("00:01 --> 00:02\n42\n\n00:03 --> 00:04\nB")));

    [Fact]
    public void Signs_that_are_no_tags_stay() =>
        Assert.Equal(["1-2 a < b, I <3 you, x > y & {z}"], Cues.Told(Srt.Read("00:01 --> 00:02\na < b, I <3 you, x > y & {z}")));

    [Fact]
    public void Placement_is_kept()
    {
        var read = Assert.IsType<CaptionsRead>(Srt.Read("00:01 --> 00:02\n{\\an8}{\\pos(1,2)}up"));

        Assert.Equal([Cues.Of(1, 2, "up") with { Position = TextPosition.Top }], read.Cues);
        Assert.Contains("{\\an8}up", Srt.Write(read.Cues));
    }

    [Fact]
    public void Unordered_and_overlapping_captions_are_repaired_and_told()
    {
        var read = Srt.Read("00:05 --> 00:09\nC\n\n00:01 --> 00:06\nB\n\n00:00 --> 00:00\nnever\n\n00:05 --> 00:07\nD\n");

        Assert.Equal(["1-5 B", "5-9 C|D"], Cues.Told(read));
        Assert.Equal(
            [
                "1 caption without length was left out", "the captions were put in the order of their times",
                "1 caption was joined with another of the same time", "1 caption was shortened to the start of the next",
            ],
            Cues.Repairs(read));
    }

    [Theory]
    [InlineData("", "there are no captions in it: each needs a time line and a text")]
    [InlineData("1\n00:00:01,000 --> 00:00:02,000\n\n", "there are no captions in it: each needs a time line and a text")]
    [InlineData("1\n00:00:01,000 --> 00:61:02,000\nA", "line 2 is no time line: write it as 00:00:01,000 --> 00:00:02,500")]
    [InlineData("1\n00:00:01,000 -->\nA", "line 2 is no time line: write it as 00:00:01,000 --> 00:00:02,500")]
    [InlineData("00:01 --> 9999:00:00\nA", "a caption ends at 9999:00:00.000: the latest possible is 24:00:00.000")]
    public void What_makes_no_sense_is_refused(string text, string sentence) => Assert.Equal(sentence, Cues.Refusal(Srt.Read(text)));

    [Fact]
    public void Cues_are_written_as_players_read_them() => Assert.Equal(
        "1\n00:00:01,000 --> 00:00:02,500\nHello\nworld -> you\n\n2\n01:00:00,000 --> 01:00:01,005\n日出\n\n",
        Srt.Write([Cues.Of(1, 2.5, "Hello\n\n world --> you "), Cues.Of(3600, 3601.005, "日出")]));
}
