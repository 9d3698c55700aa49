using System.Runtime.InteropServices;
using Kinora.Core;
using Kinora.Media.Export;
using Kinora.Media.Ffmpeg;
using Kinora.Media.Pixels;
using Kinora.MediaTests.Ffmpeg;

namespace Kinora.MediaTests.Export;

public sealed class VideoEncoderTests : IDisposable
{
    private const int FrameCount = 75;

    private readonly MediaFolder folder = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("a.mp4", ExportFormat.Mp4, null, "h264", "aac")]
    [InlineData("a.mp4", ExportFormat.Mp4, VideoCodec.Hevc, "hevc", "aac")]
    [InlineData("a.mp4", ExportFormat.Mp4, VideoCodec.Av1, "av1", "aac")]
    [InlineData("a.webm", ExportFormat.WebM, null, "vp9", "opus")]
    [InlineData("a.mov", ExportFormat.Mov, null, "prores", "pcm_s24le")]
    public async Task Films_of_every_codec_have_all_their_frames_and_their_colours(
        string name, ExportFormat format, VideoCodec? codec, string video, string audio)
    {
        var settings = Small with { Format = format, Codec = codec };
        var path = await EncodeAsync(name, settings, withSound: true);
        var streams = await Films.AskAsync(path,
            "stream=codec_name,width,height,color_space,color_transfer,color_primaries,nb_read_packets", "-count_packets");
        Assert.Contains($"codec_name={video}\n", streams);
        Assert.Contains($"codec_name={audio}\n", streams);
        Assert.Contains($"nb_read_packets={FrameCount}\n", streams);
        Assert.Contains("color_space=bt709\ncolor_transfer=bt709\ncolor_primaries=bt709", streams);
        Assert.Equal([path, folder["w.wav"]], Directory.GetFileSystemEntries(folder.Root).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Picture_and_sound_start_together()
    {
        var path = await EncodeAsync("a.mp4", Small, withSound: true);
        var sound = MemoryMarshal.Cast<byte, short>(await Films.DecodeAsync(path, "-map", "0:a", "-f", "s16le", "-ar", "48000"));
        var click = -1;
        for (var i = 0; i < sound.Length && click < 0; i++)
        {
            if (Math.Abs((int)sound[i]) > 8000) click = i;
        }
        Assert.InRange(click / 48_000.0, 0.995, 1.005);
        var streams = await Films.AskAsync(path, "stream=start_time", "-select_streams", "v");
        Assert.Equal(0, Films.Value(streams, "start_time"));
    }

    [Fact]
    public async Task The_index_stands_before_the_pictures_and_groups_last_two_seconds_at_most()
    {
        var path = await EncodeAsync("a.mp4", Small, withSound: true);
        var bytes = File.ReadAllBytes(path);
        Assert.True(bytes.AsSpan().IndexOf("moov"u8) < bytes.AsSpan().IndexOf("mdat"u8));
        var keys = (await Films.AskAsync(path, "packet=flags", "-select_streams", "v")).Split('\n')
            .Select((line, index) => (line, index)).Where(packet => packet.line.Contains("=K")).Select(packet => packet.index).ToArray();
        Assert.Equal(0, keys[0]);
        Assert.All(keys.Zip(keys.Skip(1).Append(FrameCount)), pair => Assert.InRange(pair.Second - pair.First, 0, 60));
    }

    [Fact]
    public async Task The_same_frames_make_the_same_bytes()
    {
        var first = File.ReadAllBytes(await EncodeAsync("a.mp4", Small, withSound: true));
        var second = File.ReadAllBytes(await EncodeAsync("b.mp4", Small, withSound: true));
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task A_GIF_keeps_its_colours_and_its_time()
    {
        var path = await EncodeAsync("a.gif", Small with { Format = ExportFormat.Gif, FrameRate = new FrameRate(25) }, withSound: false);
        var facts = await Films.AskAsync(path, "stream=codec_name,nb_read_packets,duration", "-count_packets");
        Assert.Contains($"codec_name=gif\n", facts);
        Assert.Equal(FrameCount, Films.Value(facts, "nb_read_packets"));
        Assert.InRange(Films.Value(facts, "duration"), 2.95, 3.05);
    }

    [Fact]
    public async Task An_unfinished_film_leaves_nothing()
    {
        using var frame = new Frame(Small.Width, Small.Height);
        await using (var encoder = await VideoEncoder.StartAsync(Small, folder["a.mp4"], cancellationToken: Cancelled))
        {
            encoder.Write(frame);
            Assert.False(File.Exists(folder["a.mp4"]));
        }
        Assert.Empty(Directory.GetFileSystemEntries(folder.Root));
    }

    [Fact]
    public async Task An_old_file_stays_until_the_new_one_is_whole()
    {
        folder.Write("a.mp4", "old"u8);
        using var frame = new Frame(Small.Width, Small.Height);
        await using (var encoder = await VideoEncoder.StartAsync(Small, folder["a.mp4"], cancellationToken: Cancelled))
        {
            encoder.Write(frame);
        }
        Assert.Equal("old", File.ReadAllText(folder["a.mp4"]));
    }

    [Fact]
    public async Task Cancelling_ends_the_writer_at_once()
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        using var frame = new Frame(Small.Width, Small.Height);
        await using var encoder = await VideoEncoder.StartAsync(Small, folder["a.mp4"], cancellationToken: cancel.Token);
        encoder.Write(frame);
        await cancel.CancelAsync();
        Assert.ThrowsAny<OperationCanceledException>(WriteForever);

        void WriteForever()
        {
            while (true) encoder.Write(frame);
        }
    }

    [Fact]
    public async Task A_failure_of_the_sound_is_told_and_nothing_is_left()
    {
        using var frame = new Frame(Small.Width, Small.Height);
        folder.Write("bad.wav", "RIFFnonsense"u8);
        await using (var encoder = await VideoEncoder.StartAsync(Small, folder["a.mp4"], Task.FromResult(folder["bad.wav"]),
            cancellationToken: Cancelled))
        {
            encoder.Write(frame);
            await Assert.ThrowsAsync<ToolFailedException>(encoder.FinishAsync);
        }
        Assert.Equal([folder["bad.wav"]], Directory.GetFileSystemEntries(folder.Root));
    }

    [Theory]
    [InlineData("no/such/folder/a.mp4", "its folder does not exist")]
    [InlineData("", "it is a folder")]
    public async Task An_impossible_target_is_told_before_anything_is_encoded(string target, string why)
    {
        var failure = await Assert.ThrowsAsync<OutputException>(() =>
            VideoEncoder.StartAsync(Small, Path.Combine(folder.Root, target), cancellationToken: Cancelled));
        Assert.Contains(why, failure.Message);
    }

    [Fact]
    public async Task A_full_disk_is_told_and_nothing_is_left()
    {
        var disk = Directory.CreateDirectory(folder["disk"]).FullName;
        Assert.SkipUnless(Environment.IsPrivilegedProcess && await MountAsync(disk), "a small disk can only be mounted by root");
        try
        {
            var failure = await Assert.ThrowsAsync<OutputException>(() => FillAsync(Path.Combine(disk, "a.mp4")));
            Assert.Contains("the disk is full", failure.Message);
            Assert.Empty(Directory.GetFileSystemEntries(disk));
        }
        finally
        {
            await ToolProcess.RunAsync(new ToolCommand("umount", disk), cancellationToken: CancellationToken.None);
        }
    }

    private static ExportSettings Small => new() { Width = 320, Height = 180 };

    private static async Task<bool> MountAsync(string disk)
    {
        try
        {
            await ToolProcess.RunAsync(new ToolCommand("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk),
                cancellationToken: Cancelled);
            return true;
        }
        catch (ToolFailedException)
        {
            return false;
        }
    }

    private static async Task FillAsync(string target)
    {
        using var frame = new Frame(Small.Width, Small.Height);
        var random = new Random(1);
        await using var encoder = await VideoEncoder.StartAsync(Small, target, cancellationToken: Cancelled);
        for (var i = 0; i < 200; i++)
        {
            random.NextBytes(frame.Bytes);
            encoder.Write(frame);
        }
        await encoder.FinishAsync();
    }

    private async Task<string> EncodeAsync(string name, ExportSettings settings, bool withSound)
    {
        Films.WriteClicks(folder["w.wav"], FrameCount / 30.0, 1);
        using var frame = new Frame(settings.Width, settings.Height);
        var sound = withSound ? Task.FromResult(folder["w.wav"]) : null;
        await using var encoder = await VideoEncoder.StartAsync(settings, folder[name], sound, cancellationToken: Cancelled);
        for (var i = 0; i < FrameCount; i++)
        {
            Films.Draw(frame, i);
            encoder.Write(frame);
        }
        await encoder.FinishAsync();
        return folder[name];
    }
}
