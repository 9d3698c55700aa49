using Kinora.Director.Understanding.Mentions;

namespace Kinora.Tests.Director.Understanding;

public class ValueReaderTests
{
    public static TheoryData<string, string> Amounts => Reads.Rows("""
        turn it down to 20% → 20%
        20 percent → 20%
        twenty percent → 20%
        by 20% → 20%±
        20% louder → 20%±
        reduce by 20 per cent → 20%±
        百分之二十 → 20%
        调到百分之五十 → 50%
        两成 → 20%
        降低两成 → 20%±
        三成半 → 35%
        一半 → 0.5x
        half → 0.5x
        a third of the volume → 0.333x
        三分之一 → 0.333x
        1/2 → 0.5x
        -6 dB → -6dB±
        3db quieter → 3dB±
        to -6 dB → -6dB±
        2x → 2x
        speed it up x2 → 2x
        twice as fast → 2x
        double the speed → 2x
        三倍 → 3x
        两倍 → 2x
        1.5倍 → 1.5x
        0.5x → 0.5x
        2倍速 → 2x
        30fps → 30fps
        24 frames per second → 24fps
        60帧 → 60fps
        90 degrees → 90°
        旋转90度 → 90°
        40px → 40px
        40像素 → 40px
        scale 3 → 3
        音量80 → 80
        +10% → 10%±
        提高20% → 20%±
        提高到20% → 20%
        1,500px → 1500px
        """);

    public static TheoryData<string, string> Shapes => Reads.Rows("""
        make it 9:16 → 9:16
        16:9 → 16:9
        16：9 → 16:9
        9比16 → 9:16
        十六比九 → 16:9
        9x16 → 9:16
        4:5 please → 4:5
        vertical → 9:16
        portrait mode → 9:16
        竖屏 → 9:16
        豎屏 → 9:16
        横屏 → 16:9
        landscape → 16:9
        square → 1:1
        正方形 → 1:1
        1080x1920 → 1080x1920
        1920×1080 → 1920x1080
        1920 by 1080 → 1920x1080
        1080p → x1080
        4k → x2160
        720p → x720
        full hd → x1080
        for tiktok → tiktok
        instagram reels → reels
        youtube shorts → shorts
        抖音 → douyin
        发小红书 → xiaohongshu
        b站 → bilibili
        视频号 → wechat-channels
        1:30 → 
        at 0:12 → 
        """);

    public static TheoryData<string, string> Colours => Reads.Rows("""
        red → #e53935
        make the title dark blue → #0d47a1
        light grey → #d3d3d3
        #FFcc00 → #ffcc00
        #fc0 → #ffcc00
        rgb(255, 0, 10) → #ff000a
        红色 → #e53935
        深蓝色 → #0d47a1
        浅绿 → #a5d6a7
        黃色 → #fdd835
        金色 → #d4af37
        black and white → 
        colour it navy blue → #001f5b
        white text on black → #ffffff #000000
        """);

    public static TheoryData<string, string> Degrees => Reads.Rows("""
        a bit louder → 0.5
        slightly bigger → 0.5
        a tiny bit smaller → 0.35
        much louder → 2
        a lot bigger → 2
        way too loud → 2
        as loud as possible → 3
        大一点 → 0.5
        大一点点 → 0.35
        稍微快些 → 0.5
        大声很多 → 2
        非常亮 → 2
        louder → 
        """);

    [Theory]
    [MemberData(nameof(Amounts))]
    public void An_amount_knows_its_unit_and_whether_it_is_a_difference(string text, string expected) =>
        Assert.Equal(expected, Reads.All<Amount>(text));

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_shape_is_a_ratio_a_size_or_a_name(string text, string expected) => Assert.Equal(expected, Reads.All<Shape>(text));

    [Theory]
    [MemberData(nameof(Colours))]
    public void A_colour_is_a_name_with_its_shade_or_a_code(string text, string expected) =>
        Assert.Equal(expected, Reads.All<Colour>(text));

    [Theory]
    [MemberData(nameof(Degrees))]
    public void A_degree_tells_how_far(string text, string expected) => Assert.Equal(expected, Reads.All<Degree>(text));
}
