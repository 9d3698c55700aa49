using Kinora.Director.Language;
using Kinora.Director.Storyboard;

namespace Kinora.Tests.Director;

/// <summary>Scripts with times, scenes and speakers: only what is said is spoken.</summary>
public class TimedScriptTests
{
    [Theory]
    [InlineData("0:00 Welcome to the city.\n0:05 It wakes up early.\n0:10 People go to work.")]
    [InlineData("[00:00] Welcome to the city.\n[00:05 - 00:09] It wakes up early.\n[00:10] People go to work.")]
    [InlineData("1\n00:00:01,000 --> 00:00:04,000\nWelcome to the city.\n\n2\n00:00:04,500 --> 00:00:08,000\nIt wakes up early.\n\n3\n00:00:09,000 --> 00:00:12,000\nPeople go to work.")]
    [InlineData("Script for a 30s ad:\n[Scene 1: kitchen, morning]\nNarrator: Welcome to the city.\n[Scene 2]\nNarrator: It wakes up early. People go to work.")]
    public async Task Only_what_is_said_is_spoken(string words)
    {
        var story = await Desk.Write(words);
        Assert.Equal("WelcometothecityItwakesupearlyPeoplegotowork", StoryTests.WordsOf(StoryTests.Narration(story)));
    }

    [Fact]
    public void A_time_of_day_at_the_start_of_a_line_is_said() =>
        Assert.Equal("10:30 The shop opens.\n18:00 It closes.", PlainScript.Clean("10:30 The shop opens.\n18:00 It closes."));

    [Fact]
    public async Task Wishes_and_a_name_before_a_colon_are_not_said()
    {
        var story = await Desk.Write("make a vertical video about the northern lights with narration, 30 seconds: "
            + "The northern lights appear when particles from the sun hit the air. They glow green and red.");
        Assert.StartsWith("The northern lights appear", StoryTests.Narration(story), StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromSeconds(30), story.Timeline.Duration);
        Assert.Equal(1080, story.Timeline.Canvas.Width);
    }
}
