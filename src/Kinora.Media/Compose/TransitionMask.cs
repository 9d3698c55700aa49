using Kinora.Core;
using Kinora.Media.Pixels;

namespace Kinora.Media.Compose;

/// <summary>
/// How far each pixel has become the incoming picture: a soft edge that travels (wipes), grows (circle) or appears in
/// patches (dissolve). 0 is the outgoing picture, 255 the incoming one.
/// </summary>
internal sealed class TransitionMask(int width, int height) : IDisposable
{
    /// <summary>Width of the soft edge as a fraction of the whole way.</summary>
    private const double Softness = 0.06;
    private const double DissolveSoftness = 0.35;

    private readonly Sprite memory = new(width, height);
    private byte[]? patches;

    public Plane Full => memory.Alpha;

    public Plane Half => memory.AlphaHalf;

    public void Draw(TransitionKind kind, double progress)
    {
        if (kind == TransitionKind.Dissolve)
        {
            Dissolve(progress);
            return;
        }

        Fill(Full, kind, progress, 1);
        Fill(Half, kind, progress, 2);
    }

    public void Dispose() => memory.Dispose();

    private void Fill(Plane plane, TransitionKind kind, double progress, int divisor)
    {
        if (kind == TransitionKind.Circle) Circle(plane, progress, divisor);
        else if (kind is TransitionKind.WipeUp or TransitionKind.WipeDown) Rows(plane, kind == TransitionKind.WipeUp, progress);
        else Columns(plane, kind == TransitionKind.WipeLeft, progress);
    }

    private static void Columns(Plane plane, bool towardsLeft, double progress)
    {
        var first = plane.Row(0);
        for (var x = 0; x < plane.Width; x++)
        {
            var along = (x + 0.5) / plane.Width;
            first[x] = Edge(towardsLeft ? 1 - along : along, progress, Softness);
        }

        for (var y = 1; y < plane.Height; y++) first.CopyTo(plane.Row(y));
    }

    private static void Rows(Plane plane, bool towardsTop, double progress)
    {
        for (var y = 0; y < plane.Height; y++)
        {
            var along = (y + 0.5) / plane.Height;
            plane.Row(y).Fill(Edge(towardsTop ? 1 - along : along, progress, Softness));
        }
    }

    private void Circle(Plane plane, double progress, int divisor)
    {
        var reach = Math.Sqrt((double)width * width + (double)height * height) / 2;
        for (var y = 0; y < plane.Height; y++)
        {
            var row = plane.Row(y);
            var dy = (y + 0.5) * divisor - height / 2.0;
            for (var x = 0; x < row.Length; x++)
            {
                var dx = (x + 0.5) * divisor - width / 2.0;
                row[x] = Edge(Math.Sqrt(dx * dx + dy * dy) / reach, progress, Softness);
            }
        }
    }

    /// <summary>Patches, not single pixels: noise as fine as pixels costs the encoder dearly and looks like a broken signal.</summary>
    private void Dissolve(double progress)
    {
        patches ??= DissolvePattern.Make(width, height);
        Span<byte> levels = stackalloc byte[256];
        for (var i = 0; i < 256; i++) levels[i] = Edge(i / 255.0, progress, DissolveSoftness);
        for (var y = 0; y < height; y++)
        {
            var row = Full.Row(y);
            var pattern = patches.AsSpan(y * width, width);
            for (var x = 0; x < width; x++) row[x] = levels[pattern[x]];
        }

        for (var y = 0; y < Half.Height; y++)
        {
            var row = Half.Row(y);
            var above = Full.Row(2 * y);
            var below = Full.Row(2 * y + 1);
            for (var x = 0; x < row.Length; x++) row[x] = (byte)((above[2 * x] + below[2 * x] + 1) / 2);
        }
    }

    /// <summary>255 where the edge has passed a place, 0 ahead of it, soft between; all 0 at progress 0 and all 255 at 1.</summary>
    private static byte Edge(double place, double progress, double softness)
    {
        var passed = (progress * (1 + softness) - place) / softness;
        return (byte)(Math.Clamp(passed, 0, 1) * 255 + 0.5);
    }
}
