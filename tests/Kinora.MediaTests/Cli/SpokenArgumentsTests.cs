using Kinora.Cli;

namespace Kinora.MediaTests.Cli;

public class SpokenArgumentsTests
{
    [Theory]
    [InlineData("a sunset over a city skyline")]
    [InlineData("")]
    [InlineData("bees")]
    [InlineData("把这段产品介绍做成15秒竖屏视频：保温24小时/天，立减20元")]
    [InlineData("The end.")]
    [InlineData("release of version 2.0")]
    [InlineData("版本2.0")]
    [InlineData("🐶🐱")]
    [InlineData("https://example.com/page")]
    [InlineData("line one\nline two.jpg")]
    public void These_are_words(string argument) => Assert.Equal((argument, 0), (SpokenArguments.Split([argument]).Words, SpokenArguments.Split([argument]).Files.Count));

    [Theory]
    [InlineData("photo.jpg")]
    [InlineData("my dog.JPG")]
    [InlineData("holiday/film.mp4")]
    [InlineData("../photos/")]
    [InlineData("/")]
    [InlineData("sound.raw")]
    public void These_are_files(string argument) => Assert.Equal([argument], SpokenArguments.Split([argument]).Files);

    [Fact]
    public void Words_that_were_not_quoted_are_joined() => Assert.Equal("a quiet lake", SpokenArguments.Split(["a", "quiet", "lake"]).Words);
}
