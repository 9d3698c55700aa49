namespace Kinora.Tests.Director.Understanding.Frames;

/// <summary>Scenes anew, whole films, templates.</summary>
public class MakingFrameTests
{
    // Film and files sent | words | calls.
    private const string Table = """
        story | redo scene 3 with a forest | regenerate_scene {"segments":["s3"],"prompt":"forest"}
        story | make the second scene at night | regenerate_scene {"segments":["s2"],"time":"night"}
        story | regenerate the last scene | regenerate_scene {"segments":["s5"]}
        story | all scenes in winter | regenerate_scene {"segments":["s1","s2","s3","s4","s5"],"season":"winter"}
        story | make it rain in scene 2 | regenerate_scene {"segments":["s2"],"weather":"rain"}
        story | scene 2 should show a beach at sunset | regenerate_scene {"segments":["s2"],"prompt":"beach at sunset"}
        story | make scene 2 a snowy forest | regenerate_scene {"segments":["s2"],"prompt":"snowy forest"}
        story | 第二个场景换个画面 | regenerate_scene {"segments":["s2"]}
        story | 第三个镜头改成下雪 | regenerate_scene {"segments":["s3"],"weather":"snow"}
        story | 第二个场景改成夜晚 | regenerate_scene {"segments":["s2"],"time":"night"}
        story | 第三个镜头换成海滩 | regenerate_scene {"segments":["s3"],"prompt":"海滩"}
        story | make a new video about cats | generate_video {"words":"make a new video about cats"}
        story | use the news template | apply_template {"name":"news"}
        story | start over | new_film {}
        story | 从头开始 | new_film {}
        story | 套用新闻模板 | apply_template {"name":"news"}
        empty | make a video about bees making honey, 30 seconds | generate_video {"words":"make a video about bees making honey, 30 seconds"}
        empty | a sunset over a city skyline | generate_video {"words":"a sunset over a city skyline"}
        empty | 做一个关于蜜蜂的视频 | generate_video {"words":"做一个关于蜜蜂的视频"}
        empty+photo1.jpg+photo2.jpg+jazz.mp3 | make a video from my images | assemble_video {"media":["photo1.jpg","photo2.jpg","jazz.mp3"]}
        empty+photo1.jpg+photo2.jpg+jazz.mp3 | turn these photos into a 30-second promo video with music and text overlays | assemble_video {"media":["photo1.jpg","photo2.jpg","jazz.mp3"],"duration":30000}
        empty+photo1.jpg+photo2.jpg+jazz.mp3 | 把这些照片做成15秒的竖屏视频，配欢快的音乐 | assemble_video {"media":["photo1.jpg","photo2.jpg","jazz.mp3"],"duration":15000,"ratio":"9:16","mood":"upbeat"}
        empty+photo1.jpg+photo2.jpg+jazz.mp3 | slideshow from these, 4 seconds each | assemble_video {"media":["photo1.jpg","photo2.jpg","jazz.mp3"],"duration":8000}
        """;

    public static TheoryData<string, string, string> Rows => FrameDesk.Rows(Table);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Films_and_scenes_are_made_as_people_say(string film, string words, string calls) => Assert.Equal(calls, FrameDesk.Read(film, words));
}
