using System.Globalization;
using Kinora.Media.Ffmpeg;

namespace Kinora.MediaTests.Analysis;

/// <summary>A clip (or, with one frame, a still) that is drawn here, so that where its subject is is known for every frame.</summary>
/// <param name="Draw">Paints a frame at a time in seconds.</param>
/// <param name="Subject">The horizontal centre of what one must not lose, as a fraction of the width.</param>
internal sealed record SubjectClip(string Name, double Seconds, Action<SubjectCanvas, double> Draw, Func<double, double> Subject)
{
    public const int Rate = 15;

    public bool IsStill => Seconds == 0;

    public int Frames => IsStill ? 1 : (int)Math.Round(Seconds * Rate);

    /// <summary>Where the scene changes, in seconds.</summary>
    public double[] Cuts { get; init; } = [];

    public async Task<string> WriteAsync(string folder)
    {
        var path = Path.Combine(folder, Name + (IsStill ? ".png" : ".mp4"));
        var bytes = new byte[Frames * SubjectCanvas.Width * SubjectCanvas.Height * 3];
        for (var i = 0; i < Frames; i++)
        {
            var canvas = new SubjectCanvas(bytes.AsMemory(i * SubjectCanvas.Width * SubjectCanvas.Height * 3), i);
            Draw(canvas, (double)i / Rate);
        }

        string[] codec = IsStill ? [] : ["-c:v", "libx264", "-preset", "ultrafast", "-crf", "22", "-pix_fmt", "yuv420p"];
        string[] arguments =
        [
            "-v", "error", "-y", "-f", "rawvideo", "-pix_fmt", "rgb24", "-s", $"{SubjectCanvas.Width}x{SubjectCanvas.Height}",
            "-r", Rate.ToString(CultureInfo.InvariantCulture), "-i", "pipe:0", .. codec, path,
        ];
        await ToolProcess.RunAsync(new ToolCommand("ffmpeg", arguments), bytes, TestContext.Current.CancellationToken);
        return path;
    }
}

/// <summary>Paints small pictures: places are fractions of the width and the height, sizes of the height.</summary>
internal sealed class SubjectCanvas(Memory<byte> pixels, int frame)
{
    public const int Width = 320;
    public const int Height = 180;

    /// <summary>Every point by a function of where it is, with a camera's noise.</summary>
    public void Ground(Func<double, double, (double R, double G, double B)> color, double noise = 4)
    {
        var span = pixels.Span;
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                var (r, g, b) = color((double)x / Width, (double)y / Height);
                var grain = noise * (Hash(x, y, frame) - 0.5) * 2;
                Set(span, x, y, r + grain, g + grain, b + grain);
            }
        }
    }

    public void Ellipse(double x, double y, double width, double height, (double R, double G, double B) color)
    {
        var span = pixels.Span;
        var (halfX, halfY) = (width * Height / 2, height * Height / 2);
        for (var py = Math.Max(0, (int)(y * Height - halfY)); py <= Math.Min(Height - 1, y * Height + halfY); py++)
        {
            for (var px = Math.Max(0, (int)(x * Width - halfX)); px <= Math.Min(Width - 1, x * Width + halfX); px++)
            {
                var (dx, dy) = ((px - x * Width) / halfX, (py - y * Height) / halfY);
                if (dx * dx + dy * dy > 1) continue;
                var light = 1 - 0.25 * (dx + dy) / 2;
                Set(span, px, py, color.R * light, color.G * light, color.B * light);
            }
        }
    }

    public void Box(double x, double y, double width, double height, (double R, double G, double B) color)
    {
        var span = pixels.Span;
        for (var py = Math.Max(0, (int)(y * Height)); py < Math.Min(Height, (y + height) * Height); py++)
        {
            for (var px = Math.Max(0, (int)(x * Width)); px < Math.Min(Width, x * Width + width * Height); px++) Set(span, px, py, color.R, color.G, color.B);
        }
    }

    /// <summary>Head, hair, shoulders; the head is so high as a share of the picture.</summary>
    public void Person(double x, double top, double head, (double R, double G, double B) skin, (double R, double G, double B) shirt, double talk = 0)
    {
        var middle = top + head / 2;
        Ellipse(x, top + head * 1.9, head * 2.1, head * 1.9, shirt);
        Box(x - head * 1.05 * Height / Width, top + head * 1.9, head * 2.1, 1, shirt);
        Ellipse(x, middle - head * 0.12, head * 0.86, head * 0.95, (50, 35, 25));
        Ellipse(x, middle + head * 0.06, head * 0.7, head * 0.88, skin);
        Ellipse(x, middle + head * 0.3, head * 0.24, head * (0.04 + 0.12 * talk), (130, 50, 50));
    }

    /// <summary>Smooth noise, 0–1, like leaves or clouds.</summary>
    public static double Texture(double x, double y, int seed)
    {
        var (sum, size) = (0.0, 6.0);
        for (var octave = 0; octave < 3; octave++, size *= 2) sum += Lattice(x * size * 1.78, y * size, seed + octave) / (1 << octave + 1);
        return sum / 0.875;
    }

    private static double Lattice(double x, double y, int seed)
    {
        var (left, top) = ((int)Math.Floor(x), (int)Math.Floor(y));
        var (u, v) = (Ease(x - left), Ease(y - top));
        var above = Hash(left, top, seed) * (1 - u) + Hash(left + 1, top, seed) * u;
        var below = Hash(left, top + 1, seed) * (1 - u) + Hash(left + 1, top + 1, seed) * u;
        return above * (1 - v) + below * v;
        static double Ease(double t) => t * t * (3 - 2 * t);
    }

    private static double Hash(int x, int y, int seed)
    {
        var value = unchecked((uint)(x * 374761393 + y * 668265263 + seed * 1274126177));
        value = unchecked((value ^ value >> 13) * 1274126177);
        return ((value ^ value >> 16) & 0xFFFF) / 65535.0;
    }

    private static void Set(Span<byte> span, int x, int y, double r, double g, double b)
    {
        var at = (y * Width + x) * 3;
        span[at] = (byte)Math.Clamp(r, 0, 255);
        span[at + 1] = (byte)Math.Clamp(g, 0, 255);
        span[at + 2] = (byte)Math.Clamp(b, 0, 255);
    }
}
