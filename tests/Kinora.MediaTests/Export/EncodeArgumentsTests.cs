using Kinora.Core;
using Kinora.Media.Export;

namespace Kinora.MediaTests.Export;

public class EncodeArgumentsTests
{
    private static readonly ExportSettings Plain = new() { Width = 1280, Height = 720, FrameRate = new FrameRate(30000, 1001) };

    [Fact]
    public void H264_in_MP4_is_told_so() => Approve(
        """
        -v error -nostdin -hide_banner -y -xerror
        -probesize 32 -f rawvideo -pixel_format yuv420p -video_size 1280x720 -framerate 30000/1001 -i pipe:0
        -c:v libx264 -preset veryfast -crf 20 -profile:v high -pix_fmt yuv420p -threads 4 -g 60
        -color_primaries bt709 -color_trc bt709 -colorspace bt709 -color_range tv -chroma_sample_location left
        -map_metadata -1 -fflags +bitexact -flags:v +bitexact -flags:a +bitexact -flags:v +bitexact+cgop -movflags +faststart -f mp4 file:/o
        """,
        EncodeArguments.Picture(Plain, "/o", isFinal: true));

    [Theory]
    [InlineData(ExportQuality.Draft, "-preset superfast -crf 24")]
    [InlineData(ExportQuality.Standard, "-preset veryfast -crf 20")]
    [InlineData(ExportQuality.High, "-preset medium -crf 18")]
    public void Each_quality_has_its_preset(ExportQuality quality, string expected) =>
        Assert.Contains(expected, string.Join(' ', EncodeArguments.Picture(Plain with { Quality = quality }, "/o", isFinal: true)));

    [Fact]
    public void Sound_of_MP4_is_AAC_and_of_WebM_Opus()
    {
        Approve(
            """
            -v error -nostdin -hide_banner -y -xerror -f wav -i file:/w.wav -map 0:a:0 -c:a aac -b:a 320k -ar 48000
            -map_metadata -1 -fflags +bitexact -flags:v +bitexact -flags:a +bitexact -f mp4 file:/o
            """,
            EncodeArguments.Sound(Plain, "/w.wav", "/o"));
        Assert.Contains("libopus", EncodeArguments.Sound(Plain with { Format = ExportFormat.WebM }, "/w.wav", "/o"));
    }

    [Fact]
    public void Joining_copies() => Approve(
        """
        -v error -nostdin -hide_banner -y -xerror -i file:/p -i file:/s -map 0:v:0 -map 1:a:0 -c copy
        -map_metadata -1 -fflags +bitexact -flags:v +bitexact -flags:a +bitexact -movflags +faststart -f mp4 file:/o
        """,
        EncodeArguments.Mux(Plain, "/p", "/s", "/o"));

    [Theory]
    [InlineData(ExportFormat.Mp4, VideoCodec.Hevc, "libx265", "hvc1")]
    [InlineData(ExportFormat.Mp4, VideoCodec.Av1, "libsvtav1", "")]
    [InlineData(ExportFormat.WebM, null, "libvpx-vp9", "")]
    [InlineData(ExportFormat.Mov, null, "prores_ks", "yuv422p10le")]
    public void Each_codec_has_its_encoder(ExportFormat format, VideoCodec? codec, string encoder, string also)
    {
        var arguments = EncodeArguments.Picture(Plain with { Format = format, Codec = codec }, "/o", isFinal: true);
        Assert.Contains(encoder, arguments);
        if (also.Length > 0) Assert.Contains(also, arguments);
        Assert.Contains("bt709", arguments);
    }

    [Theory]
    [InlineData(HardwareEncoder.Nvenc, "h264_nvenc")]
    [InlineData(HardwareEncoder.QuickSync, "h264_qsv")]
    [InlineData(HardwareEncoder.Vaapi, "h264_vaapi")]
    [InlineData(HardwareEncoder.VideoToolbox, "h264_videotoolbox")]
    public void Hardware_replaces_the_encoder_and_keeps_the_rest(HardwareEncoder hardware, string encoder)
    {
        var arguments = EncodeArguments.Picture(Plain with { Hardware = hardware }, "/o", isFinal: true);
        Assert.Contains(encoder, arguments);
        Assert.DoesNotContain("libx264", arguments);
        Assert.Contains("-g", arguments);
    }

    [Fact]
    public void Presets_have_even_sides_and_are_found_by_any_case()
    {
        Assert.All(ExportPreset.All, preset => Assert.Null(new ExportSettings { Width = preset.Width, Height = preset.Height }.Fault()));
        Assert.Equal((1080, 1920), (ExportPreset.Find("TikTok")!.Width, ExportPreset.Find("TikTok")!.Height));
        Assert.Null(ExportPreset.Find("vhs"));
        Assert.Equal((720, 1280), ExportPreset.Find("shorts")!.Scaled(720));
        Assert.Equal((1706, 720), ExportPreset.Find("cinema")!.Scaled(720));
    }

    [Theory]
    [InlineData(1921, 1080, ExportFormat.Mp4, null, "odd side")]
    [InlineData(3840, 2162, ExportFormat.Mp4, null, "too large")]
    [InlineData(8, 8, ExportFormat.Mp4, null, "too small")]
    [InlineData(640, 480, ExportFormat.WebM, VideoCodec.H264, "choose one of Vp9, Av1")]
    public void What_cannot_be_is_said_in_a_sentence(int width, int height, ExportFormat format, VideoCodec? codec, string part) =>
        Assert.Contains(part, new ExportSettings { Width = width, Height = height, Format = format, Codec = codec }.Fault());

    [Fact]
    public void Upright_4K_is_allowed() => Assert.Null(new ExportSettings { Width = 2160, Height = 3840 }.Fault());

    private static void Approve(string expected, IReadOnlyList<string> arguments) =>
        Assert.Equal(expected.ReplaceLineEndings(" "), string.Join(' ', arguments));
}
