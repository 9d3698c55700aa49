namespace Kinora.Tests.Director.Understanding;

public class TimeReaderTests
{
    public static TheoryData<string, string> Table => Reads.Rows("""
        make it 15 seconds → 15s
        cut it down to 15 seconds → 15s
        at 15 seconds → @15
        at 0:12 add a title → @12
        at the 5 second mark → @5
        add a ding 12 seconds in → @12
        12 seconds into the video → @12
        3 seconds in red → 3s
        make it 1:30 long → 90s
        cut to 1:30 → 90s
        a minute and a half → 90s
        half a second → 0.5s
        3 seconds before the end → @-3
        the first 3 seconds → [0,3]
        cut the first second → [0,1]
        the last second → [-1]
        the last 2 s → [-2]
        the final three seconds → [-3]
        from 5 to 10 seconds → [5,10]
        between 0:05 and 0:10 → [5,10]
        0:05-0:10 → [5,10]
        5–10s → [5,10]
        from 0:05 until 0:10 → [5,10]
        remove from 3 seconds to 7 seconds → [3,7]
        after 10 s → [10,]
        everything before 4 s → [,4]
        from 0:12 onwards → [12,]
        until 0:08 → [,8]
        make the title last 5 seconds → 5s
        it should last 4 seconds → 4s
        shorten it by 2 secs → 2s±
        2 seconds longer → 2s±
        another 3 seconds → 3s±
        move it 2 seconds earlier → 2s±
        16:9 → 
        make it 9:16 → 
        twice as fast → 
        add a second clip → 
        the second half → 0.5..1
        speed up the first half → 0..0.5
        the last third → 0.667..1
        halfway through → @0.5
        at the beginning → @0
        at the end → @-0
        fade in over 2 seconds → 2s
        every 3 seconds → 3s
        第5秒 → @5
        在12秒处加个标题 → @12
        12秒的时候 → @12
        前3秒 → [0,3]
        最后两秒淡出 → [-2]
        从5秒到10秒 → [5,10]
        第5到10秒 → [5,10]
        第5秒到第10秒 → [5,10]
        5到10秒 → [5,10]
        10秒以后 → [10,]
        10秒之前 → [,10]
        开头 → @0
        在结尾淡出 → @-0
        时长改成15秒 → 15s
        缩短2秒 → 2s±
        缩短到2秒 → 2s
        再长2秒 → 2s±
        提前3秒 → 3s±
        一分半 → 90s
        半分钟 → 30s
        一分三十秒 → 90s
        竖屏，15秒 → 15s
        第二段剪到4秒，第三段2秒 → 4s 2s
        结束前3秒 → @-3
        前半段 → 0..0.5
        后半段加速 → 0.5..1
        中间 → @0.5
        给我15s的视频 → 15s
        两秒 → 2s
        """);

    [Theory]
    [MemberData(nameof(Table))]
    public void A_time_is_a_length_an_instant_or_a_stretch(string text, string expected) => Assert.Equal(expected, Reads.Times(text));
}
