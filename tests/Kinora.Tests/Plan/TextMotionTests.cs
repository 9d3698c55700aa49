using Kinora.Core;
using Kinora.Core.Plan;

namespace Kinora.Tests.Plan;

public class TextMotionTests
{
    public static TheoryData<TextAnimation, double, int> Cases()
    {
        var cases = new TheoryData<TextAnimation, double, int>();
        foreach (var animation in Enum.GetValues<TextAnimation>())
        {
            foreach (var seconds in new[] { 0.1, 0.5, 1.5, 6 }) cases.Add(animation, seconds, 5);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_unit_is_at_rest_in_the_middle(TextAnimation animation, double seconds, int count)
    {
        var duration = TimeSpan.FromSeconds(seconds);
        for (var unit = 0; unit < count; unit++)
        {
            Assert.Equal(TextState.Rest, TextMotion.At(animation, unit, count, duration * 0.65, duration));
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Nothing_jumps(TextAnimation animation, double seconds, int count)
    {
        var duration = TimeSpan.FromSeconds(seconds);
        const int steps = 2000;
        for (var unit = 0; unit < count; unit++)
        {
            var before = TextMotion.At(animation, unit, count, TimeSpan.Zero, duration);
            for (var step = 1; step < steps; step++)
            {
                var now = TextMotion.At(animation, unit, count, duration * ((double)step / steps), duration);
                // Short segments squeeze an entrance into half of them: 1000 steps, of which typewriter letters use a few per cent.
                Assert.True(Math.Abs(now.Opacity - before.Opacity) < 0.12, $"opacity at {step}: {before.Opacity} → {now.Opacity}");
                Assert.True(Math.Abs(now.OffsetX - before.OffsetX) + Math.Abs(now.OffsetY - before.OffsetY) < 0.1, $"place at {step}");
                Assert.True(Math.Abs(now.Scale - before.Scale) < 0.05, $"scale at {step}");
                before = now;
            }
        }
    }

    [Fact]
    public void Words_enter_in_reading_order()
    {
        var duration = TimeSpan.FromSeconds(4);
        var states = Enumerable.Range(0, 6)
            .Select(unit => TextMotion.At(TextAnimation.Words, unit, 6, TimeSpan.FromSeconds(0.5), duration));
        var opacities = states.Select(state => state.Opacity).ToList();
        Assert.Equal(opacities.OrderDescending(), opacities);
        Assert.Equal(1, opacities[0]);
        Assert.Equal(0, opacities[^1]);
    }

    [Fact]
    public void Outside_its_segment_nothing_shows()
    {
        var duration = TimeSpan.FromSeconds(1);
        Assert.Equal(TextState.Hidden, TextMotion.At(TextAnimation.None, 0, 1, TimeSpan.FromTicks(-1), duration));
        Assert.Equal(TextState.Hidden, TextMotion.At(TextAnimation.None, 0, 1, duration, duration));
    }

    [Fact]
    public void Upright_canvases_keep_clear_of_the_buttons()
    {
        var canvas = new Canvas(1080, 1920, new FrameRate(30), Rgba.Black);
        var area = SafeArea.Of(canvas);
        Assert.InRange(area.Right, 0.86 * 1080, 0.88 * 1080);
        Assert.InRange(area.Bottom, 0.78 * 1920, 0.80 * 1920);
        Assert.Equal(540, SafeArea.Centred(canvas).CenterX, 6);
        Assert.True(SafeArea.Centred(canvas).Right <= area.Right + 1e-9);
    }
}
