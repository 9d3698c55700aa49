using System.Globalization;
using System.Numerics;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Answers;

/// <summary>"What resolution is it?", "is it vertical?", "比例是多少", "how many frames a second?".</summary>
internal sealed class CanvasTopic : ITopic
{
    private static readonly string[] Rates = ["fps", "frame rate", "framerate", "帧率", "frames"];

    public string? Answer(Clause clause, FrameScope scope)
    {
        var isAsked = clause.HasAny("thing.canvas", "thing.ratio", "canvas.vertical", "canvas.horizontal", "canvas.square")
            || clause.First<Shape>() is not null
            || Rates.Any(word => clause.Text.Contains(word, StringComparison.Ordinal)) || clause.Has("thing.background");
        if (!isAsked) return null;
        var canvas = scope.Timeline.Canvas;
        var divisor = (int)BigInteger.GreatestCommonDivisor(canvas.Width, canvas.Height);
        var rate = canvas.FrameRate.FramesPerSecond.ToString("0.##", CultureInfo.InvariantCulture);
        return scope.Say(
            $"The film is {canvas.Width}x{canvas.Height} ({canvas.Width / divisor}:{canvas.Height / divisor}), {rate} frames a second, "
                + $"with {canvas.Background} behind the pictures.",
            $"影片是{canvas.Width}x{canvas.Height}（{canvas.Width / divisor}:{canvas.Height / divisor}），每秒{rate}帧，背景色{canvas.Background}。");
    }
}
