using System.Runtime.InteropServices;
using Kinora.Core;
using Kinora.Media.Compose;
using Kinora.Media.Pixels;
using Kinora.Media.Pixels.Blend;
using Kinora.Media.Text;

namespace Kinora.MediaTests.Text;

/// <summary>An RGB picture for looking at and for comparing: what a frame with text on it looks like.</summary>
internal sealed partial class Picture(int width, int height)
{
    public int Width { get; } = width;

    public int Height { get; } = height;

    /// <summary>Three bytes a pixel: R, G, B.</summary>
    public byte[] Rgb { get; } = new byte[width * height * 3];

    /// <summary>Draws sprites at the nearest even place, unscaled: exact for texts at rest.</summary>
    public static Picture Of(IEnumerable<PlacedSprite> sprites, int width, int height, Action<Frame> background)
    {
        using var frame = new Frame(width, height);
        background(frame);
        foreach (var placed in sprites)
        {
            SourceOver.Blend(placed.Sprite, frame, Even(placed.X), Even(placed.Y), SourceOver.Opacity(placed.Opacity));
        }

        return FromFrame(frame);
    }

    /// <summary>Dark above, light below, a little colour: text must be readable on all of it.</summary>
    public static void Dusk(Frame frame)
    {
        for (var y = 0; y < frame.Height; y++) frame.Y.Row(y).Fill((byte)(28 + 190 * y / frame.Height));
        for (var y = 0; y < frame.Height / 2; y++)
        {
            frame.U.Row(y).Fill((byte)(146 - 30 * y * 2 / frame.Height));
            frame.V.Row(y).Fill((byte)(122 + 24 * y * 2 / frame.Height));
        }
    }

    public static Action<Frame> Plain(byte luma) => frame => frame.Fill(luma, 128, 128);

    public static Picture FromFrame(Frame frame)
    {
        var picture = new Picture(frame.Width, frame.Height);
        for (var y = 0; y < frame.Height; y++)
        {
            for (var x = 0; x < frame.Width; x++)
            {
                var luma = (frame.Y.Row(y)[x] - 16) * 255 / 219.0;
                var u = (frame.U.Row(y / 2)[x / 2] - 128) * 255 / 224.0;
                var v = (frame.V.Row(y / 2)[x / 2] - 128) * 255 / 224.0;
                var at = (y * frame.Width + x) * 3;
                picture.Rgb[at] = Clamp(luma + 1.5748 * v);
                picture.Rgb[at + 1] = Clamp(luma - 0.1873 * u - 0.4681 * v);
                picture.Rgb[at + 2] = Clamp(luma + 1.8556 * u);
            }
        }

        return picture;
    }

    public unsafe void Save(string path)
    {
        var pixels = new uint[Width * Height];
        for (var i = 0; i < pixels.Length; i++) pixels[i] = (uint)(Rgb[3 * i] << 16 | Rgb[3 * i + 1] << 8 | Rgb[3 * i + 2]);
        fixed (uint* data = pixels)
        {
            var surface = CreateForData(data, 1, Width, Height, Width * 4);
            var status = WritePng(surface, path);
            Destroy(surface);
            Assert.True(status == 0, $"cairo could not write {path}: status {status}");
        }
    }

    public static unsafe Picture Load(string path)
    {
        var surface = ReadPng(path);
        var (width, height, stride) = (GetWidth(surface), GetHeight(surface), GetStride(surface));
        Assert.True(width > 0, $"{path} is no PNG");
        var picture = new Picture(width, height);
        var data = (byte*)GetData(surface);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                for (var c = 0; c < 3; c++) picture.Rgb[(y * width + x) * 3 + c] = data[y * stride + 4 * x + 2 - c];
            }
        }

        Destroy(surface);
        return picture;
    }

    private static int Even(double value) => 2 * (int)Math.Round(value / 2);

    private static byte Clamp(double value) => (byte)Math.Clamp(Math.Round(value), 0, 255);

    [LibraryImport("libcairo.so.2", EntryPoint = "cairo_image_surface_create_for_data")]
    private static unsafe partial nint CreateForData(uint* data, int format, int width, int height, int stride);

    [LibraryImport("libcairo.so.2", EntryPoint = "cairo_surface_write_to_png", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int WritePng(nint surface, string path);

    [LibraryImport("libcairo.so.2", EntryPoint = "cairo_image_surface_create_from_png", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint ReadPng(string path);

    [LibraryImport("libcairo.so.2", EntryPoint = "cairo_image_surface_get_width")]
    private static partial int GetWidth(nint surface);

    [LibraryImport("libcairo.so.2", EntryPoint = "cairo_image_surface_get_height")]
    private static partial int GetHeight(nint surface);

    [LibraryImport("libcairo.so.2", EntryPoint = "cairo_image_surface_get_stride")]
    private static partial int GetStride(nint surface);

    [LibraryImport("libcairo.so.2", EntryPoint = "cairo_image_surface_get_data")]
    private static partial nint GetData(nint surface);

    [LibraryImport("libcairo.so.2", EntryPoint = "cairo_surface_destroy")]
    private static partial void Destroy(nint surface);
}
