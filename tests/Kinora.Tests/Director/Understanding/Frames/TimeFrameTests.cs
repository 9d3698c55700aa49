namespace Kinora.Tests.Director.Understanding.Frames;

/// <summary>How long, how fast, which stretch.</summary>
public class TimeFrameTests
{
    // Film and files sent | words | calls.
    private const string Table = """
        slides | make the second photo 5 seconds | set_length {"segments":["p2"],"duration":5000}
        slides | make each photo 3 seconds | set_length {"segments":["p1","p2","p3","p4"],"duration":3000}
        slides | all photos 2 seconds | set_length {"segments":["p1","p2","p3","p4"],"duration":2000}
        slides | the third one is too short | set_length {"segments":["p3"],"duration":6000}
        slides | make the last clip half as long | set_length {"segments":["p4"],"factor":0.5}
        slides | extend the first clip by 2 seconds | set_length {"segments":["p1"],"by":2000}
        slides | second clip 3s | set_length {"segments":["p2"],"duration":3000}
        slides | make the first photo a bit longer | set_length {"segments":["p1"],"duration":5000}
        slides | the second photo is too long | set_length {"segments":["p2"],"duration":2500}
        slides | make the shortest clip 6 seconds | set_length {"segments":["p1"],"duration":6000}
        slides | 第二张改成5秒 | set_length {"segments":["p2"],"duration":5000}
        slides | 每张照片3秒 | set_length {"segments":["p1","p2","p3","p4"],"duration":3000}
        slides | 所有照片都改成2秒 | set_length {"segments":["p1","p2","p3","p4"],"duration":2000}
        slides | 第三张太短了 | set_length {"segments":["p3"],"duration":6000}
        slides | 第一张延长2秒 | set_length {"segments":["p1"],"by":2000}
        slides | 第二段3秒 | set_length {"segments":["p2"],"duration":3000}
        slides | 第二张太长了 | set_length {"segments":["p2"],"duration":2500}
        slides | 最后一张长一点 | set_length {"segments":["p4"],"duration":5000}
        slides | make it 15 seconds | set_duration {"duration":15000}
        slides | shorten the video to 10 seconds | set_duration {"duration":10000}
        slides | cut it in half | set_duration {"factor":0.5}
        slides | 15 seconds | set_duration {"duration":15000}
        slides | cut the video down to 12 seconds | set_duration {"duration":12000}
        slides | the video is too long | set_duration {"duration":10500}
        slides | 整个视频15秒 | set_duration {"duration":15000}
        slides | 缩短到10秒 | set_duration {"duration":10000}
        slides | 视频剪短一半 | set_duration {"factor":0.5}
        slides | 片子太长了 | set_duration {"duration":10500}
        slides | 15秒 | set_duration {"duration":15000}
        slides | 总时长20秒 | set_duration {"duration":20000}
        slides | cut the first second and the last 2 | cut_range {"from":14000} ; cut_range {"from":0,"to":1000}
        slides | cut a second off the start and 2 off the end of the second photo | trim_clip {"segment":"p2","cut_start":1000,"cut_end":2000}
        slides | repeat the first 2 seconds at the end | duplicate_clip {"segment":"p1","place":5,"to":2000}
        slides | trim 2 seconds off the end | cut_range {"from":14000}
        slides | cut the first 3 seconds | cut_range {"from":0,"to":3000}
        slides | remove the last 2 seconds of the second clip | trim_clip {"segment":"p2","cut_end":2000}
        slides | keep only the first 8 seconds | cut_range {"from":0,"to":8000,"keep":true}
        slides | cut from 0:05 to 0:08 | cut_range {"from":5000,"to":8000}
        slides | get rid of the part from 0:05 to 0:08 | cut_range {"from":5000,"to":8000}
        slides | remove everything after 0:10 | cut_range {"from":10000}
        slides | trim a second off the start of the third clip | trim_clip {"segment":"p3","cut_start":1000}
        slides | 结尾剪掉2秒 | cut_range {"from":14000}
        slides | 剪掉前3秒 | cut_range {"from":0,"to":3000}
        slides | 去掉第二段的最后2秒 | trim_clip {"segment":"p2","cut_end":2000}
        slides | 只保留前8秒 | cut_range {"from":0,"to":8000,"keep":true}
        slides | 剪掉5秒到8秒 | cut_range {"from":5000,"to":8000}
        slides | 10秒以后的都删掉 | cut_range {"from":10000}
        phone | speed it up | set_speed {"segments":["clip"],"factor":1.5}
        phone | make it twice as fast | set_speed {"segments":["clip"],"speed":2}
        phone | slow it down to 50% | set_speed {"segments":["clip"],"speed":0.5}
        phone | play it in slow motion | set_speed {"segments":["clip"],"speed":0.5}
        phone | slow it down to half speed | set_speed {"segments":["clip"],"speed":0.5}
        phone | 2x | set_speed {"segments":["clip"],"speed":2}
        phone | back to normal speed | set_speed {"segments":["clip"],"speed":1}
        phone | make it 25% faster | set_speed {"segments":["clip"],"factor":1.25}
        phone | only the first 2 seconds in slow motion | split_clip {"segment":"clip","at":2000} ; set_speed {"segments":["clip"],"speed":0.5}
        phone | speed it up so that it takes 10 seconds | set_speed {"segments":["clip"],"speed":2}
        phone | play it backwards | reverse_clip {"segments":["clip"]}
        phone | freeze the last frame for 2 seconds | freeze_frame {"segment":"clip","at":20000,"duration":2000}
        phone | freeze at 0:05 for 3 seconds | freeze_frame {"segment":"clip","at":5000,"duration":3000}
        phone | remove the pauses | remove_silence {}
        phone | jump cuts please | remove_silence {}
        phone | 加速1.5倍 | set_speed {"segments":["clip"],"speed":1.5}
        phone | 慢动作 | set_speed {"segments":["clip"],"speed":0.5}
        phone | 快一点 | set_speed {"segments":["clip"],"factor":1.25}
        phone | 两倍速 | set_speed {"segments":["clip"],"speed":2}
        phone | 恢复原速 | set_speed {"segments":["clip"],"speed":1}
        phone | 倒放 | reverse_clip {"segments":["clip"]}
        phone | 最后一帧定格2秒 | freeze_frame {"segment":"clip","at":20000,"duration":2000}
        phone | 在第3秒定格1秒 | freeze_frame {"segment":"clip","at":3000,"duration":1000}
        phone | 去掉停顿 | remove_silence {}
        slides+cat.jpg | cut on the beat | cut_on_beat {}
        slides+cat.jpg | 卡点 | cut_on_beat {}
        """;

    public static TheoryData<string, string, string> Rows => FrameDesk.Rows(Table);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Time_is_cut_and_stretched_as_people_say(string film, string words, string calls) => Assert.Equal(calls, FrameDesk.Read(film, words));
}
