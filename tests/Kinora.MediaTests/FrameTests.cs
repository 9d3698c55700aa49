using Kinora.Media.Pixels;

namespace Kinora.MediaTests;

public class FrameTests
{
    [Fact]
    public void Planes_lie_behind_one_another_without_gaps()
    {
        using var frame = new Frame(6, 4);
        frame.Fill(1, 2, 3);
        Assert.Equal(36, frame.Bytes.Length);
        Assert.All(frame.Bytes[..24].ToArray(), value => Assert.Equal(1, value));
        Assert.All(frame.Bytes[24..30].ToArray(), value => Assert.Equal(2, value));
        Assert.All(frame.Bytes[30..].ToArray(), value => Assert.Equal(3, value));
    }

    [Fact]
    public void A_frame_given_back_is_rented_again()
    {
        using var pool = new FramePool(4, 4);
        var first = pool.Rent();
        first.Dispose();
        using var second = pool.Rent();
        Assert.Same(first, second);
    }
}
