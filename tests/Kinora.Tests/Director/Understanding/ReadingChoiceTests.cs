using Kinora.Core;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding;
using Kinora.Director.Understanding.Frames;

namespace Kinora.Tests.Director.Understanding;

public class ReadingChoiceTests
{
    [Fact]
    public void The_reading_that_accounts_for_more_words_wins() =>
        Assert.Equal("long", Best("mute the music", new Says("short", "act.mute"), new Says("long", "act.mute", "thing.music"))?.Intent);

    [Fact]
    public void A_bonus_breaks_a_tie() =>
        Assert.Equal("special", Best("mute the music", new Says("plain", "act.mute", "thing.music"), new Says("special", "act.mute",
            "thing.music") { Bonus = 0.1 })?.Intent);

    [Fact]
    public void What_leaves_most_unexplained_is_not_understood()
    {
        Assert.Null(Best("mute my dentist's weird green waiting room", new Says("mute", "act.mute")));
        Assert.NotNull(Best("mute it please, if you can", new Says("mute", "act.mute")));
    }

    [Theory]
    [InlineData("mute the music for grandma's birthday", true)]
    [InlineData("mute the awfully noisy music", true)]
    [InlineData("since yesterday I'd rather mute the music", true)]
    [InlineData("mute it totally for the wedding", true)]
    [InlineData("mute the giraffe", false)]
    [InlineData("mute my giraffe at once", false)]
    [InlineData("mute the boring parts", false)]
    [InlineData("把长颈鹿静音", false)]
    [InlineData("静音长颈鹿那段", false)]
    public void Words_nobody_knows_matter_only_where_what_it_is_about_is_named(string text, bool isUnderstood) =>
        Assert.Equal(isUnderstood, Best(text, new Says("mute", text.Contains("music", StringComparison.Ordinal) ? ["act.mute", "thing.music"] : ["act.mute"])) is not null);

    [Fact]
    public void A_reading_that_leaves_out_the_verb_it_begins_with_is_none() =>
        Assert.Null(Best("rotate the music", new Says("music", "thing.music")));

    [Fact]
    public void What_a_clause_leaves_out_is_filled_in()
    {
        var (clause, scope) = ReferenceTests.Read("cut the first clip to 4 s and the third to 2", [], "en");
        var second = clause.Message.Clauses[1];
        Assert.Equal("cut", ReadingChoice.Best(second, scope, [new Says("cut", "act.cut", "thing.clip") { UsesAll = true }])?.Intent);
    }

    [Fact]
    public void Two_readings_that_say_what_they_would_do_are_asked_about()
    {
        var reading = Best("mute the music", new Says("a", "act.mute", "thing.music") { Would = "mute the music" }, new Says("b",
            "act.mute", "thing.music") { Would = "remove the music" });
        Assert.Equal(["mute the music", "remove the music"], reading!.Question!.Options.Select(option => option.Label));
    }

    [Fact]
    public void The_second_part_of_words_pulled_apart_counts()
    {
        var reading = Best("turn the music down", new Says("lower", "act.lower", "thing.music"));
        Assert.Equal("lower", reading?.Intent);
    }

    private static Reading? Best(string text, params ReadOnlySpan<IFrame> frames)
    {
        var (clause, scope) = ReferenceTests.Read(text, [], "en");
        return ReadingChoice.Best(clause, scope, frames.ToArray().ToValueList());
    }

    /// <summary>Reads a clause that has all of some meanings.</summary>
    private sealed class Says(string intent, params string[] keys) : IFrame
    {
        public double Bonus { get; init; }

        public string? Would { get; init; }

        public bool UsesAll { get; init; }

        public Reading? Read(Clause clause, FrameScope scope) => keys.All(key => clause.Has(key))
            ? new Reading(intent) { Calls = [new ToolCall(intent, [])], Used = UsesAll
                ? clause.Mentions.Select(mention => mention.Span).ToValueList() : [.. keys.Select(key =>
                clause.Find(key)!.Span)], Bonus = Bonus, Says = Would }
            : null;
    }
}
