using Kinora.Media.Export;
using Kinora.Media.Pixels;
using Kinora.MediaTests.Ffmpeg;

namespace Kinora.MediaTests.Export;

public sealed class FileWriterTests : IDisposable
{
    private readonly MediaFolder folder = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    // BT.709 limited, computed by Y = 16 + 219·(0.2126 R + 0.7152 G + 0.0722 B) and so on.
    [Theory]
    [InlineData(16, 128, 128, 0, 0, 0)]
    [InlineData(235, 128, 128, 255, 255, 255)]
    [InlineData(63, 102, 240, 255, 0, 0)]
    [InlineData(173, 42, 26, 0, 255, 0)]
    [InlineData(32, 240, 118, 0, 0, 255)]
    [InlineData(126, 128, 128, 128, 128, 128)]
    public async Task A_frame_becomes_a_picture_of_the_same_colour(byte y, byte u, byte v, int red, int green, int blue)
    {
        using var frame = new Frame(32, 32);
        frame.Fill(y, u, v);
        foreach (var format in new[] { ExportFormat.Png, ExportFormat.Jpeg })
        {
            await FileWriter.WritePictureAsync(frame, folder["a"], format, cancellationToken: Cancelled);
            var pixels = await Films.DecodeAsync(folder["a"], "-f", "rawvideo", "-pix_fmt", "rgb24");
            Assert.Equal(32 * 32 * 3, pixels.Length);
            var middle = pixels.AsSpan(3 * (16 * 32 + 16), 3).ToArray();
            Assert.InRange(middle[0], red - 3, red + 3);
            Assert.InRange(middle[1], green - 3, green + 3);
            Assert.InRange(middle[2], blue - 3, blue + 3);
        }
    }

    [Theory]
    [InlineData(ExportFormat.Mp3, "mp3")]
    [InlineData(ExportFormat.Wav, "pcm_s16le")]
    public async Task A_sound_becomes_a_file_of_its_own(ExportFormat format, string codec)
    {
        Films.WriteClicks(folder["w.wav"], 2, 1);
        await FileWriter.WriteSoundAsync(folder["w.wav"], folder["odd \n%d name"], format, cancellationToken: Cancelled);
        var facts = await Films.AskAsync(folder["odd \n%d name"], "stream=codec_name,duration");
        Assert.Contains($"codec_name={codec}\n", facts);
        Assert.InRange(Films.Value(facts, "duration"), 1.99, 2.1);
        Assert.Equal(2, Directory.GetFileSystemEntries(folder.Root).Length);
    }

    [Fact]
    public async Task Hardware_is_tried_and_the_answer_said_in_a_line()
    {
        var choice = await HardwareEncoders.FindAsync(VideoCodec.H264, Cancelled);
        Assert.DoesNotContain('\n', choice.Sentence);
        Assert.Contains(choice.Encoder is null ? "in software" : "by hardware", choice.Sentence);
        Assert.Null((await HardwareEncoders.FindAsync(VideoCodec.ProRes, Cancelled)).Encoder);
    }
}
