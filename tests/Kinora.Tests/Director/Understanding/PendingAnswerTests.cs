using Kinora.Core;
using Kinora.Director.Planning;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding;

namespace Kinora.Tests.Director.Understanding;

public class PendingAnswerTests
{
    private static readonly Question Which = new("Which?", [Option("clip 1 (shop.jpg)"), Option("clip 2 (dog.jpg)"),
        Option("第3段（小猫.jpg）")]);

    private static readonly Question Cost = new("It costs 40 credits. Go on?", [Option("yes"), new QuestionOption("no", [])]);

    public static TheoryData<string, string> Places => Reads.Rows("""
        the first → 0
        2 → 1
        2. → 1
        the second one please → 1
        number 3 → 2
        the last one → 2
        第一个 → 0
        第二段 → 1
        最后一个 → 2
        三 → 2
        the dog → 1
        dog → 1
        shop.jpg → 0
        小猫 → 2
        clip 2 (dog.jpg) → 1
        all of them → 0 1 2
        no → none
        不用了 → none
        never mind → none
        算了 → none
        make it vertical → new
        remove the music → new
        the fifth → new
        add a title saying the first → new
        """);

    public static TheoryData<string, string> Agreements => Reads.Rows("""
        yes → 0
        yes please → 0
        ok → 0
        sure, go ahead → 0
        好 → 0
        好的 → 0
        行 → 0
        可以 → 0
        no → 1
        no thanks → 1
        不用了 → 1
        不要 → 1
        yes, and make it vertical → new
        """);

    [Theory]
    [MemberData(nameof(Places))]
    public void Which_of_several_is_told_by_number_or_name(string text, string expected) => Assert.Equal(expected, Chosen(text, Which));

    [Theory]
    [MemberData(nameof(Agreements))]
    public void A_yes_or_a_no_is_enough_where_there_is_one_thing_to_agree_to(string text, string expected) =>
        Assert.Equal(expected, Chosen(text, Cost));

    private static QuestionOption Option(string label) => new(label, [new ToolCall("undo", [])]);

    private static string Chosen(string text, Question question)
    {
        var answer = PendingAnswer.Read(Reads.Message(text, ReferenceTests.Film()), question);
        if (answer is null) return "new";
        return answer.Count == 0 ? "none" : string.Join(' ', answer.Select(option => question.Options.FindIndex(other =>
            ReferenceEquals(other, option))));
    }
}
