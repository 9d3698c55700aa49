using Kinora.Director.Understanding.Mentions;

namespace Kinora.Tests.Director.Understanding;

public class OrdinalReaderTests
{
    public static TheoryData<string, string> Table => Reads.Rows("""
        the first clip → 1
        2nd clip → 2
        the third to last photo → -3
        second to last → -2
        the second last one → -2
        penultimate → -2
        the last clip → -1
        the last two clips → -2,-1
        first three → 1,2,3
        the first couple of photos → 1,2
        the last few captions → -3,-2,-1
        clips 2 and 4 → 2,4
        clip 2-4 → 2,3,4
        clips 2 to 4 → 2,3,4
        clips two through four → 2,3,4
        clips 1, 2 and 4 → 1,2,4
        #3 → 3
        clip #3 → 3
        number two → 2
        scene three → 3
        photo 5 → 5
        the first and the third clip → 1,3
        first, second and fourth → 1,2,4
        the first clip and the last clip → 1,-1
        the middle one → middle
        the second to the fourth → 2 4
        cut the second clip to 4 s and the third to 2 → 2 3
        the final photo → -1
        the opening shot → 1
        the last 3 seconds → 
        make it last 5 seconds → 
        clip 2 at 50% → 2
        5 seconds → 
        1080p → 
        16:9 → 
        第二个 → 2
        第2段 → 2
        第十二个片段 → 12
        倒数第二个 → -2
        倒数第一段 → -1
        前两个 → 1,2
        前三段 → 1,2,3
        后两个片段 → -2,-1
        最后一个 → -1
        最后两段 → -2,-1
        最后那段 → -1
        头一个 → 1
        第一和第三个 → 1,3
        第一个和第三个片段 → 1,3
        第1、3段 → 1,3
        2、4段 → 2,4
        第2到4段 → 2,3,4
        第二到第四个 → 2,3,4
        片段2 → 2
        镜头三 → 3
        场景3换成森林 → 3
        第5秒 → 
        前3秒 → 
        最后两秒 → 
        第俩个片段 → 2
        地二个 → 2
        """);

    [Theory]
    [MemberData(nameof(Table))]
    public void A_place_by_number_counts_from_either_end(string text, string expected) => Assert.Equal(expected, Reads.All<Ordinals>(text));
}
