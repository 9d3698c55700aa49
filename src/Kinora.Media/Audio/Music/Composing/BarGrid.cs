using Kinora.Core;

namespace Kinora.Media.Audio.Music.Composing;

/// <summary>Where bars begin. Within a bar the tempo is steady; the bars fill the piece exactly.</summary>
/// <param name="Starts">Seconds: the start of every bar, then the end of the last one.</param>
/// <param name="Beats">Quarter notes in a bar.</param>
internal sealed record BarGrid(ValueList<double> Starts, int Beats)
{
    public int Bars => Starts.Count - 1;

    public double Length => Starts[Bars];

    /// <summary>Seconds at a position in quarter notes.</summary>
    public double SecondsAt(double quarter)
    {
        var bar = Math.Clamp((int)Math.Floor(quarter / Beats), 0, Bars - 1);
        return Starts[bar] + (quarter - bar * Beats) * QuarterOf(bar);
    }

    /// <summary>How long a quarter note is in a bar, in seconds.</summary>
    public double QuarterOf(int bar) => (Starts[bar + 1] - Starts[bar]) / Beats;

    /// <summary>How long a quarter note is at a position, in seconds.</summary>
    public double QuarterAt(double quarter) => QuarterOf(Math.Clamp((int)Math.Floor(quarter / Beats), 0, Bars - 1));

    /// <summary>The bar whose start is nearest.</summary>
    public int NearestBar(double seconds)
    {
        var (low, high) = (0, Bars);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Starts[middle] < seconds) low = middle + 1;
            else high = middle;
        }

        return low > 0 && seconds - Starts[low - 1] < Starts[low] - seconds ? low - 1 : low;
    }
}
