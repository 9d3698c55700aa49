using Kinora.Core;
using Kinora.Core.Files;

namespace Kinora.Tests.Files;

public class MediaAddressTests
{
    [Theory]
    [InlineData("clips/a b.mp4", "clips/a%20b.mp4")]
    [InlineData("/media/100%.mov", "file:///media/100%25.mov")]
    [InlineData("../a?b#c.mp4", "../a%3Fb%23c.mp4")]
    [InlineData("http:x.mp4", "http%3Ax.mp4")]
    [InlineData("日出.mp4", "%E6%97%A5%E5%87%BA.mp4")]
    public void A_path_becomes_an_address_and_comes_back(string path, string address)
    {
        Assert.Equal(address, MediaAddress.Of(MediaReference.OfFile(path)));
        Assert.Equal(MediaReference.OfFile(path), MediaAddress.Read(address));
    }

    [Theory]
    [InlineData("file:///C:/Films/a%20b.mov", "C:/Films/a b.mov")]
    [InlineData("file://localhost/Users/me/a.mov", "/Users/me/a.mov")]
    [InlineData("file://server/share/a.mov", "//server/share/a.mov")]
    [InlineData("C:\\Films\\a.mov", "C:\\Films\\a.mov")]
    [InlineData("/plain path/a 100%.mov", "/plain path/a 100%.mov")]
    public void Addresses_as_other_programs_write_them_are_paths(string address, string path) =>
        Assert.Equal(MediaReference.OfFile(path), MediaAddress.Read(address));

    [Theory]
    [InlineData("")]
    [InlineData("https://example.org/a.mov")]
    [InlineData("rtsp://camera")]
    [InlineData("file://")]
    [InlineData("a\0b")]
    public void What_is_no_file_is_none(string address) => Assert.Null(MediaAddress.Read(address));

    [Fact]
    public void An_uploaded_medium_is_known_by_its_id() =>
        Assert.Equal(MediaReference.OfId("med_1 x"), MediaAddress.Read(MediaAddress.Of(MediaReference.OfId("med_1 x"))));
}
