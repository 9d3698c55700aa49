using System.Collections.Concurrent;
using System.Globalization;
using Kinora.Media.Analysis;
using Kinora.Media.Ffmpeg;

namespace Kinora.MediaTests.Sources;

/// <summary>Files made when a test first asks for them, in a folder that goes with the test class.</summary>
public sealed class Corpus : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task>> made = new();

    public string Folder { get; } = Directory.CreateTempSubdirectory("kinora-sources-").FullName;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public string Path(string name) => System.IO.Path.Combine(Folder, name);

    /// <summary>Runs ffmpeg with the output last; once for each name.</summary>
    public Task<string> FfmpegAsync(string name, params string[] arguments) =>
        MakeAsync(name, path => RunAsync("ffmpeg", ["-v", "error", "-y", "-bitexact", .. arguments, path]));

    /// <summary>Runs ImageMagick with the output last; once for each name.</summary>
    public Task<string> ConvertAsync(string name, params string[] arguments) =>
        MakeAsync(name, path => RunAsync("convert-im6", [.. arguments, path]));

    public async Task<string> MakeAsync(string name, Func<string, Task> make)
    {
        var path = Path(name);
        await made.GetOrAdd(name, _ => new Lazy<Task>(() => make(path))).Value;
        return path;
    }

    public static async Task RunAsync(string tool, IReadOnlyList<string> arguments)
    {
        var limits = ToolLimits.Long with { MemoryBytes = null };
        await ToolProcess.RunAsync(new ToolCommand(tool, arguments) { Limits = limits }, cancellationToken: Cancelled);
    }

    public static async Task<MediaInfo> ProbeAsync(string path) => await MediaProbe.ProbeAsync(path, Cancelled) switch
    {
        MediaProbed probed => probed.Info,
        MediaRefused refused => throw new Xunit.Sdk.XunitException(refused.Sentence),
        var other => throw new Xunit.Sdk.XunitException($"{other}"),
    };

    /// <summary>A clip whose frame n says n: see <see cref="Barcode"/>.</summary>
    public Task<string> NumberedAsync(string name, string rate, int frames, params string[] encode) => FfmpegAsync(name,
        [
            "-f", "lavfi", "-i", $"color=black:s={Barcode.Width}x{Barcode.Height}:r={rate}",
            "-frames:v", frames.ToString(CultureInfo.InvariantCulture), "-vf", $"{Barcode.Filter},format=yuv420p", .. encode,
        ]);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
