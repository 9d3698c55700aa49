using Kinora.Media.Compose.Effects;

namespace Kinora.MediaTests.Pixels.Effects;

public class CubeTests
{
    [Fact]
    public void A_lattice_gives_its_nodes_back_and_lies_straight_between()
    {
        var lut = Read("""
            # a comment
            TITLE "swapped"
            LUT_3D_SIZE 2

            0 0 0
            0 0 1
            0 1 0
            0 1 1
            1 0 0
            1 0 1
            1 1 0
            1 1 1
            """);
        Assert.Equal("swapped", lut.Title);
        Close(new Rgb(0.1, 0.5, 0.9), lut.Apply(new Rgb(0.9, 0.5, 0.1)));
        Close(new Rgb(1, 0, 0), lut.Apply(new Rgb(-3, 0, 7)));
    }

    [Fact]
    public void Curves_and_their_domain_are_read()
    {
        var lut = Read("LUT_1D_SIZE 3\r\nDOMAIN_MIN -1 0 0\r\nDOMAIN_MAX 1 1 2\r\n0 0 0\r\n.5 .25 1e-1\r\n1 1 1\r\n");
        Close(new Rgb(0.75, 0.25, 0.05), lut.Apply(new Rgb(0.5, 0.5, 0.5)));
    }

    [Theory]
    [InlineData("", 1, "no LUT_1D_SIZE")]
    [InlineData("LUT_3D_SIZE 1", 1, "from 2 to 129")]
    [InlineData("LUT_3D_SIZE 130", 1, "from 2 to 129")]
    [InlineData("LUT_3D_SIZE two", 1, "from 2 to 129")]
    [InlineData("0 0 0", 1, "after")]
    [InlineData("LUT_1D_SIZE 2\n0 0 0", 2, "after 1 of 2")]
    [InlineData("LUT_1D_SIZE 2\n0 0 0\n1 1 1\n1 1 1", 4, "more than 2")]
    [InlineData("LUT_1D_SIZE 2\n0 0", 2, "not 2")]
    [InlineData("LUT_1D_SIZE 2\n0 0 0\n1 1 NaN", 3, "NaN")]
    [InlineData("LUT_1D_SIZE 2\n0 0 0\n1 1 -", 3, "Three numbers")]
    [InlineData("LUT_1D_SIZE 2\nDOMAIN_MIN 1 1 1\n0 0 0\n1 1 1", 4, "not below")]
    [InlineData("LUT_1D_SIZE 2\nLUT_1D_SIZE 2", 2, "twice")]
    [InlineData("#\nhello world", 2, "hello")]
    public void Faults_are_refused_with_their_line(string text, int line, string reason)
    {
        var refused = Assert.IsType<CubeResult.Refused>(CubeParser.Parse(new StringReader(text)));
        Assert.Equal(line, refused.Line);
        Assert.Contains(reason, refused.Reason);
    }

    [Fact]
    public void The_largest_lattice_is_read()
    {
        var lines = Enumerable.Repeat("0.5 0.5 0.5", 129 * 129 * 129).Prepend("LUT_3D_SIZE 129");
        Assert.Equal(129, Read(string.Join('\n', lines)).Size);
    }

    private static CubeLut Read(string text) => Assert.IsType<CubeResult.Read>(CubeParser.Parse(new StringReader(text))).Lut;

    private static void Close(Rgb expected, Rgb actual)
    {
        Assert.Equal(expected.R, actual.R, 9);
        Assert.Equal(expected.G, actual.G, 9);
        Assert.Equal(expected.B, actual.B, 9);
    }
}
