using Kinora.Director.Understanding;

namespace Kinora.Tests.Director.Understanding;

public class RemarkTests
{
    [Theory]
    [InlineData("听着有点吵，音乐小一点", true)]
    [InlineData("it feels a bit too dark, lift the shadows of clip 2", true)]
    [InlineData("it's too dark and too loud", false)]
    [InlineData("the music is too loud, make the title bigger", false)]
    public void What_is_wrong_is_the_reason_of_what_is_to_be_done(string text, bool expected)
    {
        var clauses = Reads.Message(text).Clauses;
        Assert.Equal(expected, clauses.Count > 1 && Remarks.IsReason(clauses[0], clauses[1]));
    }

    [Theory]
    [InlineData("they cover the cups")]
    [InlineData("it makes me dizzy")]
    [InlineData("手机横着拍的")]
    [InlineData("变形也没事")]
    [InlineData("I filmed it upside down")]
    public void What_only_tells_asks_for_nothing(string text) => Assert.True(Remarks.IsOne(Assert.Single(Reads.Message(text).Clauses)));

    [Theory]
    [InlineData("delete the title")]
    [InlineData("把标题删掉")]
    [InlineData("title in red")]
    [InlineData("beach 2s")]
    [InlineData("第二段3秒")]
    public void A_wish_is_no_remark(string text) => Assert.All(Reads.Message(text).Clauses, clause => Assert.False(Remarks.IsOne(clause)));
}
