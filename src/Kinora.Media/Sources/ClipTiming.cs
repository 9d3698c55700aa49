using System.Globalization;
using Kinora.Core;

namespace Kinora.Media.Sources;

/// <summary>
/// Turns "frame k shows source time S + k · step" into a seek and ffmpeg filters, exactly: pipes carry no timestamps, so the
/// decoder itself must drop and repeat frames.
/// </summary>
/// <remarks>
/// <para>The frame on screen at t is the last that starts at or before t. <c>fps=round=up:start_time=0</c> gives just that once
/// time has been moved so that S is 0 and divided by the speed: a frame that starts at p is first seen in frame ⌈p⌉.</para>
/// <para>Containers and drafts round to whole milliseconds, so a frame may carry a start up to 1 ms later than it truly has,
/// relative to the time asked for: <see cref="Tolerance"/> looks that much ahead. It is less than a quarter of a frame at 240 fps.</para>
/// </remarks>
internal sealed record ClipTiming
{
    public static readonly TimeSpan Tolerance = TimeSpan.FromMilliseconds(1);

    /// <summary>Ticks a second in which times are computed: all usual frame rates, NTSC's too, come out whole.</summary>
    private const int UnitsPerSecond = 705_600_000;

    // A seek lands on a key frame by its decoding time in some containers, which is earlier than its presentation.
    private static readonly TimeSpan SeekMargin = TimeSpan.FromSeconds(0.5);

    // Speeds are made of at most three decimals; a nearby one that rounds to the same step is what was meant.
    private const int SpeedDecimals = 1000;

    private ClipTiming(TimeSpan start, long numerator, long denominator, FrameRate rate)
    {
        Start = start;
        SpeedNumerator = numerator;
        SpeedDenominator = denominator;
        Rate = rate;
    }

    public TimeSpan Start { get; }

    /// <summary>Which frame is the first one wanted; 0 is the one that shows <see cref="Start"/>.</summary>
    public long First { get; private init; }

    /// <summary>Source time to seek to before decoding; null decodes from the very start.</summary>
    public TimeSpan? Seek { get; private init; }

    /// <summary>Source seconds an output second, as a fraction.</summary>
    public long SpeedNumerator { get; }

    public long SpeedDenominator { get; }

    public FrameRate Rate { get; }

    /// <param name="canSeek">False for formats whose frames build on all earlier ones, such as GIF.</param>
    public static ClipTiming Of(TimeSpan start, TimeSpan step, FrameRate rate, bool canSeek, long first = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(step, TimeSpan.Zero);
        var (numerator, denominator) = Speed(step, rate);
        var timing = new ClipTiming(start, numerator, denominator, rate) { First = first };
        var seek = start + timing.Elapsed(first) - SeekMargin;
        return canSeek && seek > SeekMargin ? timing with { Seek = Floor(seek) } : timing;
    }

    /// <summary>
    /// The options before the input. Earlier frames are kept: the one on screen at S may start before it. Times stay those of the file:
    /// moved to the place of a seek they would be rounded to the container's ticks, up to half a frame in AVI.
    /// </summary>
    public IEnumerable<string> InputOptions() =>
        Seek is { } seek ? ["-copyts", "-start_at_zero", "-noaccurate_seek", "-ss", seek.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture)] : [];

    /// <summary>The filters that leave exactly the frames asked for.</summary>
    public string Filters()
    {
        var origin = Units(Start + Tolerance);
        // Not by start_time, which is rounded to microseconds.
        var earlier = First == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"-({Units(First)})");
        return string.Create(CultureInfo.InvariantCulture,
            $"settb=1/{UnitsPerSecond},setpts=floor((PTS-({origin}))*{SpeedDenominator}/{SpeedNumerator}+0.5){earlier},")
            + $"fps={Rate}:round=up:start_time=0";
    }

    /// <summary>Source time that passes in so many output frames, without the error that adding up rounded steps makes.</summary>
    public TimeSpan Elapsed(long frames)
    {
        var ticks = (Int128)frames * SpeedNumerator * Rate.Denominator * TimeSpan.TicksPerSecond;
        return new TimeSpan((long)(ticks / ((Int128)SpeedDenominator * Rate.Numerator)));
    }

    private static (long Numerator, long Denominator) Speed(TimeSpan step, FrameRate rate)
    {
        // speed = step · rate; in 1/1000: step · numerator · 1000 / (denominator · ticks)
        var ticks = (Int128)step.Ticks * rate.Numerator;
        var unit = (Int128)TimeSpan.TicksPerSecond * rate.Denominator;
        var thousandths = (2 * ticks * SpeedDecimals + unit) / (2 * unit);
        var rounding = Int128.Abs(thousandths * unit - ticks * SpeedDecimals);
        // A planner rounds one frame's time to a tick and then multiplies it by the speed: 1 + speed ticks may be missing.
        if (thousandths > 0 && rounding <= rate.Numerator * (SpeedDecimals + thousandths)) return Reduce((long)thousandths, SpeedDecimals);
        return Reduce((long)ticks, (long)unit);
    }

    private static (long Numerator, long Denominator) Reduce(long numerator, long denominator)
    {
        var (a, b) = (numerator, denominator);
        while (b != 0) (a, b) = (b, a % b);
        return (numerator / a, denominator / a);
    }

    private static long Units(TimeSpan time) => (long)((Int128)time.Ticks * UnitsPerSecond / TimeSpan.TicksPerSecond);

    private long Units(long frames)
    {
        var scaled = (Int128)frames * UnitsPerSecond * Rate.Denominator;
        return (long)((2 * scaled + (scaled < 0 ? -Rate.Numerator : Rate.Numerator)) / (2 * Rate.Numerator));
    }

    private static TimeSpan Floor(TimeSpan time) => TimeSpan.FromMilliseconds(Math.Floor(time.TotalMilliseconds));
}
