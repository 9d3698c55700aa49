using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Media.Analysis;

namespace Kinora.MediaTests.Analysis;

public class ProbeParserTests
{
    [Fact]
    public void A_phone_recording_is_read()
    {
        const string Recorded = """
            {"streams":[
             {"index":0,"codec_name":"aac","codec_type":"audio","sample_rate":"44100","channels":2,"channel_layout":"stereo","start_time":"0.000000","duration":"12.1"},
             {"index":1,"codec_name":"hevc","codec_type":"video","width":3840,"height":2160,"sample_aspect_ratio":"1:1","pix_fmt":"yuv420p10le",
              "color_range":"tv","color_space":"bt2020nc","color_transfer":"arib-std-b67","color_primaries":"bt2020","field_order":"progressive",
              "r_frame_rate":"60/1","avg_frame_rate":"43560/727","start_time":"0.021","duration":"12.116667","nb_frames":"726",
              "disposition":{"attached_pic":0},
              "side_data_list":[{"side_data_type":"Display Matrix",
               "displaymatrix":"\n00000000:            0       65536           0\n00000001:       -65536           0           0\n00000002:    141557760           0  1073741824\n","rotation":-90}]},
             {"index":2,"codec_type":"data"}],
             "format":{"format_name":"mov,mp4,m4a,3gp,3g2,mj2","duration":"12.120000"}}
            """;
        var info = Assert.IsType<MediaProbed>(Parse(Recorded)).Info;
        Assert.Equal((2160, 3840, new FrameRate(60)), (info.Facts.Width, info.Facts.Height, info.Facts.FrameRate));
        Assert.Equal(TimeSpan.FromTicks(121_166_670), info.Facts.Duration);
        Assert.Equal((1, 10, new Orientation(90, false)), (info.Video!.Index, info.Video.BitDepth, info.Video.Orientation));
        Assert.True(info.Video.Colour.IsHighDynamicRange);
        Assert.Equal((0, "stereo"), (info.Audio!.Index, info.Audio.Layout));
    }

    [Fact]
    public void A_screen_recording_of_changing_rate_keeps_its_average()
    {
        var info = Assert.IsType<MediaProbed>(Parse(Video("\"r_frame_rate\":\"90000/1\",\"avg_frame_rate\":\"2000/67\""))).Info;
        Assert.True(info.Video!.IsVariableRate);
        Assert.InRange(info.Facts.FrameRate!.Value.FramesPerSecond, 29.8, 29.9);
    }

    [Fact]
    public void A_stream_length_in_a_Matroska_tag_is_found()
    {
        var info = Assert.IsType<MediaProbed>(Parse(Video("\"tags\":{\"DURATION\":\"00:01:05.500000000\"}"))).Info;
        Assert.Equal(TimeSpan.FromSeconds(65.5), info.Facts.Duration);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"streams\":[]}")]
    [InlineData("{\"streams\":{},\"format\":7}")]
    [InlineData("{\"streams\":[{\"codec_type\":\"subtitle\"},7,null]}")]
    public void Nothing_to_play_is_refused(string json) =>
        Assert.Equal(MediaRefusal.NothingToPlay, Assert.IsType<MediaRefused>(Parse(json)).Reason);

    [Theory]
    [InlineData("\"width\":99999")]
    [InlineData("\"width\":\"99999\"")]
    public void Too_many_pixels_are_refused(string width) =>
        Assert.Equal(MediaRefusal.TooManyPixels, Assert.IsType<MediaRefused>(Parse(Video(width).Replace("\"width\":64,", ""))).Reason);

    [Theory]
    [InlineData(
        "\"sample_aspect_ratio\":\"0:1\",\"r_frame_rate\":\"0/0\",\"avg_frame_rate\":\"1/0\",\"duration\":\"N/A\",\"side_data_list\":3,\"tags\":[]")]
    [InlineData(
        "\"sample_aspect_ratio\":\"99999999999:1\",\"r_frame_rate\":\"x\",\"duration\":\"1e300\",\"side_data_list\":[{\"displaymatrix\":\"9\"}],\"tags\":{\"rotate\":\"45\"}")]
    [InlineData("\"nb_frames\":\"-3\",\"duration\":\"NaN\",\"disposition\":1,\"bits_per_raw_sample\":\"999\"")]
    public void Senseless_values_count_as_unknown(string members)
    {
        var info = Assert.IsType<MediaProbed>(Parse(Video(members))).Info;
        Assert.Equal((64, 48, null), (info.Facts.Width, info.Facts.Height, info.Facts.Duration));
        Assert.Equal((MediaKind.Video, Orientation.Upright), (info.Facts.Kind, info.Video!.Orientation));
    }

    private static string Video(string members) =>
        "{\"streams\":[{\"index\":0,\"codec_type\":\"video\",\"codec_name\":\"h264\",\"width\":64,\"height\":48,\"pix_fmt\":\"yuv420p\"," + members + "}]}";

    private static ProbeOutcome Parse(string json) => ProbeParser.Parse(json, "/a.mp4", MediaFormat.QuickTime, "mov", ProbeLimits.Default);
}
