using Kinora.Uploads;

namespace Kinora.ServerTests.Uploads;

public sealed class DisplayNameTests
{
    [Theory]
    [InlineData("video.mp4", "video.mp4")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Users\\me\\clip.mov", "clip.mov")]
    [InlineData("a\r\nX-Header: b.mp4", "aX-Header: b.mp4")]
    [InlineData("evil\u202Egnp.exe", "evilgnp.exe")]
    [InlineData(".htaccess", "htaccess")]
    [InlineData("  ..  ", "upload")]
    [InlineData("", "upload")]
    [InlineData(null, "upload")]
    [InlineData("城市.mp4", "城市.mp4")]
    [InlineData("family 👨‍👩‍👧.jpg", "family 👨‍👩‍👧.jpg")]
    [InlineData("\0a\u0085b\u2028c", "abc")]
    public void A_name_is_for_people(string? sent, string shown) => Assert.Equal(shown, DisplayName.Of(sent));

    [Fact]
    public void A_long_name_keeps_its_extension()
    {
        var name = DisplayName.Of(new string('x', 4000) + ".mp4");
        Assert.Equal(120, name.Length);
        Assert.EndsWith("x.mp4", name);
    }
}
