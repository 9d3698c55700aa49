using Kinora.Director.Understanding.Plain;

namespace Kinora.Tests.Director.Understanding;

public class RelayedTests
{
    [Theory]
    [InlineData("The user asked: \"Mute the clip.\"", "Mute the clip.")]
    [InlineData("My client said “make it shorter”", "make it shorter")]
    [InlineData("User request: \"add music\"", "add music")]
    [InlineData("The customer wants to have the logo bigger", "have the logo bigger")]
    [InlineData("The user has requested: add captions", "add captions")]
    [InlineData("Please make the following changes: mute the music", "mute the music")]
    [InlineData("Requested change: music mood acoustic", "music mood acoustic")]
    public void Who_hands_a_wish_on_is_no_part_of_it(string message, string wish) => Assert.Equal(wish, Relayed.WishOf(message));

    [Theory]
    [InlineData("Apply the following edits: (1) remove a.mp4, (2) mute it", "remove a.mp4,\nmute it")]
    [InlineData("1. remove a.mp4\n2. mute it", "remove a.mp4\nmute it")]
    [InlineData("- louder music\n- no captions", "louder music\nno captions")]
    public void Points_of_a_list_are_wishes(string message, string wishes) =>
        Assert.Equal(wishes.Split('\n').Select(line => line.Trim()), Relayed.WishOf(message).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim()));

    [Theory]
    [InlineData("add a title \"The user asked\"")]
    [InlineData("make the second clip 3. then mute it")]
    [InlineData("change the caption to \"My boss said hello\"")]
    [InlineData("第二段3秒")]
    [InlineData("clip 2) 4 seconds")]
    public void Other_messages_stay_as_they_are(string message) => Assert.Equal(message, Relayed.WishOf(message));
}
