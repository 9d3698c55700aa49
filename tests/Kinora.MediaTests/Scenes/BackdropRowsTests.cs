using Kinora.Media.Scenes.Playing;

namespace Kinora.MediaTests.Scenes;

public sealed unsafe class BackdropRowsTests
{
    [Fact]
    public void Rows_of_light_equal_the_scalar_truth()
    {
        var random = new Random(5);
        for (var width = 1; width <= 129; width++)
        {
            var nodes = new short[BackdropRows.NodesFor(width)];
            for (var i = 0; i < nodes.Length; i++) nodes[i] = (short)random.Next(255 * 128 + 1);
            var (expected, actual) = (new byte[width], new byte[width]);
            fixed (short* first = nodes)
            fixed (byte* e = expected, a = actual)
            {
                BackdropRows.ExpandScalar(first, e, 0, width, width, 16);
                BackdropRows.Expand(first, a, width, width, 16);
            }

            Assert.Equal(expected, actual);
        }
    }

    [Fact]
    public void Glows_and_their_rounding_equal_the_scalar_truth()
    {
        var random = new Random(6);
        for (var count = 1; count <= 70; count++)
        {
            var columns = Enumerable.Range(0, count).Select(_ => random.NextSingle() * 1.5f).ToArray();
            var values = Enumerable.Range(0, count).Select(_ => random.NextSingle() * 300 - 20).ToArray();
            var (expected, actual) = (values.ToArray(), values.ToArray());
            GlowRows.MixScalar(columns, 0.1f, 0.7f, 180.5f, expected, 0);
            GlowRows.Mix(columns, 0.1f, 0.7f, 180.5f, actual);
            Assert.Equal(expected, actual);
            var (expectedNodes, actualNodes) = (new short[count], new short[count]);
            GlowRows.RoundScalar(expected, expectedNodes, 0);
            GlowRows.Round(actual, actualNodes);
            Assert.Equal(expectedNodes, actualNodes);
        }
    }
}
