using System.Globalization;

namespace Kinora.Bench.Load;

/// <summary>One line of the table.</summary>
/// <param name="Wanted">The budget; empty: none.</param>
internal sealed record Row(string What, string Wanted, string Measured, bool IsMet = true)
{
    public override string ToString() => $"| {What} | {Wanted} | {(IsMet ? Measured : $"**{Measured}: missed**")} |";
}

/// <summary>Times of many things alike.</summary>
internal sealed class Figures(IEnumerable<TimeSpan> times)
{
    private readonly double[] sorted = [.. times.Select(time => time.TotalMilliseconds).Order()];

    public int Count => sorted.Length;

    /// <summary>Milliseconds that this share of them stayed below.</summary>
    public double Percentile(double share) => sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];

    public override string ToString() => Text.Of($"p50 {Percentile(0.5):0.0} ms, p99 {Percentile(0.99):0.0} ms, most {sorted[^1]:0} ms");
}

internal static class Text
{
    public static string Of(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
