using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Media.Analysis;
using Kinora.MediaTests.Ffmpeg;

namespace Kinora.MediaTests.Analysis;

public sealed class MediaProbeTests : IDisposable
{
    private readonly MediaFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("a.mp4", MediaFormat.QuickTime, "mov")]
    [InlineData("a.mov", MediaFormat.QuickTime, "mov")]
    [InlineData("a.mkv", MediaFormat.Matroska, "matroska")]
    [InlineData("a.webm", MediaFormat.Matroska, "matroska")]
    [InlineData("a.avi", MediaFormat.Avi, "avi")]
    public async Task Clips_of_every_container_are_understood(string name, MediaFormat format, string demuxer)
    {
        var info = await Probed(
            await folder.MakeAsync(name, "-f", "lavfi", "-i", "testsrc2=s=66x48:d=1:r=25", "-f", "lavfi", "-i", "sine=d=1", "-shortest"));
        Assert.Equal((format, demuxer), (info.Format, info.Demuxer));
        Assert.Equal((MediaKind.Video, 66, 48, true), (info.Facts.Kind, info.Facts.Width, info.Facts.Height, info.Facts.HasSound));
        Assert.Equal(new FrameRate(25), info.Facts.FrameRate);
        Assert.InRange(info.Facts.Duration!.Value.TotalSeconds, 0.95, 1.05);
        Assert.Equal(1, info.Audio!.Channels);
        Assert.Empty(info.Warnings);
    }

    [Theory]
    [InlineData("a.mp3", MediaFormat.Mp3)]
    [InlineData("a.wav", MediaFormat.Wave)]
    [InlineData("a.m4a", MediaFormat.QuickTime)]
    [InlineData("a.aac", MediaFormat.Aac)]
    public async Task Sounds_of_every_container_are_understood(string name, MediaFormat format)
    {
        var info = await Probed(await folder.MakeAsync(name, "-f", "lavfi", "-i", "sine=d=3:r=44100", "-ac", "2"));
        Assert.Equal((format, MediaKind.Audio), (info.Format, info.Facts.Kind));
        Assert.InRange(info.Facts.Duration!.Value.TotalSeconds, 2.95, 3.1);
        Assert.Equal((44100, 2), (info.Audio!.SampleRate, info.Audio.Channels));
    }

    [Theory]
    [InlineData("a.jpg", MediaFormat.Jpeg)]
    [InlineData("a.png", MediaFormat.Png)]
    [InlineData("a.webp", MediaFormat.WebP)]
    [InlineData("a.gif", MediaFormat.Gif)]
    public async Task Pictures_of_every_container_are_understood(string name, MediaFormat format)
    {
        var info = await Probed(await folder.MakeAsync(name, "-f", "lavfi", "-i", "testsrc2=s=66x48:d=1", "-frames:v", "1"));
        Assert.Equal((format, MediaKind.Image), (info.Format, info.Facts.Kind));
        Assert.Equal((66, 48), (info.Facts.Width, info.Facts.Height));
        Assert.Null(info.Facts.Duration);
        Assert.Empty(info.Warnings);
    }

    [Fact]
    public async Task A_HEIC_photo_is_understood()
    {
        await folder.MakeAsync("a.png", "-f", "lavfi", "-i", "testsrc2=s=66x48:d=1", "-frames:v", "1");
        var info = await Probed(await folder.RunAsync("a.heic", "heif-enc", "a.png", "-o", "a.heic"));
        Assert.Equal((MediaFormat.Heif, MediaKind.Image, 66, 48), (info.Format, info.Facts.Kind, info.Facts.Width, info.Facts.Height));
    }

    [Theory]
    [InlineData("a.gif")]
    [InlineData("a.webp")]
    public async Task An_animation_counts_as_video(string name)
    {
        var gif = await folder.MakeAsync("a.gif", "-f", "lavfi", "-i", "testsrc2=s=32x32:d=2:r=10");
        var info = await Probed(name == "a.gif" ? gif : await folder.RunAsync(name, "gif2webp", "a.gif", "-o", name));
        Assert.Equal((MediaKind.Video, 32, 32), (info.Facts.Kind, info.Facts.Width, info.Facts.Height));
        Assert.Equal(TimeSpan.FromSeconds(2), info.Facts.Duration);
        Assert.Equal(new FrameRate(10), info.Facts.FrameRate);
    }

    [Theory]
    [InlineData(6, 90, false)]
    [InlineData(3, 180, false)]
    [InlineData(7, 90, true)]
    public async Task A_photo_turned_by_EXIF_has_its_upright_size(int exif, int degrees, bool mirrored)
    {
        await folder.MakeAsync("a.jpg", "-f", "lavfi", "-i", "testsrc2=s=66x48:d=1", "-frames:v", "1");
        await folder.RunAsync("a.jpg", "exiftool", "-q", "-overwrite_original", "-n", $"-Orientation={exif}", "a.jpg");
        var info = await Probed(folder["a.jpg"]);
        Assert.Equal(new Orientation(degrees, mirrored), info.Still!.Orientation);
        Assert.Equal(degrees == 90 ? (48, 66) : (66, 48), (info.Facts.Width, info.Facts.Height));
    }

    [Theory]
    [InlineData(0, 1, -1, 0, 90, false)]
    [InlineData(-1, 0, 0, -1, 180, false)]
    [InlineData(0, -1, 1, 0, 270, false)]
    [InlineData(-1, 0, 0, 1, 0, true)]
    public async Task A_phone_clip_has_its_upright_size(int a, int b, int c, int d, int degrees, bool mirrored)
    {
        var path = await folder.MakeAsync("a.mp4", "-f", "lavfi", "-i", "testsrc2=s=66x48:d=0.2");
        TurnTrack(path, a, b, c, d);
        var info = await Probed(path);
        Assert.Equal(new Orientation(degrees, mirrored), info.Video!.Orientation);
        Assert.Equal(degrees % 180 == 90 ? (48, 66) : (66, 48), (info.Facts.Width, info.Facts.Height));
    }

    [Fact]
    public async Task Pixels_that_are_not_square_are_widened()
    {
        var info = await Probed(await folder.MakeAsync("a.mp4", "-f", "lavfi", "-i", "testsrc2=s=720x576:d=0.2", "-vf", "setsar=16/15"));
        Assert.Equal((768, 576), (info.Facts.Width, info.Facts.Height));
    }

    [Fact]
    public async Task Ten_bit_HDR_is_told_by_its_tags()
    {
        var info = await Probed(await folder.MakeAsync(
            "a.mp4", "-f", "lavfi", "-i", "testsrc2=s=64x64:d=0.2", "-pix_fmt", "yuv420p10le", "-c:v", "libx265", "-x265-params",
                "log-level=none",
            "-color_primaries", "bt2020", "-color_trc", "smpte2084", "-colorspace", "bt2020nc"));
        Assert.Equal((10, true), (info.Video!.BitDepth, info.Video.Colour.IsHighDynamicRange));
        Assert.Equal("bt2020nc", info.Video.Colour.Matrix);
    }

    [Fact]
    public async Task Alpha_is_seen_in_pictures_and_clips()
    {
        string[] source = ["-f", "lavfi", "-i", "color=red@0.5:s=64x64:d=0.2,format=rgba"];
        Assert.True((await Probed(await folder.MakeAsync("a.png", [.. source, "-frames:v", "1"]))).Facts.HasAlpha);
        Assert.True((await Probed(await folder.MakeAsync("a.webp", [.. source, "-frames:v", "1"]))).Facts.HasAlpha);
        Assert.True((await Probed(await folder.MakeAsync("a.mov", [.. source, "-c:v", "qtrle"]))).Facts.HasAlpha);
        Assert.True(
            (await Probed(await folder.MakeAsync("a.webm", [.. source, "-c:v", "libvpx-vp9", "-pix_fmt", "yuva420p"]))).Facts.HasAlpha);
    }

    [Fact]
    public async Task Colour_kinds_of_pictures_are_told()
    {
        await folder.RunAsync("cmyk.jpg", "convert", "-size", "8x8", "xc:red", "-colorspace", "CMYK", "cmyk.jpg");
        Assert.Equal(PictureColour.Cmyk, (await Probed(folder["cmyk.jpg"])).Still!.Colour);
        await folder.RunAsync("deep.png", "convert", "-size", "8x8", "gradient:red-blue", "-depth", "16", "PNG48:deep.png");
        Assert.Equal(16, (await Probed(folder["deep.png"])).Still!.BitDepth);
        var plain = File.ReadAllBytes(folder["cmyk.jpg"]);
        byte[] profiled = [.. plain[..2], 0xFF, 0xE2, 0, 20, .. "ICC_PROFILE\0\u0001\u0001abcd"u8, .. plain[2..]];
        Assert.True((await Probed(folder.Write("p3.jpg", profiled))).Still!.HasIccProfile);
    }

    [Fact]
    public async Task Cover_art_does_not_make_a_song_a_film()
    {
        await folder.MakeAsync("cover.jpg", "-f", "lavfi", "-i", "color=red:s=64x64", "-frames:v", "1");
        var info = await Probed(await folder.MakeAsync(
            "a.m4a", "-f", "lavfi", "-i", "sine=d=1", "-i", folder["cover.jpg"], "-map", "0", "-map", "1", "-c:v", "copy",
                "-disposition:v", "attached_pic"));
        Assert.Equal(MediaKind.Audio, info.Facts.Kind);
    }

    [Theory]
    [InlineData("-i.mp4")]
    [InlineData("a b\n'\"$(touch pwned)`;.mp4")]
    [InlineData("frame%03d*[1]?.mp4")]
    [InlineData("concat:a|b.mp4")]
    [InlineData("夏の海 🏖.mp4")]
    public async Task Odd_names_are_only_names(string name)
    {
        var info = await Probed(await folder.MakeAsync("a.mp4", "-f", "lavfi", "-i", "testsrc2=s=64x64:d=0.2") is var made
            ? Moved(made, name) : "");
        Assert.Equal(64, info.Facts.Width);
        Assert.Single(Directory.GetFiles(folder.Root));
    }

    [Fact]
    public async Task A_link_leads_to_its_file()
    {
        var path = await folder.MakeAsync("a.mp4", "-f", "lavfi", "-i", "testsrc2=s=64x64:d=0.2");
        File.CreateSymbolicLink(folder["link"], path);
        File.CreateSymbolicLink(folder["second"], "link");
        Assert.Equal(64, (await Probed(folder["second"])).Facts.Width);
    }

    internal static async Task<MediaInfo> Probed(string path)
    {
        var outcome = await MediaProbe.ProbeAsync(path, TestContext.Current.CancellationToken);
        return outcome is MediaProbed probed ? probed.Info : throw new Xunit.Sdk.XunitException(((MediaRefused)outcome).Sentence);
    }

    private string Moved(string path, string name)
    {
        File.Move(path, folder[name]);
        return folder[name];
    }

    // The matrix of the track header: 40 bytes behind its name in version 0, as 16.16 numbers.
    private static void TurnTrack(string path, int a, int b, int c, int d)
    {
        var bytes = File.ReadAllBytes(path);
        var at = bytes.AsSpan().IndexOf("tkhd"u8) + 44;
        var numbers = new[] { a, b, 0, c, d };
        for (var i = 0; i < numbers.Length; i++)
        {
            System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(at + 4 * i), numbers[i] << 16);
        }
        File.WriteAllBytes(path, bytes);
    }
}
