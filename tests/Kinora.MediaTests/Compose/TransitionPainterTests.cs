using Kinora.Core;
using Kinora.Media.Compose;
using Kinora.Media.Pixels;

namespace Kinora.MediaTests.Compose;

public sealed class TransitionPainterTests : IDisposable
{
    private const int Width = 320;
    private const int Height = 180;

    private readonly PicturePainter painter = new();
    private readonly TransitionPainter transitions;
    private readonly Frame outgoing = new(Width, Height);
    private readonly Frame incoming = new(Width, Height);
    private readonly Frame result = new(Width, Height);

    public TransitionPainterTests()
    {
        transitions = new TransitionPainter(painter, Width, Height);
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                outgoing.Y.Row(y)[x] = (byte)(40 + x / 4);
                incoming.Y.Row(y)[x] = (byte)(220 - y / 2);
            }
        }

        outgoing.U.Fill(90);
        outgoing.V.Fill(160);
        incoming.U.Fill(170);
        incoming.V.Fill(100);
    }

    public static TheoryData<TransitionKind> AllKinds => [.. Enum.GetValues<TransitionKind>()];

    [Theory]
    [MemberData(nameof(AllKinds))]
    public void It_begins_with_the_outgoing_picture_and_ends_with_the_incoming_one(TransitionKind kind)
    {
        transitions.Paint(kind, 0, outgoing, incoming, result);
        Assert.InRange(LargestDifference(result, outgoing), 0, 1);
        transitions.Paint(kind, 1, outgoing, incoming, result);
        Assert.InRange(LargestDifference(result, incoming), 0, 1);
    }

    [Theory]
    [MemberData(nameof(AllKinds))]
    public void Nothing_jumps_between_two_frames(TransitionKind kind)
    {
        if (kind == TransitionKind.Cut) return;
        const int Steps = 60;
        using var before = new Frame(Width, Height);
        outgoing.CopyTo(before);
        var whole = MeanDifference(outgoing, incoming);
        for (var step = 0; step <= Steps; step++)
        {
            transitions.Paint(kind, step / (double)Steps, outgoing, incoming, result);
            Assert.InRange(MeanDifference(result, before), 0, whole * 0.2);
            result.CopyTo(before);
        }
    }

    [Theory]
    [MemberData(nameof(AllKinds))]
    public void The_same_progress_gives_the_same_bytes(TransitionKind kind)
    {
        transitions.Paint(kind, 0.37, outgoing, incoming, result);
        using var again = new Frame(Width, Height);
        transitions.Paint(kind, 0.9, outgoing, incoming, again);
        transitions.Paint(kind, 0.37, outgoing, incoming, again);
        Assert.Equal(0, LargestDifference(result, again));
    }

    [Theory]
    [InlineData(TransitionKind.WipeLeft, Width - 1, Height / 2, 0, Height / 2)]
    [InlineData(TransitionKind.WipeRight, 0, Height / 2, Width - 1, Height / 2)]
    [InlineData(TransitionKind.SlideLeft, Width - 1, Height / 2, 0, Height / 2)]
    [InlineData(TransitionKind.PushUp, Width / 2, Height - 1, Width / 2, 0)]
    [InlineData(TransitionKind.WipeDown, Width / 2, 0, Width / 2, Height - 1)]
    [InlineData(TransitionKind.Circle, Width / 2, Height / 2, 0, 0)]
    public void The_incoming_picture_comes_from_where_the_name_says(TransitionKind kind, int newX, int newY, int oldX, int oldY)
    {
        transitions.Paint(kind, 0.4, outgoing, incoming, result);
        Assert.Equal(170, result.U.Row(newY / 2)[newX / 2]);
        Assert.Equal(90, result.U.Row(oldY / 2)[oldX / 2]);
    }

    [Fact]
    public void Fading_through_black_is_black_in_the_middle()
    {
        transitions.Paint(TransitionKind.FadeBlack, 0.5, outgoing, incoming, result);
        Assert.All(result.Y.Row(10).ToArray(), value => Assert.Equal(16, value));
        Assert.All(result.U.Row(10).ToArray(), value => Assert.Equal(128, value));
    }

    public void Dispose()
    {
        transitions.Dispose();
        painter.Dispose();
        outgoing.Dispose();
        incoming.Dispose();
        result.Dispose();
    }

    private static int LargestDifference(Frame a, Frame b)
    {
        var largest = 0;
        for (var i = 0; i < a.Bytes.Length; i++) largest = Math.Max(largest, Math.Abs(a.Bytes[i] - b.Bytes[i]));
        return largest;
    }

    private static double MeanDifference(Frame a, Frame b)
    {
        long sum = 0;
        for (var i = 0; i < a.Bytes.Length; i++) sum += Math.Abs(a.Bytes[i] - b.Bytes[i]);
        return sum / (double)a.Bytes.Length;
    }
}
