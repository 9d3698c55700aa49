using System.Collections.Concurrent;
using System.Text;
using Kinora.Media.Ffmpeg;

namespace Kinora.ServerTests.Uploads;

/// <summary>Tiny files of every kind, made by the real tools once in a run.</summary>
internal static class SmallMedia
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<byte[]>>> Made = new();

    /// <summary>One second, 64 × 48, 10 frames a second, with a tone.</summary>
    public static Task<byte[]> ClipAsync() => MakeAsync(
        "clip.mp4", "-f", "lavfi", "-i", "testsrc=size=64x48:rate=10:duration=1", "-f", "lavfi", "-i", "sine=frequency=440:duration=1",
        "-c:v", "libx264", "-pix_fmt", "yuv420p", "-c:a", "aac", "-shortest");

    public static Task<byte[]> PictureAsync() => MakeAsync("picture.png", "-f", "lavfi", "-i", "testsrc=size=64x48", "-frames:v", "1");

    /// <summary>A picture of its own for every number.</summary>
    public static Task<byte[]> PictureAsync(int number) => MakeAsync(
        FormattableString.Invariant($"picture{number}.png"), "-f", "lavfi", "-i", FormattableString.Invariant($"color=c=0x{number % 0xFFFFFF:x6}:size=16x16"), "-frames:v", "1");

    public static Task<byte[]> SoundAsync() => MakeAsync("sound.mp3", "-f", "lavfi", "-i", "sine=frequency=440:duration=1");

    /// <summary>Some 700 kB, another for every tone.</summary>
    public static Task<byte[]> WaveAsync(int tone) => MakeAsync(
        FormattableString.Invariant($"wave{tone}.wav"), "-f", "lavfi", "-i", FormattableString.Invariant($"sine=frequency={tone}:duration=8"), "-c:a", "pcm_s16le");

    /// <summary>A phone's photo.</summary>
    public static Task<byte[]> PhotoAsync() => Made.GetOrAdd("photo.heic", _ => new(async () =>
    {
        var folder = Directory.CreateTempSubdirectory("kinora-small-").FullName;
        try
        {
            var (picture, photo) = (Path.Combine(folder, "photo.png"), Path.Combine(folder, "photo.heic"));
            await File.WriteAllBytesAsync(picture, await PictureAsync());
            await ToolProcess.RunAsync(new ToolCommand("heif-enc", picture, "-o", photo) { Limits = ToolLimits.Long });
            return await File.ReadAllBytesAsync(photo);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    })).Value;

    /// <summary>In any format that a name's extension stands for.</summary>
    public static Task<byte[]> OfAsync(string extension) => extension switch
    {
        "mp3" or "wav" or "m4a" or "aac" => MakeAsync("kind." + extension, "-f", "lavfi", "-i", "sine=frequency=440:duration=1"),
        "jpg" or "png" or "webp" => MakeAsync("kind." + extension, "-f", "lavfi", "-i", "testsrc=size=64x48", "-frames:v", "1"),
        "gif" => MakeAsync("kind.gif", "-f", "lavfi", "-i", "testsrc=size=64x48:rate=5:duration=1"),
        "webm" => MakeAsync("kind.webm", "-f", "lavfi", "-i", "testsrc=size=64x48:rate=10:duration=1", "-c:v", "libvpx", "-deadline", "realtime"),
        _ => MakeAsync("kind." + extension, "-f", "lavfi", "-i", "testsrc=size=64x48:rate=10:duration=1", "-pix_fmt", "yuv420p"),
    };

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static Task<byte[]> MakeAsync(string name, params string[] arguments) => Made.GetOrAdd(name, _ => new(() => RunAsync(name, arguments))).Value;

    private static async Task<byte[]> RunAsync(string name, string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("kinora-small-").FullName;
        try
        {
            var path = Path.Combine(folder, name);
            await ToolProcess.RunAsync(new ToolCommand("ffmpeg", ["-v", "error", "-nostdin", .. arguments, path]) { Limits = ToolLimits.Long });
            return await File.ReadAllBytesAsync(path);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
