using Kinora.Core;
using Kinora.Media.Pixels;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Playing;

/// <summary>
/// Paints a scene's light: exact at every node of every row, mixed between the scene's start and end, dithered where it is
/// rounded. Holds a row of scratch; one thread at a time.
/// </summary>
internal sealed unsafe class BackdropPainter
{
    // Transitions show a little of what was before the start and comes after the end; the light goes on as far as this.
    private const double Beyond = 0.25;

    private readonly Backdrop backdrop;
    private readonly double scale;
    private readonly short[] nodes;
    private readonly float[] values;
    private readonly List<Glow> glows = [];

    // The colour of each row of luma, then of chroma, at the scene's start and end.
    private YuvTone[] starts = [];
    private YuvTone[] ends = [];
    private double tonesDown;

    /// <param name="scale">Pixels a unit.</param>
    public BackdropPainter(Backdrop backdrop, double scale, int width)
    {
        this.backdrop = backdrop;
        this.scale = scale;
        nodes = new short[BackdropRows.NodesFor(width)];
        values = new float[nodes.Length];
    }

    /// <param name="progress">0 at the scene's start, 1 at its end.</param>
    /// <param name="down">How far the camera has moved the picture down, in pixels.</param>
    /// <param name="hidden">What need not be painted.</param>
    public void Paint(double progress, double down, Frame frame, CoveredBlocks hidden)
    {
        progress = Math.Clamp(progress, -Beyond, 1 + Beyond);
        Place(progress, frame.Width);
        FindTones(frame.Height, down);
        for (var pair = 0; pair < frame.Height / 2; pair++)
        {
            for (var (from, to) = hidden.NextSeen(pair, 0); from < to; (from, to) = hidden.NextSeen(pair, to))
            {
                Rows(progress, down, frame, pair, from, to);
                if (to == frame.Width) break;
            }
        }
    }

    /// <summary>A stretch of two rows of luma and one of chroma.</summary>
    private void Rows(double progress, double down, Frame frame, int pair, int from, int to)
    {
        for (var y = 2 * pair; y < 2 * pair + 2; y++)
        {
            var height = (y + 0.5 - down) / scale;
            Row(frame.Y, y, from, to, 0, height, Base(y, progress).Y, glow => (glow.Tone.Y, glow.Luma));
        }

        var middle = (2 * pair + 1 - down) / scale;
        var tone = Base(frame.Height + pair, progress);
        Row(frame.U, pair, from / 2, to / 2, 16, middle, tone.U, glow => (glow.Tone.U, glow.Chroma));
        Row(frame.V, pair, from / 2, to / 2, 48, middle, tone.V, glow => (glow.Tone.V, glow.Chroma));
    }

    private void Row(Plane plane, int y, int from, int to, int shift, double height, float tone, Func<Glow, (float Tone, float[] Columns)> part)
    {
        var start = from / BackdropRows.Step;
        var count = (to - from + BackdropRows.Step - 1) / BackdropRows.Step + 1;
        var row = values.AsSpan(0, count);
        var isFlat = true;
        foreach (var glow in glows)
        {
            var distance = (height - glow.Y) / glow.RadiusY;
            var square = (float)(distance * distance);
            if (square >= 1 || height > glow.Below) continue;
            if (isFlat) row.Fill(tone);
            isFlat = false;
            var (color, columns) = part(glow);
            GlowRows.Mix(columns.AsSpan(start, count), square, glow.Strength, color, row);
        }

        if (isFlat) nodes.AsSpan(0, count).Fill(GlowRows.Round(tone));
        else GlowRows.Round(row, nodes);
        fixed (short* first = nodes) BackdropRows.Expand(first, plane.RowPointer(y) + from, to - from, y, shift + from);
    }

    private YuvTone Base(int row, double progress) =>
        ReferenceEquals(backdrop.Start, backdrop.End) ? starts[row] : starts[row].Mix(ends[row], (float)progress);

    /// <summary>They change only while the camera tilts.</summary>
    private void FindTones(int height, double down)
    {
        if (starts.Length == height + height / 2 && tonesDown.Equals(down)) return;
        if (starts.Length != height + height / 2) (starts, ends) = (new YuvTone[height + height / 2], new YuvTone[height + height / 2]);
        tonesDown = down;
        for (var row = 0; row < starts.Length; row++)
        {
            var place = ((row < height ? row + 0.5 : 2 * (row - height) + 1) - down) / scale;
            (starts[row], ends[row]) = (YuvTone.Of(At(backdrop.Start.Bands, place)), YuvTone.Of(At(backdrop.End.Bands, place)));
        }
    }

    private static Tone At(ValueList<BackdropBand> bands, double height)
    {
        var band = bands[0];
        foreach (var other in bands)
        {
            if (height >= other.Top) band = other;
        }

        var place = band.Bottom > band.Top ? Math.Clamp((height - band.Top) / (band.Bottom - band.Top), 0, 1) : 0;
        var stops = band.Stops;
        for (var i = 1; i < stops.Count; i++)
        {
            if (place > stops[i].At) continue;
            var length = stops[i].At - stops[i - 1].At;
            return length > 0 ? stops[i - 1].Tone.Mix(stops[i].Tone, Math.Clamp((place - stops[i - 1].At) / length, 0, 1)) : stops[i].Tone;
        }

        return stops[^1].Tone;
    }

    /// <summary>Where every light is now. One that only one end knows fades.</summary>
    private void Place(double progress, int width)
    {
        var (start, end) = (backdrop.Start.Glows, backdrop.End.Glows);
        var count = Math.Max(start.Count, end.Count);
        while (glows.Count < count) glows.Add(new Glow(nodes.Length));
        for (var i = 0; i < count; i++)
        {
            var from = i < start.Count ? start[i] : end[i] with { Strength = 0 };
            var to = i < end.Count ? end[i] : start[i] with { Strength = 0 };
            glows[i].Place(from, to, progress, scale, width);
        }
    }

    /// <summary>A light at an instant. Heights are in units, columns in nodes.</summary>
    private sealed class Glow(int nodes)
    {
        public double Y { get; private set; }

        public double RadiusY { get; private set; }

        public double Below { get; private set; }

        public float Strength { get; private set; }

        public YuvTone Tone { get; private set; }

        /// <summary>Squared distance across of each luma node, in radii.</summary>
        public float[] Luma { get; } = new float[nodes];

        public float[] Chroma { get; } = new float[nodes];

        public void Place(BackdropGlow from, BackdropGlow to, double progress, double scale, int width)
        {
            Y = Mix(from.Y, to.Y);
            RadiusY = Mix(from.RadiusY, to.RadiusY);
            Below = from.Below is { } a && to.Below is { } b ? Mix(a, b) : double.PositiveInfinity;
            Strength = (float)Math.Clamp(Mix(from.Strength, to.Strength), 0, 1);
            Tone = YuvTone.Of(from.Tone.Mix(to.Tone, progress));
            var x = Mix(from.X, to.X);
            var radius = Mix(from.RadiusX, to.RadiusX);
            Columns(Luma, x, radius, BackdropRows.Step / scale);
            // Left-sited chroma lies half a luma sample right of its pair's edge, as luma does of its own.
            Columns(Chroma, x, radius, 2 * BackdropRows.Step / scale);
            return;

            double Mix(double start, double end) => start + (end - start) * progress;

            void Columns(float[] squares, double middle, double reach, double step)
            {
                for (var i = 0; i < squares.Length && i * step <= (width + 64) / scale; i++)
                {
                    var distance = (0.5 / scale + i * step - middle) / reach;
                    squares[i] = (float)(distance * distance);
                }
            }
        }
    }
}
