using Kinora.Director.Understanding.Mentions;

namespace Kinora.Tests.Director.Understanding;

public class QuoteTests
{
    public static TheoryData<string, string> Table => Reads.Rows("""
        add "Hello There" → <Hello There>
        add “Hello There” → <Hello There>
        change 'Sale' to 'Big Sale' → <Sale> <Big Sale>
        加标题「新品上市」 → <新品上市>
        加标题《春天》 → <春天>
        标题写“春天，来了” → <春天，来了>
        don't change the dog's photo → 
        add a title saying Summer Sale → <Summer Sale>
        add a title that says Hello World at the top → <Hello World>
        add a title saying Summer Sale and make it red → <Summer Sale>
        add text saying Big News for 3 seconds → <Big News>
        add a title called Our Trip → <Our Trip>
        title: Summer Sale → <Summer Sale>
        change the title to Big Red Door → <Big Red Door>
        change the title to red → 
        change the title to a nice dark blue → 
        change the title color to blue → 
        change the captions to the top → 
        set the title to 20% → 
        rename the title to Autumn → <Autumn>
        把标题改成夏日大促 → <夏日大促>
        把标题改成红色 → 
        把标题改成夏日大促，放在顶部 → <夏日大促>
        加个标题写着新品上市，字体大一点 → <新品上市>
        标题：夏日大促 → <夏日大促>
        字幕内容是欢迎光临 → <欢迎光临>
        add narration that says welcome to our shop → <welcome to our shop>
        make it 9:16: tall → 
        标题叫做《我的旅行》 → <我的旅行>
        """);

    [Theory]
    [MemberData(nameof(Table))]
    public void Text_to_be_shown_is_found_with_marks_and_without(string text, string expected) =>
        Assert.Equal(expected, Reads.All<Quote>(text));
}
