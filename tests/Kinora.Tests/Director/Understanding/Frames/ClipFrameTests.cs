namespace Kinora.Tests.Director.Understanding.Frames;

/// <summary>Which clips stand in the row, and in which order.</summary>
public class ClipFrameTests
{
    // Film and files sent | words | calls.
    private const string Table = """
        slides | delete the second photo | remove_clips {"segments":["p2"]}
        slides | remove the last two clips | remove_clips {"segments":["p3","p4"]}
        slides | get rid of beach.jpg | remove_clips {"segments":["p1"]}
        slides | the lake photo has to go | remove_clips {"segments":["p3"]}
        slides | I don't want the third one | remove_clips {"segments":["p3"]}
        slides | keep only the first and the last photo | remove_clips {"segments":["p2","p3"]}
        slides | remove everything except the second clip | remove_clips {"segments":["p1","p3","p4"]}
        slides | delete clips 2 and 3 | remove_clips {"segments":["p2","p3"]}
        slides | take out the first picture | remove_clips {"segments":["p1"]}
        slides | lose the last shot | remove_clips {"segments":["p4"]}
        slides | cut everything after the second photo | remove_clips {"segments":["p3","p4"]}
        slides | please drop photo 4 | remove_clips {"segments":["p4"]}
        slides | 删掉第二张照片 | remove_clips {"segments":["p2"]}
        slides | 第三张不要了 | remove_clips {"segments":["p3"]}
        slides | 去掉最后两段 | remove_clips {"segments":["p3","p4"]}
        slides | 只保留第一张和最后一张 | remove_clips {"segments":["p2","p3"]}
        slides | 除了第二张都删掉 | remove_clips {"segments":["p1","p3","p4"]}
        slides | 把第一张删了吧 | remove_clips {"segments":["p1"]}
        slides | 第二张和第三张都删掉 | remove_clips {"segments":["p2","p3"]}
        slides | 前两张不要 | remove_clips {"segments":["p1","p2"]}
        slides | swap the first two | swap_clips {"first":"p1","second":"p2"}
        slides | swap the beach and the lake | swap_clips {"first":"p1","second":"p3"}
        slides | swap 1 and 4 | swap_clips {"first":"p1","second":"p4"}
        slides | the first and the last photo should trade places | swap_clips {"first":"p1","second":"p4"}
        slides | 把前两张对调 | swap_clips {"first":"p1","second":"p2"}
        slides | 第一张和第三张换一下位置 | swap_clips {"first":"p1","second":"p3"}
        slides | move the last photo to the front | move_clip {"segment":"p4","place":1}
        slides | put the lake photo before the beach | move_clip {"segment":"p3","place":1}
        slides | move clip 3 to the end | move_clip {"segment":"p3","place":-1}
        slides | put the sunset first | move_clip {"segment":"p4","place":1}
        slides | the sunset should come last | move_clip {"segment":"p4","place":-1}
        slides | move the second one later | move_clip {"segment":"p2","place":3}
        slides | move the first photo after the third | move_clip {"segment":"p1","place":3}
        slides | start with the lake | move_clip {"segment":"p3","place":1}
        slides | 把最后一张移到最前面 | move_clip {"segment":"p4","place":1}
        slides | 把第三张放到第一张前面 | move_clip {"segment":"p3","place":1}
        slides | 第二张往后移一位 | move_clip {"segment":"p2","place":3}
        slides | 第一张移到最后 | move_clip {"segment":"p1","place":-1}
        slides | reverse the order | reorder_clips {"segments":["p4","p3","p2","p1"]}
        slides | play them in the order 3, 1, 2, 4 | reorder_clips {"segments":["p3","p1","p2","p4"]}
        slides | shuffle the photos | reorder_clips {"segments":["p2","p4","p3","p1"]}
        slides | order: 3, 1, 2, 4 | reorder_clips {"segments":["p3","p1","p2","p4"]}
        slides | 顺序改成3 1 2 4 | reorder_clips {"segments":["p3","p1","p2","p4"]}
        slides | 打乱顺序 | reorder_clips {"segments":["p2","p4","p3","p1"]}
        slides | 照片顺序整个倒过来 | reorder_clips {"segments":["p4","p3","p2","p1"]}
        slides | first the lake and then the beach | reorder_clips {"segments":["p3","p1","p2","p4"]}
        slides | put the lake in the right place | asks
        slides+voice-memo.m4a | use my voice memo as the narration | narrate {"medium":"voice-memo.m4a"}
        slides | duplicate the second clip | duplicate_clip {"segment":"p2"}
        slides | play the last photo twice | duplicate_clip {"segment":"p4"}
        slides | 复制第二段 | duplicate_clip {"segment":"p2"}
        slides | split the first clip in half | split_clip {"segment":"p1","parts":2}
        slides | split at 5 seconds | split_clip {"segment":"p2","at":5000}
        slides | cut the last clip in two | split_clip {"segment":"p4","parts":2}
        slides | split clip 2 into three parts | split_clip {"segment":"p2","parts":3}
        slides | 把第一段从中间切开 | split_clip {"segment":"p1","at":2000}
        slides | 在第5秒切开 | split_clip {"segment":"p2","at":5000}
        slides+cat.jpg | add cat.jpg at the end | add_clip {"medium":"cat.jpg"}
        slides+cat.jpg | put cat.jpg first | add_clip {"medium":"cat.jpg","place":1}
        slides+cat.jpg | insert this photo after the second one | add_clip {"medium":"cat.jpg","place":3}
        slides+cat.jpg | replace the third photo with cat.jpg | replace_clip {"segment":"p3","medium":"cat.jpg"}
        slides+cat.jpg | use cat.jpg instead of the lake | replace_clip {"segment":"p3","medium":"cat.jpg"}
        slides+cat.jpg | overlay cat.jpg in the top right corner | add_clip {"medium":"cat.jpg","track":"overlay","position":"top-right"}
        slides+cat.jpg | put cat.jpg in the bottom left corner from 0:02 to 0:05 | add_clip {"medium":"cat.jpg","track":"overlay","position":"bottom-left","at":2000,"duration":3000}
        slides+cat.jpg | 在第二张后面插入cat.jpg | add_clip {"medium":"cat.jpg","place":3}
        slides+cat.jpg | 把第三张换成cat.jpg | replace_clip {"segment":"p3","medium":"cat.jpg"}
        slides+cat.jpg | 把cat.jpg放到右上角当画中画 | add_clip {"medium":"cat.jpg","track":"overlay","position":"top-right"}
        slides+cat.jpg | 加上这张照片 | add_clip {"medium":"cat.jpg"}
        slides+cat.jpg | cat.jpg放最前面 | add_clip {"medium":"cat.jpg","place":1}
        slides+cat.jpg | replace the second photo with a forest | replace_clip {"segment":"p2","prompt":"forest"}
        slides+cat.jpg | add a scene of a city at night at the end | add_clip {"prompt":"city at night"}
        slides+cat.jpg | add a black screen for 2 seconds at the beginning | add_clip {"color":"#000000","place":1,"duration":2000}
        slides+cat.jpg | 第二张换成森林 | replace_clip {"segment":"p2","prompt":"森林"}
        slides+cat.jpg | 结尾加一个夜晚城市的场景 | add_clip {"prompt":"夜晚城市"}
        slides+cat.jpg | 开头加2秒黑屏 | add_clip {"color":"#000000","place":1,"duration":2000}
        """;

    public static TheoryData<string, string, string> Rows => FrameDesk.Rows(Table);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Clips_come_and_go_as_people_say(string film, string words, string calls) => Assert.Equal(calls, FrameDesk.Read(film, words));
}
